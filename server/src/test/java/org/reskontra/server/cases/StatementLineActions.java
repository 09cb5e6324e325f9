package org.reskontra.server.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.matching.LineChange;
import org.reskontra.core.matching.LineReview;
import org.reskontra.core.matching.ManualApplication;
import org.reskontra.core.matching.MatchingEntry;
import org.reskontra.core.matching.MatchingStatement;

/** What a person does with a line of a payment reconciliation journal. */
final class StatementLineActions {

    static final Map<String, CaseAction> ALL = Map.of(
            "apply_statement_line", StatementLineActions::apply,
            "change_applied_amount", StatementLineActions::changeAmount,
            "set_line_account", StatementLineActions::setAccount,
            "transfer_difference", StatementLineActions::transferDifference,
            "accept_application", test -> review(test, statement -> LineReview.accept(statement, lineNo(test))),
            "reject_application", test -> review(test, statement -> LineReview.reject(statement, lineNo(test))));

    private StatementLineActions() {}

    private static Map<String, @Nullable Object> apply(AcceptanceCase test) {
        MatchingSetup setup = new MatchingSetup(test.setup());
        LineChange change = new LineChange.Changed(setup.statement());
        for (var entry : test.action().values("entries")) {
            if (change instanceof LineChange.Changed(MatchingStatement statement)) {
                change = byHand(setup).apply(statement, lineNo(test), entry(setup, entry.asLong()));
            }
        }
        return words(test, change);
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
                statement ->
                        LineReview.setAccount(statement, lineNo(test), MatchingSetup.requiredAccount(test.action())));
    }

    private static Map<String, @Nullable Object> transferDifference(AcceptanceCase test) {
        return review(
                test,
                statement -> LineReview.transferDifference(
                        statement, lineNo(test), MatchingSetup.requiredAccount(test.action())));
    }

    private static Map<String, @Nullable Object> review(
            AcceptanceCase test, Function<MatchingStatement, LineChange> change) {
        return words(test, change.apply(new MatchingSetup(test.setup()).statement()));
    }

    /** The line itself, and all lines. */
    private static Map<String, @Nullable Object> words(AcceptanceCase test, LineChange change) {
        return switch (change) {
            case LineChange.Refused(var problem) ->
                Map.of("error", problem.code().code());
            case LineChange.Changed(MatchingStatement statement) -> {
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
