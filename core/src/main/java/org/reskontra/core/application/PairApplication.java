package org.reskontra.core.application;

import static org.reskontra.core.ledger.DetailedEntryType.APPLICATION_ROUNDING;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_TOLERANCE;

import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;

/** Applies one entry to another, in the steps of algorithms 4.2. */
final class PairApplication {

    private final WorkingEntry applying;
    private final ApplicationRows rows;
    private final Exchange exchange;
    private final Money precision;

    /** @param precision what may be rounded away between currencies, in the currency of the applying entry */
    PairApplication(WorkingEntry applying, ApplicationRows rows, Exchange exchange, Money precision) {
        this.applying = applying;
        this.rows = rows;
        this.exchange = exchange;
        this.precision = precision;
    }

    /**
     * @param inFull whether the entry is applied whatever is left of the applying one, which may change its sign on the way
     * @return the entry as it is afterwards
     */
    WorkingEntry apply(Settlement settlement, boolean inFull) {
        Counterpart counterpart = settlement.counterpart();
        WorkingEntry old = new WorkingEntry(counterpart.entry());
        boolean usedUp = !counterpart.isOpposite(applying.remaining())
                && settlement.tolerance().isZero();
        if (inFull || !usedUp) {
            deduct(settlement, inFull);
            settle(old, settlement, inFull);
        }
        return old;
    }

    /** Steps 2 to 5: tolerance, discount and rounding, all on the applying entry. */
    private void deduct(Settlement settlement, boolean inFull) {
        Counterpart counterpart = settlement.counterpart();
        if (!settlement.tolerance().isZero()) {
            rows.deduct(
                    applying,
                    PAYMENT_TOLERANCE,
                    settlement.tolerance().negate(),
                    counterpart.entry().no());
        }
        if (takesDiscount(settlement, inFull)) {
            rows.deduct(
                    applying,
                    settlement.discount().row(),
                    counterpart.discount().negate(),
                    counterpart.entry().no());
        }
        Money rest = applying.remaining().plus(counterpart.remaining()).negate();
        if (isBetweenCurrencies(counterpart)
                && isMeantToClose(settlement)
                && !rest.isZero()
                && rest.compareSize(precision) <= 0) {
            rows.deduct(
                    applying, APPLICATION_ROUNDING, rest, counterpart.entry().no());
        }
    }

    /** The amount test of specification 4.7: what is left must cover the entry less its discount. */
    private boolean takesDiscount(Settlement settlement, boolean inFull) {
        if (settlement.discount() == DiscountTaken.NONE) {
            return false;
        }
        Counterpart counterpart = settlement.counterpart();
        return inFull || applying.remaining().abs().plus(tolerated(counterpart)).compareSize(counterpart.net()) >= 0;
    }

    /** Steps 6 to 12. */
    private void settle(WorkingEntry old, Settlement settlement, boolean inFull) {
        Counterpart counterpart = settlement.counterpart();
        OpenEntry entry = counterpart.entry();
        Money wanted = (isMeantToClose(settlement) ? counterpart.remaining() : settlement.amount()).negate();
        Money applied = inFull ? wanted : applying.remaining().smaller(wanted);
        Money appliedOld = inCurrencyOf(counterpart, applied);
        if (appliedOld.isZero()) {
            return; // Nothing is left, or less than the smallest unit of the other currency.
        }
        Money before = old.remaining();
        Money applyingBefore = applying.remaining();
        Money appliedLocal = local(counterpart, applied, appliedOld);

        rows.reverseUnrealized(old, appliedOld, before, applying.no());
        rows.realize(applying, appliedLocal.minus(worth(applied, applying.entry())), entry.no());
        rows.realize(old, worth(appliedOld, entry).minus(appliedLocal), applying.no());
        rows.apply(old, appliedOld, appliedLocal, applying);
        rows.apply(applying, applied.negate(), appliedLocal.negate(), old);
        if (scalesDiscounts(applying.entry(), entry)) {
            old.scaleDiscount(before);
            applying.scaleDiscount(applyingBefore);
        }
        rows.correct(old, applying.no());
    }

    /** A rest within the precision of an application between currencies counts as applied. */
    private boolean isMeantToClose(Settlement settlement) {
        Counterpart counterpart = settlement.counterpart();
        Money rest = counterpart.remaining().minus(settlement.amount());
        return rest.compareSize(tolerated(counterpart)) <= 0;
    }

    private Money tolerated(Counterpart counterpart) {
        return isBetweenCurrencies(counterpart) ? precision : Money.zero(precision.currency());
    }

    private boolean isBetweenCurrencies(Counterpart counterpart) {
        return !counterpart.entry().currency().equals(precision.currency());
    }

    private Money inCurrencyOf(Counterpart counterpart, Money applied) {
        OpenEntry entry = counterpart.entry();
        return applied.equals(counterpart.remaining().negate())
                ? entry.remaining().negate()
                : exchange.to(entry.currency(), applied)
                        .smaller(entry.remaining().negate());
    }

    /** Within one currency, and from a foreign currency, at the old entry's rate; from local currency as it is (algorithms 9). */
    private Money local(Counterpart counterpart, Money applied, Money appliedOld) {
        return applied.currency().equals(exchange.local()) ? applied : worth(appliedOld, counterpart.entry());
    }

    private Money worth(Money amount, OpenEntry entry) {
        return exchange.toLocal(amount, entry.rate());
    }

    /** Invoice and credit memo share their discounts, and so does a credit memo with anything but its refund (step 11). */
    private static boolean scalesDiscounts(OpenEntry first, OpenEntry second) {
        return usesUpDiscount(first, second) || usesUpDiscount(second, first);
    }

    private static boolean usesUpDiscount(OpenEntry creditMemo, OpenEntry other) {
        return creditMemo.documentType() == DocumentType.CREDIT_MEMO
                && other.documentType() != DocumentType.REFUND
                && !creditMemo.remainingDiscount().isZero();
    }
}
