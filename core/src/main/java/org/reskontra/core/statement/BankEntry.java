package org.reskontra.core.statement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;

/**
 * One booking on the account: what is reconciled. Its {@link #transactions()} are what is matched.
 *
 * @param no the entry or row in its file, counted from 1 over all statements of the file
 * @param amount unsigned
 * @param direction whether money came or went; a reversal's direction is already that of the money
 * @param reversal whether the bank marks it as taking back an earlier entry
 * @param status only {@link Status#BOOKED} is money
 * @param bookingDate of the bank, or the date of the closing balance where the bank gives none; null only where not
 *     booked
 * @param valueDate as the bank gave it, null where it gave none
 * @param bankReference the bank's reference of the entry; empty where it has none
 * @param transactionCode what kind of transaction it is, as the format spells it, for example {@code PMNT/RCDT/ESCT};
 *     empty if none
 * @param text what the bank says about the whole entry; may be empty
 * @param details the transactions behind it as the file lists them; empty where it lists none
 * @param runningBalance of the account after this entry, signed; null where the format has none
 */
public record BankEntry(
        int no,
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
        @Nullable Money runningBalance) {

    public BankEntry {
        details = List.copyOf(details);
    }

    public enum Direction {
        CREDIT,
        DEBIT;

        /** An unsigned amount with the sign of this direction: money received is positive. */
        public Money sign(Money amount) {
            return this == CREDIT ? amount : amount.negate();
        }
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
        return direction.sign(amount);
    }

    /** Whether the details do not sum to the entry: then they are shown, but the entry stands for them. */
    public boolean detailsHeld() {
        if (details.isEmpty()) {
            return false;
        }
        Money total = Money.zero(amount.currency());
        for (EntryDetail detail : details) {
            if (!detail.amount().currency().equals(amount.currency())) {
                return true;
            }
            total = total.plus(detail.amount());
        }
        return !total.equals(signedAmount());
    }

    /**
     * What is matched, never empty: the details, or the entry as one transaction where it has none that can be trusted.
     */
    public List<EntryDetail> transactions() {
        return details.isEmpty() || detailsHeld() ? List.of(EntryDetail.ofEntry(signedAmount(), text)) : details;
    }
}
