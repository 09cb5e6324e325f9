package org.reskontra.core.journal;

import static org.reskontra.core.ledger.DetailedEntryType.UNREALIZED_GAIN;
import static org.reskontra.core.ledger.DetailedEntryType.UNREALIZED_LOSS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reskontra.core.journal.PostingSetup.CurrencyAccounts;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Plans the exchange-rate adjustment of open entries: each is worth the rate of the date afterwards, the difference being
 * unrealized (specification 17.4, algorithms 9).
 */
public final class ExchangeRateAdjustmentPlanner {

    private ExchangeRateAdjustmentPlanner() {}

    /** @param date of the rates and of the postings */
    public record Adjustment(LocalDate date, DocumentNo documentNo, String description) {}

    /**
     * @param entries those that are open and posted up to the date are adjusted, as they are now
     * @return one transaction for each currency with a difference, or all problems
     */
    public static Outcome<List<PlannedTransaction>> plan(
            Adjustment adjustment, Collection<OpenEntry> entries, PostingSetup setup, LedgerNumbers numbers) {
        Map<CurrencyCode, List<OpenEntry>> byCurrency = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.isOpen() && !entry.currency().equals(setup.localCurrency()))
                .filter(entry -> !entry.postingDate().isAfter(adjustment.date()))
                .sorted(Comparator.comparing(OpenEntry::no))
                .forEach(entry -> byCurrency
                        .computeIfAbsent(entry.currency(), currency -> new ArrayList<>())
                        .add(entry));
        List<Problem> problems = new ArrayList<>(LineChecks.checkDate(adjustment.date(), setup));
        byCurrency
                .keySet()
                .forEach(currency -> problems.addAll(LineChecks.checkCurrency(currency, adjustment.date(), setup)));
        if (!problems.isEmpty()) {
            return Outcome.rejected(problems);
        }
        List<PlannedTransaction> transactions = new ArrayList<>();
        byCurrency.forEach((currency, open) -> {
            ExchangeRate rate = setup.rates().on(adjustment.date(), currency).orElseThrow();
            List<OpenEntry> changed = open.stream()
                    .filter(entry -> !change(entry, rate, setup).isZero())
                    .toList();
            if (!changed.isEmpty()) {
                transactions.add(transaction(adjustment, changed, rate, setup, numbers));
            }
        });
        return Outcome.done(transactions);
    }

    private static PlannedTransaction transaction(
            Adjustment adjustment,
            List<OpenEntry> entries,
            ExchangeRate rate,
            PostingSetup setup,
            LedgerNumbers numbers) {
        TransactionBuilder transaction = new TransactionBuilder(
                numbers.nextTransaction(), 0, adjustment.date(), adjustment.documentNo(), adjustment.description());
        for (OpenEntry entry : entries) {
            Money change = change(entry, rate, setup);
            CurrencyAccounts accounts = setup.currencyAccounts().get(entry.currency());
            for (Money part : parts(change, entry.unrealized())) {
                DetailedRow row = new DetailedRow(
                        entry.no(),
                        part.isPositive() ? UNREALIZED_GAIN : UNREALIZED_LOSS,
                        adjustment.date(),
                        Money.zero(entry.currency()),
                        part,
                        null);
                transaction.detailed(row, setup.group(entry), accounts);
            }
            transaction.state(new EntryState(
                    entry.no(),
                    entry.remaining(),
                    entry.remainingLocal().plus(change),
                    entry.terms(),
                    rate,
                    null,
                    null,
                    false,
                    entry.version() + 1));
        }
        return transaction.build();
    }

    private static Money change(OpenEntry entry, ExchangeRate rate, PostingSetup setup) {
        return rate.toLocal(entry.remaining(), setup.localCurrency()).minus(entry.remainingLocal());
    }

    /** Where a gain becomes a loss, or the other way round, the earlier result is taken back by a row of its own. */
    private static List<Money> parts(Money change, Money earlier) {
        boolean crossesZero = !change.hasSignOf(earlier) && change.compareSize(earlier) > 0;
        return crossesZero ? List.of(earlier.negate(), change.plus(earlier)) : List.of(change);
    }
}
