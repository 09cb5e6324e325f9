package org.reskontra.core.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;

/**
 * A sales invoice or credit memo as somebody gives it, whether he types it, sends it or has it in a file. What is null follows from
 * the customer and the payment terms; what must not be null is reported.
 *
 * @param source a number by which the caller finds it again in problems
 * @param no its number; null where {@code numberSeries} gives it one
 * @param documentDate null for the posting date
 * @param currency null for the customer's
 * @param paymentTerms null for the customer's
 * @param dueDate null where the payment terms or the instalments tell it
 * @param instalments empty where all is due on one day
 * @param description null for the type and number
 * @param pricesIncludingVat whether the amounts of the lines are with VAT
 */
public record SalesDocumentInput(
        int source,
        @Nullable DocumentType type,
        @Nullable String no,
        @Nullable String numberSeries,
        @Nullable String customer,
        @Nullable LocalDate postingDate,
        @Nullable LocalDate documentDate,
        @Nullable CurrencyCode currency,
        @Nullable String paymentTerms,
        @Nullable LocalDate dueDate,
        List<Instalment> instalments,
        @Nullable String paymentReference,
        @Nullable String description,
        boolean pricesIncludingVat,
        List<Line> lines) {

    public SalesDocumentInput {
        instalments = List.copyOf(instalments);
        lines = List.copyOf(lines);
    }

    public SalesDocumentInput withLines(List<Line> others) {
        return new SalesDocumentInput(
                source,
                type,
                no,
                numberSeries,
                customer,
                postingDate,
                documentDate,
                currency,
                paymentTerms,
                dueDate,
                instalments,
                paymentReference,
                description,
                pricesIncludingVat,
                others);
    }

    /**
     * @param source a number by which the caller finds it again in problems
     * @param amount below zero for what reduces the document, such as a rebate
     */
    public record Line(
            int source,
            @Nullable String account,
            @Nullable String description,
            @Nullable String vatProductGroup,
            @Nullable BigDecimal amount) {}

    /** @param amount with VAT; null, once at most, for all that the others leave */
    public record Instalment(LocalDate dueDate, @Nullable BigDecimal amount) {}
}
