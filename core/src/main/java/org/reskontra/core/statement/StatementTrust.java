package org.reskontra.core.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.FileAssessment.StatementAssessment;
import org.reskontra.core.statement.KnownStatements.BankReference;
import org.reskontra.core.statement.StatementAssessor.Placed;

/** Whether the statements of one file add up and follow on what is known, and which of their entries are new. */
final class StatementTrust {

    private final List<Placed> placed;
    private final Place file;
    private final List<Problem> problems;

    /** Grow as the statements of the file are gone through, so that they are checked against each other too. */
    private final Set<StatementKey> knownStatements;

    private final Map<BankAccountNo, List<Money>> lastClosings;

    /** Known entries that no entry of this file has been recognised as yet. */
    private final Map<EntryKey, Integer> knownEntries;

    private final Set<BankReference> knownReferences;

    StatementTrust(KnownStatements known, List<Placed> placed, Place file, List<Problem> problems) {
        this.placed = placed;
        this.file = file;
        this.problems = problems;
        Set<BankAccountNo> accounts = new HashSet<>();
        Set<StatementKey> statements = new HashSet<>();
        Set<EntryKey> entries = new HashSet<>();
        Set<BankReference> references = new HashSet<>();
        for (Placed each : placed) {
            BankAccountNo account = each.account().no();
            accounts.add(account);
            StatementKey.of(account, each.statement()).ifPresent(statements::add);
            for (BankEntry entry : booked(each.statement())) {
                entries.add(EntryKey.of(account, entry));
                if (!entry.bankReference().isEmpty()) {
                    references.add(new BankReference(account, entry.bankReference()));
                }
            }
        }
        this.lastClosings = new HashMap<>(known.lastClosings(accounts));
        this.knownStatements = new HashSet<>(statements.isEmpty() ? Set.of() : known.statements(statements));
        this.knownEntries = new HashMap<>(entries.isEmpty() ? Map.of() : known.entries(entries));
        this.knownReferences = references.isEmpty() ? Set.of() : known.references(references);
    }

    private static List<BankEntry> booked(BankStatement statement) {
        return statement.entries().stream().filter(BankEntry::isBooked).toList();
    }

    List<StatementAssessment> assess() {
        List<StatementAssessment> assessments = new ArrayList<>();
        for (Placed each : placed) {
            assessments.add(assess(each.statement(), each.account()));
        }
        return assessments;
    }

    private StatementAssessment assess(BankStatement statement, OwnAccount account) {
        List<BankEntry> fresh = new ArrayList<>();
        List<BankEntry> skipped = new ArrayList<>();
        Optional<StatementKey> key = StatementKey.of(account.no(), statement);
        if (key.isPresent() && !knownStatements.add(key.get())) {
            skipped.addAll(booked(statement));
            problems.add(problem(StatementProblem.STATEMENT_KNOWN)
                    .with("statement", statement.id())
                    .with("count", skipped.size()));
        } else {
            separate(statement, account.no(), fresh, skipped);
            balances(statement);
            chain(statement, account.no(), fresh, skipped);
            entries(statement, fresh, skipped);
        }
        return new StatementAssessment(statement, account, fresh, skipped);
    }

    private void separate(
            BankStatement statement, BankAccountNo account, List<BankEntry> fresh, List<BankEntry> skipped) {
        for (BankEntry entry : booked(statement)) {
            EntryKey key = EntryKey.of(account, entry);
            int imported = knownEntries.getOrDefault(key, 0);
            if (imported > 0) {
                knownEntries.put(key, imported - 1);
                skipped.add(entry);
                continue;
            }
            fresh.add(entry);
            if (knownReferences.contains(new BankReference(account, entry.bankReference()))) {
                problems.add(problem(StatementProblem.REFERENCE_KNOWN_DIFFERENTLY, entry)
                        .with("reference", entry.bankReference())
                        .with("amount", entry.signedAmount()));
            }
        }
    }

    private void balances(BankStatement statement) {
        if (!statement.lastPage()) {
            problems.add(problem(StatementProblem.PAGES_MISSING));
        }
        if (runningBalanceBreaks(statement)) {
            return;
        }
        Optional<Money> difference = statement.balanceDifference();
        if (difference.isEmpty()) {
            problems.add(problem(StatementProblem.BALANCE_MISSING));
        } else if (!difference.get().isZero()) {
            Problem problem = problem(StatementProblem.BALANCE_DIFFERS).with("difference", difference.get());
            problems.add(
                    withBalance(withBalance(problem, "opening", statement.opening()), "closing", statement.closing())
                            .with("entries", statement.bookedTotal()));
        }
    }

    private static Problem withBalance(Problem problem, String name, @Nullable Money balance) {
        return balance == null ? problem : problem.with(name, balance);
    }

    /** Says more than opening and closing balance: where the row is missing. */
    private boolean runningBalanceBreaks(BankStatement statement) {
        boolean breaks = false;
        Money before = null;
        for (BankEntry entry : booked(statement)) {
            Money after = entry.runningBalance();
            if (before != null && after != null) {
                Money expected = before.plus(entry.signedAmount());
                if (!after.equals(expected)) {
                    breaks = true;
                    problems.add(problem(StatementProblem.BALANCE_RUNNING_DIFFERS, entry)
                            .with("difference", after.minus(expected))
                            .with("expected", expected)
                            .with("found", after));
                }
            }
            before = after;
        }
        return breaks;
    }

    /** Entries known already are taken out of an overlapping statement before its opening balance is compared. */
    private void chain(BankStatement statement, BankAccountNo account, List<BankEntry> fresh, List<BankEntry> skipped) {
        if (fresh.isEmpty() && !skipped.isEmpty()) {
            return;
        }
        List<Money> expected = lastClosings.getOrDefault(account, List.of());
        if (statement.opening() != null && !expected.isEmpty()) {
            Money found = statement.opening();
            for (BankEntry entry : skipped) {
                found = found.plus(entry.signedAmount());
            }
            if (!expected.contains(found)) {
                Money trusted = expected.getFirst();
                problems.add(problem(StatementProblem.BALANCE_DOES_NOT_CHAIN)
                        .with("difference", found.minus(trusted))
                        .with("expected", trusted)
                        .with("found", found));
            }
        }
        if (statement.closing() != null) {
            lastClosings.put(account, List.of(statement.closing()));
        }
    }

    private void entries(BankStatement statement, List<BankEntry> fresh, List<BankEntry> skipped) {
        long pending =
                statement.entries().stream().filter(entry -> !entry.isBooked()).count();
        if (pending > 0) {
            problems.add(problem(StatementProblem.ENTRIES_PENDING).with("count", pending));
        }
        if (!skipped.isEmpty()) {
            problems.add(problem(StatementProblem.ENTRIES_KNOWN).with("count", skipped.size()));
        }
        for (BankEntry entry : fresh) {
            if (entry.detailsHeld()) {
                problems.add(problem(StatementProblem.DETAILS_HELD, entry).with("amount", entry.signedAmount()));
            }
        }
    }

    private Problem problem(StatementProblem code) {
        return Problem.of(code).at(file);
    }

    private Problem problem(StatementProblem code, BankEntry entry) {
        return problem(code).atLine(entry.no());
    }
}
