package org.reskontra.server.currency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.ExchangeRateAdjustmentPlanner;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.currency.store.OpenForeignEntryStore;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/**
 * Values the open entries in foreign currencies at the rates of a date: what they gain or lose by it is unrealized, and
 * reversed when they are settled (specification 17.4). Done again for the same date, it finds nothing to do; for a date before the
 * last adjustment it is refused, because entries are worth what the later one made of them.
 */
@Component
public class AdjustExchangeRates {

    private static final int LONGEST_DOCUMENT_NO = 20;
    private static final int LONGEST_DESCRIPTION = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Commands commands;
    private final OpenForeignEntryStore openEntries;
    private final Posting posting;

    AdjustExchangeRates(Commands commands, OpenForeignEntryStore openEntries, Posting posting) {
        this.commands = commands;
        this.openEntries = openEntries;
        this.posting = posting;
    }

    /**
     * An adjustment.
     *
     * @param date of the rates and of the postings; entries posted later stay as they are
     * @param documentNo of the postings
     * @param description of the postings; their document number where it is null
     * @param ledgers whose entries are adjusted; null for customers and vendors
     */
    public record Adjustment(
            LocalDate date, String documentNo, @Nullable String description, @Nullable Set<Ledger> ledgers) {}

    /**
     * What an entry gains (positive) or loses.
     *
     * @param localBefore its remaining amount in local currency
     */
    public record AdjustedEntry(
            EntryNo entry,
            Ledger ledger,
            PartyNo party,
            DocumentNo documentNo,
            Money remaining,
            Money localBefore,
            Money localAfter) {

        public Money change() {
            return localAfter.minus(localBefore);
        }
    }

    /** How many entries were adjusted; none where all were worth their rate already. */
    public record Adjusted(int entries) {}

    private record Planned(List<AdjustedEntry> entries, List<PlannedTransaction> transactions) {}

    public Outcome<Adjusted> adjust(Actor actor, Adjustment adjustment, @Nullable String idempotencyKey) {
        return commands.run(request(actor, adjustment, idempotencyKey), Adjusted.class, () -> plan(
                        actor, adjustment, posting::reserve)
                .map(planned -> {
                    posting.write(
                            actor,
                            SourceCode.EXCHANGE_RATE_ADJUSTMENT,
                            new PostingPlan(planned.transactions(), List.of()),
                            SourceCode.EXCHANGE_RATE_ADJUSTMENT.name());
                    return new Adjusted(planned.entries().size());
                }));
    }

    /** What {@link #adjust} would change, by party and entry; without any effect. */
    public Outcome<List<AdjustedEntry>> preview(Actor actor, Adjustment adjustment) {
        return commands.dryRun(
                request(actor, adjustment, null),
                () -> plan(actor, adjustment, any -> LedgerNumbers.forPreview()).map(Planned::entries));
    }

    private static CommandRequest request(Actor actor, Adjustment adjustment, @Nullable String idempotencyKey) {
        return new CommandRequest(
                actor, Permission.POST, "currency.adjust", "exchange-rates", adjustment, idempotencyKey);
    }

    /** @param numbers gives enough numbers for as many transactions */
    private Outcome<Planned> plan(Actor actor, Adjustment adjustment, IntFunction<LedgerNumbers> numbers) {
        List<Problem> problems = check(actor.company(), adjustment);
        if (!problems.isEmpty()) {
            return Outcome.rejected(problems);
        }
        Set<Ledger> ledgers =
                Objects.requireNonNullElse(adjustment.ledgers(), EnumSet.of(Ledger.CUSTOMER, Ledger.VENDOR));
        List<EntryNo> open = openEntries.open(actor.company(), ledgers, adjustment.date());
        Map<EntryNo, OpenEntry> entries = posting.entries(actor.company(), open);
        PostingSetup setup = posting.setup(actor, parties(entries.values()));
        int currencies = (int)
                entries.values().stream().map(OpenEntry::currency).distinct().count();
        String description = Objects.requireNonNullElse(adjustment.description(), adjustment.documentNo());
        return ExchangeRateAdjustmentPlanner.plan(
                        new ExchangeRateAdjustmentPlanner.Adjustment(
                                adjustment.date(), new DocumentNo(adjustment.documentNo()), description),
                        entries.values(),
                        setup,
                        numbers.apply(currencies))
                .map(transactions -> new Planned(changes(transactions, entries), transactions));
    }

    private List<Problem> check(CompanyId company, Adjustment adjustment) {
        if (adjustment.date().isBefore(FIRST_DAY) || adjustment.date().isAfter(LAST_DAY)) {
            return List.of(Problem.of(CurrencyProblem.ADJUSTMENT_DATE_OUT_OF_RANGE)
                    .with("date", adjustment.date())
                    .at(Place.field("date")));
        }
        Optional<LocalDate> later = openEntries.lastAdjusted(company).filter(last -> last.isAfter(adjustment.date()));
        if (later.isPresent()) {
            return List.of(Problem.of(CurrencyProblem.ADJUSTED_LATER)
                    .with("date", later.get())
                    .at(Place.field("date")));
        }
        String no = adjustment.documentNo();
        if (no.isBlank() || no.length() > LONGEST_DOCUMENT_NO || no.chars().anyMatch(Character::isISOControl)) {
            return List.of(Problem.of(CurrencyProblem.ADJUSTMENT_DOCUMENT_NO_WRONG)
                    .with("most", LONGEST_DOCUMENT_NO)
                    .at(Place.field("documentNo")));
        }
        String description = adjustment.description();
        return description == null || description.length() <= LONGEST_DESCRIPTION
                ? List.of()
                : List.of(Problem.of(CurrencyProblem.ADJUSTMENT_DESCRIPTION_TOO_LONG)
                        .with("most", LONGEST_DESCRIPTION)
                        .at(Place.field("description")));
    }

    private static Set<PartyKey> parties(Collection<OpenEntry> entries) {
        return entries.stream()
                .map(entry -> new PartyKey(entry.ledger(), entry.party()))
                .collect(Collectors.toSet());
    }

    private static List<AdjustedEntry> changes(List<PlannedTransaction> transactions, Map<EntryNo, OpenEntry> entries) {
        return transactions.stream()
                .flatMap(transaction -> transaction.states().stream())
                .map(state -> {
                    OpenEntry before = Objects.requireNonNull(entries.get(state.no()));
                    return new AdjustedEntry(
                            state.no(),
                            before.ledger(),
                            before.party(),
                            before.documentNo(),
                            before.remaining(),
                            before.remainingLocal(),
                            state.remainingLocal());
                })
                .sorted(Comparator.comparing(AdjustedEntry::ledger)
                        .thenComparing(entry -> entry.party().value())
                        .thenComparing(AdjustedEntry::entry))
                .toList();
    }
}
