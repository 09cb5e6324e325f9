package org.reskontra.core.statement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;

/**
 * One booking on the account: what is reconciled. Its details are what is matched.
 *
 * @param amount unsigned, in the account's currency
 * @param direction whether money came or went; a reversal's direction is already that of the money
 * @param reversal whether the bank marks it as taking back an earlier entry
 * @param status only {@link Status#BOOKED} is money
 * @param bookingDate as the bank gave it, null where it gave none
 * @param valueDate as the bank gave it, null where it gave none
 * @param bankReference the bank's reference of the entry; empty where it has none
 * @param transactionCode what kind of transaction it is, as the format spells it, for example {@code PMNT/RCDT/ESCT}; empty if none
 * @param text what the bank says about the whole entry; may be empty
 * @param details the transactions behind it, never empty for a booked entry
 * @param detailsHeld whether the details do not sum to the entry or contradict it: then the entry stands for them
 */
public record BankEntry(
        Money amount,
        Direction direction,
        boolean reversal,
        Status status,
        @Nullable LocalDate bookingDate,
        @Nullable LocalDate valueDate,
        String bankReference,
        String transactionCode,
        String text,
        List<EntryDetail> details,
        boolean detailsHeld) {

    public BankEntry {
        details = List.copyOf(details);
    }

    public enum Direction {
        CREDIT,
        DEBIT
    }

    /** Pending, informational and future entries are shown, never applied, and do not count in the balance. */
    public enum Status {
        BOOKED,
        PENDING,
        INFORMATION,
        FUTURE
    }

    public boolean isBooked() {
        return status == Status.BOOKED;
    }

    /** Money received is positive. */
    public Money signedAmount() {
        return direction == Direction.CREDIT ? amount : amount.negate();
    }
}
