package org.reskontra.server.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.application.ToleranceQuestion;
import org.reskontra.core.journal.ApplicationPlanner;
import org.reskontra.core.journal.ApplicationPlanner.PostedEntries;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Actor;
import org.reskontra.server.settlement.SettlementPosting.Command;
import org.springframework.stereotype.Component;

/** Applies posted entries of one party to each other (specification 6.5). */
@Component
public class ApplyPostedEntries {

    private final SettlementPosting settlement;

    ApplyPostedEntries(SettlementPosting settlement) {
        this.settlement = settlement;
    }

    /**
     * @param amount of the entry to settle, discount included, with its sign; null for all that is left of it
     * @param lateDiscount whether a discount of this entry is granted that comes too late; null where the application says it
     */
    public record Choice(long entryNo, @Nullable BigDecimal amount, @Nullable Answer lateDiscount) {

        public Choice(long entryNo, @Nullable BigDecimal amount) {
            this(entryNo, amount, null);
        }
    }

    /**
     * Which entries are applied, and how.
     *
     * @param entryNo the applying entry, usually a payment or credit memo
     * @param appliesTo the others
     * @param postingDate null for the earliest that is possible
     * @param lateDiscounts whether payment discounts are granted that come too late, within their grace period
     * @param tolerance whether a small difference is posted as payment tolerance
     */
    public record Application(
            long entryNo,
            List<Choice> appliesTo,
            @Nullable LocalDate postingDate,
            Answer lateDiscounts,
            Answer tolerance) {

        public Application {
            appliesTo = List.copyOf(appliesTo);
        }

        ToleranceAnswers answers() {
            Map<EntryNo, Answer> byEntry = new HashMap<>();
            for (Choice choice : appliesTo) {
                Answer answer = choice.lateDiscount();
                if (answer != null) {
                    byEntry.put(new EntryNo(choice.entryNo()), answer);
                }
            }
            return new ToleranceAnswers(byEntry, lateDiscounts, tolerance);
        }

        /** The same with these answers to questions that came back. */
        public Application answered(Map<Problem, Answer> given) {
            Map<Long, Answer> late = new HashMap<>();
            Answer difference = tolerance;
            for (Map.Entry<Problem, Answer> one : given.entrySet()) {
                if (one.getKey().code() == ToleranceQuestion.PAYMENT_TOLERANCE_WARNING) {
                    difference = one.getValue();
                } else {
                    late.put((Long) one.getKey().arguments().get("entry"), one.getValue());
                }
            }
            List<Choice> choices = appliesTo.stream()
                    .map(choice -> new Choice(
                            choice.entryNo(),
                            choice.amount(),
                            late.getOrDefault(choice.entryNo(), choice.lateDiscount())))
                    .toList();
            return new Application(entryNo, choices, postingDate, lateDiscounts, difference);
        }
    }

    /** Posts the application; the questions of specification 8.5 that have no answer are among the problems. */
    public Outcome<Settled> apply(Actor actor, Application application, @Nullable String idempotencyKey) {
        return settlement.post(
                command(actor, application, idempotencyKey), posting -> plan(posting, actor, application));
    }

    /** What {@link #apply} would post, without any effect. */
    public Outcome<List<PlannedTransaction>> preview(Actor actor, Application application) {
        return settlement.preview(command(actor, application, null), posting -> plan(posting, actor, application));
    }

    private static Command command(Actor actor, Application application, @Nullable String key) {
        return new Command(actor, SourceCode.APPLICATION, "entry/" + application.entryNo(), application, key);
    }

    private static Outcome<List<PlannedTransaction>> plan(Posting posting, Actor actor, Application application) {
        List<EntryNo> numbers = Stream.concat(
                        Stream.of(application.entryNo()),
                        application.appliesTo().stream().map(Choice::entryNo))
                .map(EntryNo::new)
                .toList();
        Map<EntryNo, OpenEntry> entries = posting.entries(actor.company(), numbers);
        List<Problem> problems = new ArrayList<>();
        numbers.stream()
                .filter(no -> !entries.containsKey(no))
                .forEach(no -> problems.add(
                        Problem.of(SettlementProblem.LEDGER_ENTRY_NOT_FOUND).with("entry", no.value())));
        List<ApplyTo> appliesTo = new ArrayList<>();
        for (Choice choice : application.appliesTo()) {
            OpenEntry entry = entries.get(new EntryNo(choice.entryNo()));
            if (entry != null) {
                appliesTo.add(applyTo(entry, choice.amount(), problems));
            }
        }
        OpenEntry applying = entries.get(new EntryNo(application.entryNo()));
        if (applying == null || !problems.isEmpty()) {
            return Outcome.rejected(problems);
        }
        return ApplicationPlanner.plan(
                        new PostedEntries(
                                applying.no(),
                                appliesTo,
                                applying.documentNo(),
                                application.postingDate(),
                                applying.documentNo().value(),
                                application.answers()),
                        SettlementPosting.setup(posting, actor, entries.values()),
                        entries,
                        posting.reserve(0, 1))
                .map(List::of);
    }

    private static ApplyTo applyTo(OpenEntry entry, @Nullable BigDecimal amount, List<Problem> problems) {
        if (amount == null) {
            return new ApplyTo(entry.no(), entry.remaining());
        }
        if (amount.stripTrailingZeros().scale() > entry.currency().exponent()) {
            problems.add(Problem.of(SettlementProblem.AMOUNT_TO_APPLY_HAS_TOO_MANY_DECIMALS)
                    .with("entry", entry.no().value())
                    .with("amount", amount)
                    .with("currency", entry.currency().code()));
            return new ApplyTo(entry.no(), entry.remaining());
        }
        return new ApplyTo(entry.no(), Money.of(amount, entry.currency()));
    }
}
