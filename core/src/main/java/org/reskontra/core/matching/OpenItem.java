package org.reskontra.core.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/**
 * An open entry as one bank account sees it: amounts in minor units of the account's currency.
 *
 * @param discountUntil last day on which the discount counts when amounts are compared, grace period included; null without discount
 */
record OpenItem(
        MatchingEntry entry, long remaining, long discount, long acceptedTolerance, @Nullable LocalDate discountUntil) {

    /** The entry in the currency of the account, or null where this account cannot settle it. */
    static @Nullable OpenItem seenFrom(
            CurrencyCode accountCurrency, MatchingEntry entry, CurrencyCode local, boolean acrossCurrencies) {
        if (entry.remaining().currency().equals(accountCurrency)) {
            return new OpenItem(
                    entry,
                    entry.remaining().minor(),
                    entry.discount().minor(),
                    entry.acceptedTolerance().minor(),
                    discountUntil(entry));
        }
        Money remainingLocal = entry.remainingLocal();
        boolean settledInLocal = accountCurrency.equals(local) && acrossCurrencies && !entry.isBankEntry();
        if (!settledInLocal || remainingLocal == null) {
            return null;
        }
        return new OpenItem(
                entry,
                remainingLocal.minor(),
                inLocal(entry.discount(), entry, remainingLocal),
                inLocal(entry.acceptedTolerance(), entry, remainingLocal),
                discountUntil(entry));
    }

    EntryNo no() {
        return entry.no();
    }

    Account account() {
        return entry.account();
    }

    /** What is to be paid on a day: less the discount up to its last day. */
    long value(LocalDate date) {
        return discountUntil != null && !date.isAfter(discountUntil) ? remaining - discount : remaining;
    }

    /** Same direction of money, and not posted after the payment. */
    boolean mayBePaidBy(MatchingLine line) {
        return Long.signum(line.amount().minor()) * Long.signum(remaining) >= 0
                && !line.date().isBefore(entry.postingDate());
    }

    boolean isCreditMemo() {
        return entry.documentType() == DocumentType.CREDIT_MEMO;
    }

    private static long inLocal(Money amount, MatchingEntry entry, Money remainingLocal) {
        return entry.remaining().isZero()
                ? 0
                : remainingLocal
                        .share(amount.minor(), entry.remaining().minor())
                        .minor();
    }

    private static @Nullable LocalDate discountUntil(MatchingEntry entry) {
        if (entry.discount().isZero()) {
            return null;
        }
        LocalDate date = entry.discountDate();
        LocalDate grace = entry.discountToleranceDate();
        if (date == null || grace == null) {
            return date == null ? grace : date;
        }
        return date.isAfter(grace) ? date : grace;
    }

    /** An item is its entry: both are the same in one run. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenItem item && no().equals(item.no());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(no().value());
    }
}
