package org.reskontra.core.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRates;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Applies an entry, new or posted, to open ones of the same party, in the order of algorithms 4.1, each pair by the steps of
 * algorithms 4.2. What {@link ApplicationChecks} refuses must not come here.
 *
 * <p>The applying entry may be used up before all requests are satisfied: then the last ones get less, or nothing. Its
 * remaining amount never changes sign in the end; credit memos and invoices applied together may let it pass through zero
 * between.
 */
public final class Application {

    private final WorkingEntry applying;
    private final LocalDate date;
    private final ApplicationRows rows;
    private final PairApplication pairs;
    private final List<WorkingEntry> settled = new ArrayList<>();

    private Application(OpenEntry applying, LocalDate date, Exchange exchange, ApplicationSettings settings) {
        this.applying = new WorkingEntry(applying);
        this.date = date;
        this.rows = new ApplicationRows(date, exchange);
        this.pairs =
                new PairApplication(this.applying, rows, exchange, settings.roundingPrecision(applying.currency()));
    }

    /**
     * @param rows the detailed entries, without the initial one of a new entry
     * @param states the state of each entry that was touched after the application, the applying one always and last
     * @param entries the same entries as they are afterwards
     */
    public record Result(List<DetailedRow> rows, List<EntryState> states, List<OpenEntry> entries) {}

    /** @param tolerance accepted, in the currency of the applying entry; with the sign of the entry where less is paid */
    public record Deduction(DiscountTaken discount, Money tolerance) {}

    /** What stays the same from one application to the next. */
    public record Setup(CurrencyCode local, ExchangeRates rates, ApplicationSettings settings) {}

    /**
     * @param date of the application, not before the posting date of any of the entries; there is a rate for every currency
     * @return the questions of specification 8.5 where they have no answer
     */
    public static Outcome<Result> apply(
            OpenEntry applying, List<ApplyRequest> requests, LocalDate date, ToleranceAnswers answers, Setup setup) {
        Exchange exchange = new Exchange(setup.local(), setup.rates(), date);
        return decide(applying, requests, answers, exchange, setup.settings())
                .map(settlements -> new Application(applying, date, exchange, setup.settings()).run(settlements));
    }

    /**
     * What applying would deduct from each of these entries, by entry: for those who show it before anything is posted.
     *
     * @return the questions of specification 8.5 where they have no answer
     */
    public static Outcome<Map<EntryNo, Deduction>> deductions(
            OpenEntry applying, List<ApplyRequest> requests, LocalDate date, ToleranceAnswers answers, Setup setup) {
        Exchange exchange = new Exchange(setup.local(), setup.rates(), date);
        return decide(applying, requests, answers, exchange, setup.settings()).map(Application::byEntry);
    }

    private static Map<EntryNo, Deduction> byEntry(List<Settlement> settlements) {
        Map<EntryNo, Deduction> deductions = new HashMap<>();
        for (Settlement settlement : settlements) {
            deductions.put(
                    settlement.counterpart().entry().no(),
                    new Deduction(settlement.discount(), settlement.tolerance()));
        }
        return deductions;
    }

    private static Outcome<List<Settlement>> decide(
            OpenEntry applying,
            List<ApplyRequest> requests,
            ToleranceAnswers answers,
            Exchange exchange,
            ApplicationSettings settings) {
        List<ApplyRequest> ordered = requests;
        if (requests.size() > 1) {
            ordered = new ArrayList<>(requests);
            ordered.sort(PROCESSING_ORDER);
        }
        List<Counterpart> counterparts = new ArrayList<>(ordered.size());
        for (ApplyRequest request : ordered) {
            counterparts.add(Counterpart.of(request, applying, exchange));
        }
        return Deductions.decide(applying, counterparts, answers, settings);
    }

    /** Negative first, then by due date (algorithms 4.1). */
    private static final Comparator<ApplyRequest> PROCESSING_ORDER = Comparator.<ApplyRequest>comparingInt(
                    request -> request.entry().remaining().signum())
            .thenComparing(request -> request.entry().dueDate())
            .thenComparing(request -> request.entry().no());

    private Result run(List<Settlement> settlements) {
        int first = isMixed(settlements) ? (totalAfterAll(settlements).isNegative() ? 1 : -1) : 0;
        for (Settlement settlement : settlements) {
            if (signOf(settlement) == first) {
                apply(settlement, true);
            }
        }
        for (Settlement settlement : settlements) {
            if (signOf(settlement) != first) {
                apply(settlement, false);
            }
        }
        finish();
        settled.add(applying);
        List<EntryState> states = new ArrayList<>(settled.size());
        List<OpenEntry> entries = new ArrayList<>(settled.size());
        for (WorkingEntry entry : settled) {
            EntryState state = entry.state(date);
            states.add(state);
            entries.add(entry.entry().after(state, entry.unrealized()));
        }
        return new Result(rows.all(), states, entries);
    }

    /** Whether entries of the applying one's own sign are among them, which make it larger. */
    private boolean isMixed(List<Settlement> settlements) {
        for (Settlement settlement : settlements) {
            if (!settlement.counterpart().isOpposite(applying.remaining())) {
                return true;
            }
        }
        return false;
    }

    /** What the applying entry itself still needs, once all pairs are done. */
    private void finish() {
        if (!settled.isEmpty()) {
            Money before = applying.entry().remaining();
            Money used = before.minus(applying.remaining());
            rows.reverseUnrealized(applying, used, before, settled.getLast().no());
            rows.correct(applying, settled.getLast().no());
        }
    }

    private void apply(Settlement settlement, boolean inFull) {
        WorkingEntry old = pairs.apply(settlement, inFull);
        if (!old.remaining().equals(old.entry().remaining())) {
            settled.add(old);
        }
    }

    private static int signOf(Settlement settlement) {
        return settlement.counterpart().remaining().signum();
    }

    /**
     * What would be left if all requests were satisfied. The group of the opposite sign is applied in full first, so that it
     * cannot run dry: with a surplus of receivables credit memos go first, with a surplus of money invoices do.
     */
    private Money totalAfterAll(List<Settlement> settlements) {
        Money total = applying.remaining();
        for (Settlement settlement : settlements) {
            total = total.plus(settlement.toBePaid());
        }
        return total;
    }
}
