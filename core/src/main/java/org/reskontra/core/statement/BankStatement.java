package org.reskontra.core.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/**
 * A statement of one bank account, whatever the format it came in (formats: specification 9, FORMATS 0).
 *
 * <p>Amounts may be of another currency than the account's where the bank contradicts itself; {@link StatementAssessor}
 * rejects such a file, and sums need not be asked for before.
 *
 * @param account the account, as the file spells it without spaces: IBAN or a national number; empty where the file has
 *     none
 * @param currency the account's currency
 * @param id the bank's name of the statement; empty where it has none
 * @param sequenceNo the bank's running number, null where it has none
 * @param lastPage false where the bank announces a further page
 * @param from first day covered, null where not said
 * @param to last day covered, null where not said
 * @param opening booked balance before the entries, signed; null where not said
 * @param closing booked balance after them, signed; null where not said
 * @param entries in the order of the file, booked ones and others
 */
public record BankStatement(
        String account,
        CurrencyCode currency,
        String id,
        @Nullable Long sequenceNo,
        boolean lastPage,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Money opening,
        @Nullable Money closing,
        List<BankEntry> entries) {

    public BankStatement {
        entries = List.copyOf(entries);
    }

    /** Whether every amount of the statement is of the account's currency. */
    public boolean isOfOneCurrency() {
        return isOwn(opening)
                && isOwn(closing)
                && entries.stream().allMatch(entry -> isOwn(entry.amount()) && isOwn(entry.runningBalance()));
    }

    private boolean isOwn(@Nullable Money amount) {
        return amount == null || amount.currency().equals(currency);
    }

    /** Sum of the booked entries, signed: money received is positive. */
    public Money bookedTotal() {
        Money total = Money.zero(currency);
        for (BankEntry entry : entries) {
            if (entry.isBooked()) {
                total = total.plus(entry.signedAmount());
            }
        }
        return total;
    }

    /**
     * Closing balance less opening balance less booked entries: zero where the statement adds up; empty where it lacks
     * a balance, or is not of one currency.
     */
    public Optional<Money> balanceDifference() {
        if (opening == null || closing == null || !isOfOneCurrency()) {
            return Optional.empty();
        }
        return Optional.of(closing.minus(opening).minus(bookedTotal()));
    }
}
