package org.reskontra.server.salesdocuments.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;

/** A sales document in a request; what may be null follows from the customer, like in {@link SalesDocumentInput}. */
record DocumentBody(
        DocumentType type,
        @Nullable String no,
        @Nullable String numberSeries,
        String customer,
        LocalDate postingDate,
        @Nullable LocalDate documentDate,
        @Nullable CurrencyCode currency,
        @Nullable String paymentTerms,
        @Nullable LocalDate dueDate,
        @Nullable List<Instalment> instalments,
        @Nullable String paymentReference,
        @Nullable String description,
        @Nullable Boolean pricesIncludingVat,
        List<Line> lines) {

    record Line(String account, @Nullable String description, String vatProductGroup, BigDecimal amount) {}

    record Instalment(LocalDate dueDate, @Nullable BigDecimal amount) {}

    SalesDocumentInput input(int source, List<SalesDocumentInput.Line> numberedLines) {
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
                instalments == null
                        ? List.of()
                        : instalments.stream()
                                .map(instalment ->
                                        new SalesDocumentInput.Instalment(instalment.dueDate(), instalment.amount()))
                                .toList(),
                paymentReference,
                description,
                Boolean.TRUE.equals(pricesIncludingVat),
                numberedLines);
    }
}
