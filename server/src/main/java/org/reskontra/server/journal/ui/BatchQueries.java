package org.reskontra.server.journal.ui;

import org.reskontra.server.company.Companies;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.journal.JournalBatches;
import org.reskontra.server.party.PartyEntries;
import org.reskontra.server.paymentreconciliation.TransferAccounts;
import org.springframework.stereotype.Component;

/** What there is to see of a batch, and to choose from in its cells. */
@Component
record BatchQueries(
        JournalBatches journals,
        TransferAccounts accounts,
        PartyEntries entries,
        Companies companies,
        WorkDate workDate) {}
