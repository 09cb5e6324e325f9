package org.reskontra.core.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/**
 * A sales invoice or credit memo to be posted. Amounts are unsigned; the type tells the direction.
 *
 * @param source a number by which the caller finds it again in problems and plans
 * @param type {@link DocumentType#INVOICE} or {@link DocumentType#CREDIT_MEMO}
 * @param discountPossible payment discount on the amount with VAT, unsigned; zero where there is none
 * @param discountDate last day on which it is granted; null where there is none
 */
public record SalesDocument(
        int source,
        DocumentType type,
        DocumentNo no,
        PartyNo customer,
        LocalDate postingDate,
        LocalDate documentDate,
        LocalDate dueDate,
        CurrencyCode currency,
        String paymentReference,
        String description,
        List<Line> lines,
        Money discountPossible,
        @Nullable LocalDate discountDate) {

    public SalesDocument {
        lines = List.copyOf(lines);
        if (type != DocumentType.INVOICE && type != DocumentType.CREDIT_MEMO) {
            throw new IllegalArgumentException("not a sales document: " + type);
        }
    }

    /**
     * @param net amount without VAT
     * @param vatProductGroup with the customer's business group it gives the rate
     */
    public record Line(GlAccountNo account, Money net, String vatProductGroup) {}
}
