package org.reskontra.core.opening;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;

/**
 * An open customer or vendor entry, as somebody states it; what is missing or cannot be is null.
 *
 * @param row where it stands among those of its kind, or in its file
 * @param documentDate null where it is the posting date
 * @param currency null for the local one
 * @param amount of the document, as it was posted
 * @param remaining of it on the opening date; null where nothing of it is settled
 * @param remainingLocal in local currency; null where the exchange rate of the posting date says it
 * @param discount what may still be taken of it; null for none
 */
public record OpeningEntry(
        int row,
        @Nullable String party,
        @Nullable DocumentType type,
        @Nullable String documentNo,
        @Nullable String externalDocumentNo,
        @Nullable String paymentReference,
        @Nullable String description,
        @Nullable LocalDate postingDate,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate dueDate,
        @Nullable CurrencyCode currency,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal remaining,
        @Nullable BigDecimal remainingLocal,
        @Nullable BigDecimal discount,
        @Nullable LocalDate discountDate) {}
