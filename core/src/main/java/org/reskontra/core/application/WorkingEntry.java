package org.reskontra.core.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.EntryTerms;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;

/** An entry while it is being applied. */
final class WorkingEntry {

    private final OpenEntry entry;
    private Money remaining;
    private Money remainingLocal;
    private Money unrealized;
    private Money discount;
    private Money maxTolerance;
    private @Nullable OpenEntry lastPartner;

    WorkingEntry(OpenEntry entry) {
        this.entry = entry;
        this.remaining = entry.remaining();
        this.remainingLocal = entry.remainingLocal();
        this.unrealized = entry.unrealized();
        this.discount = entry.remainingDiscount();
        this.maxTolerance = entry.maxTolerance();
    }

    OpenEntry entry() {
        return entry;
    }

    EntryNo no() {
        return entry.no();
    }

    Money remaining() {
        return remaining;
    }

    Money remainingLocal() {
        return remainingLocal;
    }

    Money unrealized() {
        return unrealized;
    }

    Money discount() {
        return discount;
    }

    EntryTerms terms() {
        return new EntryTerms(discount, maxTolerance);
    }

    void add(Money amount, Money amountLocal) {
        remaining = remaining.plus(amount);
        remainingLocal = remainingLocal.plus(amountLocal);
    }

    void addUnrealized(Money amountLocal) {
        unrealized = unrealized.plus(amountLocal);
    }

    void appliedTo(OpenEntry partner) {
        lastPartner = partner;
    }

    /** Scales the discount to what remains of {@code before}. */
    void scaleDiscount(Money before) {
        if (!before.isZero() && remaining.hasSignOf(before)) {
            discount = discount.share(Math.absExact(remaining.minor()), Math.absExact(before.minor()));
        }
    }

    /** Closed entries have no terms; a tolerance is never larger than what remains. */
    private EntryTerms finalTerms() {
        if (remaining.isZero()) {
            Money nothing = Money.zero(remaining.currency());
            return new EntryTerms(nothing, nothing);
        }
        return new EntryTerms(discount, maxTolerance.smaller(remaining));
    }

    EntryState state(LocalDate date) {
        OpenEntry partner = remaining.isZero() ? lastPartner : null;
        return new EntryState(
                entry.no(),
                remaining,
                remainingLocal,
                finalTerms(),
                entry.valuationRate(),
                partner == null ? null : partner.no(),
                partner == null ? null : date,
                partner != null && entry.dueDate().isBefore(partner.documentDate()),
                entry.version() + 1);
    }
}
