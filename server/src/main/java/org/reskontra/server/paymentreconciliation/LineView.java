package org.reskontra.server.paymentreconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.money.Money;

/**
 * A line of a payment reconciliation journal as pages and API show it (specification 10.2).
 *
 * @param parentLineNo the line that this one was split from, null for lines of the bank
 * @param amount money received is positive
 * @param accountName null where nothing is applied, or the account has no name
 * @param reviewRequired whether the rule that applied it wants a person to look
 * @param transactionNo what it posted, null while it has not, and for lines that confirm earlier payments
 * @param reasons why it is applied as it is
 */
public record LineView(
        int lineNo,
        @Nullable Integer parentLineNo,
        LocalDate date,
        Money amount,
        String text,
        String additionalInfo,
        String partyName,
        String partyAccount,
        List<String> paymentReferences,
        String transactionId,
        String returnReason,
        Confidence confidence,
        int quality,
        boolean reviewRequired,
        @Nullable AccountType accountType,
        @Nullable String accountNo,
        @Nullable String accountName,
        Money applied,
        List<Row> rows,
        List<Reason> reasons,
        @Nullable Long transactionNo,
        long version) {

    public Money difference() {
        return amount.minus(applied);
    }

    /** What the payer wrote: his text; where he wrote none, his references. */
    public String description() {
        return text.isBlank() ? String.join(", ", paymentReferences) : text;
    }

    /**
     * @param entryNo 0 where the money goes to the account as a whole
     * @param documentNo empty for such rows
     * @param applied settled of the entry, discount included
     */
    public record Row(
            long entryNo,
            String documentNo,
            @Nullable LocalDate dueDate,
            Money applied,
            Money discount,
            Money remainingAfter) {}

    /** @param code its sentence is {@code reason.<code>} in the message bundles */
    public record Reason(String code, Map<String, String> arguments) {}
}
