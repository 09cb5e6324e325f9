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
 * @param instalments what is due when, at least one; each becomes an entry of its own
 * @param pricesIncludingVat whether the amounts of the lines are with VAT
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
        List<Instalment> instalments,
        CurrencyCode currency,
        String paymentReference,
        String description,
        boolean pricesIncludingVat,
        List<Line> lines,
        Money discountPossible,
        @Nullable LocalDate discountDate) {

    public SalesDocument {
        instalments = List.copyOf(instalments);
        lines = List.copyOf(lines);
        if (!isSalesDocument(type)) {
            throw new IllegalArgumentException("not a sales document: " + type);
        }
        if (instalments.isEmpty()) {
            throw new IllegalArgumentException("it is due some day: " + no);
        }
    }

    /** All of it due on one day, lines without VAT. */
    public SalesDocument(
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
        this(
                source,
                type,
                no,
                customer,
                postingDate,
                documentDate,
                List.of(new Instalment(dueDate, null)),
                currency,
                paymentReference,
                description,
                false,
                lines,
                discountPossible,
                discountDate);
    }

    public static boolean isSalesDocument(DocumentType type) {
        return type == DocumentType.INVOICE || type == DocumentType.CREDIT_MEMO;
    }

    /**
     * @param source a number by which the caller finds it again in problems; 0 to name its document
     * @param amount with or without VAT, as the document says
     * @param vatProductGroup with the customer's business group it gives the rate
     */
    public record Line(int source, GlAccountNo account, String description, Money amount, String vatProductGroup) {

        /** A line that nobody needs to find again. */
        public Line(GlAccountNo account, Money amount, String vatProductGroup) {
            this(0, account, "", amount, vatProductGroup);
        }
    }

    /** @param amount with VAT, unsigned; null for all that the others leave */
    public record Instalment(LocalDate dueDate, @Nullable Money amount) {}
}
