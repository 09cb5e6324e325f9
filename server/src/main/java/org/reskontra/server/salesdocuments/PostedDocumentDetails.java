package org.reskontra.server.salesdocuments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.Money;

/** A posted document, with what is due when and what it posted. */
public record PostedDocumentDetails(
        PostedDocument document, List<Instalment> instalments, List<AccountRow> accounts, List<VatRow> vat) {

    /** @param discountDate null where there is no discount */
    public record Instalment(
            EntryNo entry,
            int no,
            LocalDate dueDate,
            Money amount,
            Money remaining,
            Money discountPossible,
            @Nullable LocalDate discountDate) {}

    /** Debit is positive. */
    public record AccountRow(String account, String name, Money amountLocal, Money amount) {}

    /** In local currency; negative for an invoice. */
    public record VatRow(String productGroup, BigDecimal percent, Money base, Money vat) {}
}
