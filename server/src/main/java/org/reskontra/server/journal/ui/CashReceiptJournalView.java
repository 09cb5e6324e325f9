package org.reskontra.server.journal.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.reskontra.server.journal.TemplateType;
import org.reskontra.server.security.SignedIn;

/** The cash receipt journal: payments from customers and other receipts, entered by hand (specification 5). */
@Route("cash-receipt-journal")
@PermitAll
public final class CashReceiptJournalView extends JournalView {

    CashReceiptJournalView(BatchQueries queries, BatchCommands commands, SignedIn signedIn) {
        super(TemplateType.CASH_RECEIPT, "journal.cashReceipts", queries, commands, signedIn);
    }
}
