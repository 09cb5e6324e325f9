package org.reskontra.server.cases;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.Application;
import org.reskontra.core.application.ApplyRequest;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.AppliedRow;
import org.reskontra.core.matching.LineReview;
import org.reskontra.core.matching.ManualApplication;
import org.reskontra.core.matching.MatchingEntry;
import org.reskontra.core.matching.MatchingStatement;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;

/** What a person does with a line of a payment reconciliation journal. */
final class StatementLineActions {

    static final Map<String, CaseAction> ALL = Map.of(
            "apply_statement_line", StatementLineActions::apply,
            "change_applied_amount", StatementLineActions::changeAmount,
            "set_line_account", StatementLineActions::setAccount,
            "transfer_difference", StatementLineActions::transferDifference,
            "accept_application", test -> review(test, statement -> LineReview.accept(statement, Set.of(lineNo(test)))),
            "reject_application",
                    test -> review(test, statement -> LineReview.reject(statement, Set.of(lineNo(test)))));

    private StatementLineActions() {}

    private static Map<String, @Nullable Object> apply(AcceptanceCase test) {
        MatchingSetup setup = new MatchingSetup(test.setup());
        Outcome<MatchingStatement> change = Outcome.done(setup.statement());
        Money tolerance = Money.zero(setup.book().localCurrency());
        for (var no : test.action().values("entries")) {
            MatchingEntry entry = entry(setup, no.asLong());
            Money accepted =
                    test.action().has("tolerance_answer") ? acceptedTolerance(test, entry) : entry.acceptedTolerance();
            tolerance = tolerance.plus(accepted);
            change = change.then(
                    statement -> byHand(setup).apply(statement, lineNo(test), entry.withAcceptedTolerance(accepted)));
        }
        Map<String, @Nullable Object> words = words(test, change);
        words.put("accepted_tolerance", tolerance.toDecimal());
        if (change instanceof Outcome.Done<MatchingStatement>(MatchingStatement statement)) {
            words.put("applied_amount", settled(statement.line(lineNo(test))).toDecimal());
        }
        return words;
    }

    /** What the line settles, deductions included. */
    private static Money settled(AppliedLine line) {
        return line.rows().stream()
                .map(AppliedRow::applied)
                .reduce(Money.zero(line.line().amount().currency()), Money::plus);
    }

    /** What the ledger would tolerate if the line were posted as a payment of this entry. */
    private static Money acceptedTolerance(AcceptanceCase test, MatchingEntry entry) {
        LedgerSetup setup = new LedgerSetup(test.setup());
        Fields line = test.setup().list("statement_lines").getFirst();
        OpenEntry applied = setup.entries().stream()
                .filter(candidate -> candidate.no().equals(entry.no()))
                .findFirst()
                .orElseThrow();
        Answer answer =
                test.action().text("tolerance_answer").equals("accepted") ? Answer.POST : Answer.LEAVE_REMAINING;
        return switch (Application.deductions(
                setup.payment(line),
                List.of(new ApplyRequest(applied, applied.remaining())),
                line.date("date"),
                new ToleranceAnswers(Map.of(), answer, answer),
                setup.posting().applicationSetup())) {
            case Outcome.Done<Map<EntryNo, Application.Deduction>>(var deductions) ->
                requireNonNull(deductions.get(entry.no())).tolerance();
            case Outcome.Rejected<Map<EntryNo, Application.Deduction>>(var problems) ->
                throw new IllegalStateException("questions though all are answered: " + problems);
        };
    }

    private static Map<String, @Nullable Object> changeAmount(AcceptanceCase test) {
        MatchingSetup setup = new MatchingSetup(test.setup());
        MatchingStatement statement = setup.statement();
        return words(
                test,
                byHand(setup)
                        .changeAmount(
                                statement,
                                lineNo(test),
                                entry(setup, test.action().number("entry")),
                                test.action().money("applied_amount", statement.currency())));
    }

    private static Map<String, @Nullable Object> setAccount(AcceptanceCase test) {
        return review(
                test,
                statement -> LineReview.setAccount(
                        statement, Set.of(lineNo(test)), MatchingSetup.requiredAccount(test.action())));
    }

    private static Map<String, @Nullable Object> transferDifference(AcceptanceCase test) {
        return review(
                test,
                statement -> LineReview.transferDifference(
                        statement, Set.of(lineNo(test)), MatchingSetup.requiredAccount(test.action())));
    }

    private static Map<String, @Nullable Object> review(
            AcceptanceCase test, Function<MatchingStatement, Outcome<MatchingStatement>> change) {
        return words(test, change.apply(new MatchingSetup(test.setup()).statement()));
    }

    /** The line itself, and all lines. */
    private static Map<String, @Nullable Object> words(AcceptanceCase test, Outcome<MatchingStatement> change) {
        return switch (change) {
            case Outcome.Rejected<MatchingStatement>(var problems) ->
                new HashMap<>(Map.of("error", problems.getFirst().code().code()));
            case Outcome.Done<MatchingStatement>(MatchingStatement statement) -> {
                Map<String, @Nullable Object> words =
                        new HashMap<>(MatchingActions.words(statement.line(lineNo(test))));
                words.put(
                        "lines",
                        statement.lines().stream().map(MatchingActions::words).toList());
                yield words;
            }
        };
    }

    private static ManualApplication byHand(MatchingSetup setup) {
        return new ManualApplication(
                setup.book().localCurrency(), setup.settings().acrossCurrencies());
    }

    private static MatchingEntry entry(MatchingSetup setup, long no) {
        return setup.book().entries().stream()
                .filter(entry -> entry.no().equals(new EntryNo(no)))
                .findFirst()
                .orElseThrow();
    }

    private static int lineNo(AcceptanceCase test) {
        return test.action().number("line");
    }
}
