package org.reskontra.server.paymentreconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.money.Money;

/**
 * An open entry that a line may be applied to by hand (specification 10.7).
 *
 * @param remaining what is left of it beside the other lines of the journal
 * @param discount payment discount that the line's date allows; zero if none
 * @param confidence what the matcher thinks of it for this line
 * @param proposed whether it is of the party that the line is most likely from
 */
public record Candidate(
        long entryNo,
        AccountType accountType,
        String accountNo,
        String accountName,
        DocumentType documentType,
        String documentNo,
        String externalDocumentNo,
        LocalDate postingDate,
        @Nullable LocalDate dueDate,
        Money remaining,
        Money discount,
        @Nullable LocalDate discountDate,
        Confidence confidence,
        boolean proposed) {}
