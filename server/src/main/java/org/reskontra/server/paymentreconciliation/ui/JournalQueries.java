package org.reskontra.server.paymentreconciliation.ui;

import org.reskontra.server.paymentreconciliation.ApplicationDrafts;
import org.reskontra.server.paymentreconciliation.HeldReasons;
import org.reskontra.server.paymentreconciliation.PaymentJournals;
import org.reskontra.server.paymentreconciliation.TransferAccounts;
import org.springframework.stereotype.Component;

/** What there is to see of a journal. */
@Component
record JournalQueries(
        PaymentJournals journals, ApplicationDrafts drafts, TransferAccounts accounts, HeldReasons heldReasons) {}
