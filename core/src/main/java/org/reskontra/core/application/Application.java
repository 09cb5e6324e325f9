package org.reskontra.core.application;

import static org.reskontra.core.ledger.DetailedEntryType.APPLICATION;
import static org.reskontra.core.ledger.DetailedEntryType.CORRECTION_OF_REMAINING_AMOUNT;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_DISCOUNT;
import static org.reskontra.core.ledger.DetailedEntryType.REALIZED_GAIN;
import static org.reskontra.core.ledger.DetailedEntryType.REALIZED_LOSS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Applies a new entry to open ones of the same party and currency, in the order of algorithms 4.1, each pair by the steps of
 * algorithms 4.2. One instance is one application; it is not thread-safe. What {@link ApplicationChecks} refuses must not come
 * here.
 *
 * <p>The new entry may be used up before all requests are satisfied: then the last ones get less, or nothing. Its remaining
 * amount never changes sign in the end; credit memos and invoices applied together may let it pass through zero between.
 */
public final class Application {

    private final ApplyingEntry entry;
    private final List<ApplyRequest> requests;
    private final LocalDate date;
    private final CurrencyCode local;
    private final List<DetailedRow> rows = new ArrayList<>();
    private final List<EntryState> states = new ArrayList<>();
    private Money remaining;
    private Money remainingLocal;
    private @Nullable EntryNo lastApplied;

    private Application(ApplyingEntry entry, List<ApplyRequest> requests) {
        this.entry = entry;
        this.requests = requests;
        this.date = entry.postingDate();
        this.local = entry.amountLocal().currency();
        this.remaining = entry.amount();
        this.remainingLocal = entry.amountLocal();
    }

    /**
     * @param rows the detailed entries, without the initial one of the new entry
     * @param states the state of each touched entry after the application, the new one last
     */
    public record Result(List<DetailedRow> rows, List<EntryState> states) {}

    public static Result apply(ApplyingEntry entry, List<ApplyRequest> requests) {
        return new Application(entry, requests).run();
    }

    private Result run() {
        List<ApplyRequest> ordered = requests.stream().sorted(PROCESSING_ORDER).toList();
        boolean mixed =
                ordered.stream().anyMatch(request -> request.entry().remaining().hasSignOf(entry.amount()));
        if (mixed) {
            int first = totalAfterAll(ordered).isNegative() ? 1 : -1;
            ordered.stream().filter(r -> signOf(r) == first).forEach(r -> applyPair(r, true));
            ordered.stream().filter(r -> signOf(r) != first).forEach(r -> applyPair(r, false));
        } else {
            ordered.forEach(request -> applyPair(request, false));
        }
        correct(entry.no(), remaining, remainingLocal, entry.rate());
        boolean closed = remaining.isZero();
        states.add(new EntryState(
                entry.no(),
                remaining,
                closed ? Money.zero(local) : localOf(remaining, entry.rate()),
                Money.zero(remaining.currency()),
                closed ? lastApplied : null,
                closed && lastApplied != null ? date : null,
                0));
        return new Result(List.copyOf(rows), List.copyOf(states));
    }

    /** Negative first, then by due date (algorithms 4.1). */
    private static final Comparator<ApplyRequest> PROCESSING_ORDER = Comparator.<ApplyRequest>comparingInt(
                    Application::signOf)
            .thenComparing(request -> request.entry().dueDate())
            .thenComparing(request -> request.entry().no());

    private static int signOf(ApplyRequest request) {
        return request.entry().remaining().signum();
    }

    /**
     * What would be left if all requests were satisfied. The group of the opposite sign is applied in full first, so that it
     * cannot run dry: with a surplus of receivables credit memos go first, with a surplus of money invoices do.
     */
    private Money totalAfterAll(List<ApplyRequest> ordered) {
        Money total = remaining;
        for (ApplyRequest request : ordered) {
            total = total.plus(request.amountToApply()).minus(discountIfCovered(request));
        }
        return total;
    }

    private void applyPair(ApplyRequest request, boolean inFull) {
        OpenEntry old = request.entry();
        if (!inFull
                && (remaining.isZero() || remaining.signum() == old.remaining().signum())) {
            return;
        }
        Money discount = discountIfCovered(request);
        boolean granted = !discount.isZero()
                && (inFull || remaining.compareSize(old.remaining().minus(discount)) >= 0);
        if (granted) {
            addDiscount(discount);
        }
        Money wanted =
                granted ? old.remaining().negate() : request.amountToApply().negate();
        applyAmount(old, inFull || granted ? wanted : remaining.smaller(wanted));
    }

    /** The discount that the amount to apply earns on this day, by the test of specification 4.7; zero where it earns none. */
    private Money discountIfCovered(ApplyRequest request) {
        OpenEntry old = request.entry();
        Money none = Money.zero(old.remaining().currency());
        boolean typesFit =
                entry.documentType().isPayment() && !old.documentType().isPayment();
        Money discount = typesFit ? old.discountOn(date) : none;
        Money minimum = old.remaining().minus(discount);
        return request.amountToApply().compareSize(minimum) >= 0 ? discount : none;
    }

    private void addDiscount(Money discount) {
        Money before = localOf(entry.amount(), entry.rate());
        Money after = localOf(entry.amount().minus(discount), entry.rate());
        add(entry.no(), PAYMENT_DISCOUNT, discount.negate(), after.minus(before), null);
        remaining = remaining.minus(discount);
        remainingLocal = remainingLocal.plus(after).minus(before);
    }

    /** @param applied with the sign of the new entry: what it gives to the old one */
    private void applyAmount(OpenEntry old, Money applied) {
        Money appliedLocal = localOf(applied, old.rate());
        add(old.no(), APPLICATION, applied, appliedLocal, entry.no());
        add(entry.no(), APPLICATION, applied.negate(), appliedLocal.negate(), old.no());
        Money gain = appliedLocal.minus(localOf(applied, entry.rate()));
        if (!gain.isZero()) {
            add(entry.no(), gain.isPositive() ? REALIZED_GAIN : REALIZED_LOSS, zero(), gain, null);
        }
        remaining = remaining.minus(applied);
        remainingLocal = remainingLocal.minus(appliedLocal).plus(gain);
        lastApplied = old.no();

        Money oldRemaining = old.remaining().plus(applied);
        correct(old.no(), oldRemaining, old.remainingLocal().plus(appliedLocal), old.rate());
        boolean closed = oldRemaining.isZero();
        states.add(new EntryState(
                old.no(),
                oldRemaining,
                localOf(oldRemaining, old.rate()),
                closed || old.discount() == null ? zero() : old.discount().amount(),
                closed ? entry.no() : null,
                closed ? date : null,
                old.version() + 1));
    }

    /** Rounding of parts must not leave local currency behind: what remains is always worth its rate. */
    private void correct(EntryNo no, Money left, Money leftLocal, ExchangeRate rate) {
        Money difference = localOf(left, rate).minus(leftLocal);
        if (!difference.isZero()) {
            add(no, CORRECTION_OF_REMAINING_AMOUNT, zero(), difference, null);
        }
    }

    private void add(EntryNo no, DetailedEntryType type, Money amount, Money amountLocal, @Nullable EntryNo other) {
        rows.add(new DetailedRow(no, type, date, amount, amountLocal, other));
    }

    private Money zero() {
        return Money.zero(entry.amount().currency());
    }

    private Money localOf(Money amount, ExchangeRate rate) {
        return rate.toLocal(amount, local);
    }
}
