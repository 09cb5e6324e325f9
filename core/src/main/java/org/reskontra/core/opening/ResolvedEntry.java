package org.reskontra.core.opening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup.PartyPostingGroup;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;

/**
 * An entry that can be brought along.
 *
 * @param amountLocal of which {@code remainingLocal} is left
 * @param graceDate last day on which the discount may be granted though it is late; null where there is none
 */
record ResolvedEntry(
        int row,
        Ledger ledger,
        PartyNo party,
        DocumentType type,
        DocumentNo documentNo,
        String externalDocumentNo,
        String paymentReference,
        String description,
        LocalDate postingDate,
        LocalDate documentDate,
        LocalDate dueDate,
        Money amount,
        Money remaining,
        Money amountLocal,
        Money remainingLocal,
        ExchangeRate rate,
        String postingGroup,
        PartyPostingGroup group,
        Money discount,
        @Nullable LocalDate discountDate,
        @Nullable LocalDate graceDate,
        Money maxTolerance) {

    Money settled() {
        return amount.minus(remaining);
    }

    Money settledLocal() {
        return amountLocal.minus(remainingLocal);
    }

    /** The type of what settled a part of it. */
    DocumentType settlementType() {
        return switch (type) {
            case NONE -> DocumentType.NONE;
            case INVOICE, FINANCE_CHARGE_MEMO, REMINDER, REFUND -> DocumentType.PAYMENT;
            case PAYMENT, CREDIT_MEMO -> DocumentType.REFUND;
        };
    }
}
