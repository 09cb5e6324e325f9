package org.reskontra.server.journal;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.server.paymentreconciliation.AccountType;

/**
 * A batch, with what it has from its template (specification 5.1).
 *
 * @param voucherSeries numbers what it posts, without gaps
 * @param documentSeries proposes document numbers; null where people number documents themselves
 * @param balancingAccountType of new lines; null, as is its number, where there is none
 * @param suggestBalancingAmount whether a new line begins with the amount that balances its document
 * @param lateDiscounts what becomes of discounts that come too late, where nobody answers for a line (specification 8.5)
 * @param tolerance likewise of small differences
 * @param lines how many wait to be posted
 */
public record JournalBatch(
        BatchId id,
        TemplateType type,
        String description,
        String voucherSeries,
        @Nullable String documentSeries,
        @Nullable AccountType balancingAccountType,
        @Nullable String balancingAccountNo,
        boolean suggestBalancingAmount,
        Answer lateDiscounts,
        Answer tolerance,
        int lines) {}
