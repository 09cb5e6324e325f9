package org.reskontra.server.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.paymentreconciliation.AccountType;

/**
 * A line as somebody wants it to be. What is null follows from the rest: from the account, the batch, the document applied to,
 * the line before (specification 4.1).
 *
 * @param lineNo null for a new line
 * @param version of the line that was seen: a change that was decided on something else is refused; null to change it whatever
 *     it is now
 * @param after the line that a new one comes after, 0 for the first place, null for the last
 */
public record LineInput(
        @Nullable Integer lineNo,
        @Nullable Long version,
        @Nullable Integer after,
        @Nullable LocalDate postingDate,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate dueDate,
        @Nullable DocumentType documentType,
        @Nullable String documentNo,
        @Nullable String externalDocumentNo,
        @Nullable AccountType accountType,
        @Nullable String accountNo,
        @Nullable String description,
        @Nullable CurrencyCode currency,
        @Nullable BigDecimal amount,
        @Nullable AccountType balancingAccountType,
        @Nullable String balancingAccountNo,
        @Nullable DocumentType appliesToDocumentType,
        @Nullable String appliesToDocumentNo) {}
