package org.reskontra.server.demo.books;

import java.time.LocalDate;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;

/**
 * A sales document of the demo company with what its payers know of it.
 *
 * @param amount with VAT, unsigned
 */
public record DemoDocument(SalesDocument document, DemoParty customer, Money amount) {

    public String no() {
        return document.no().value();
    }

    public boolean isInvoice() {
        return document.type() == DocumentType.INVOICE;
    }

    public boolean grantsDiscountOn(LocalDate date) {
        LocalDate last = document.discountDate();
        return last != null && !date.isAfter(last);
    }
}
