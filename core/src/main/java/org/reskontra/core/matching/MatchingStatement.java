package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;

/**
 * The lines of one statement as they are now.
 *
 * @param bankAccount one's own bank account
 * @param currency of the account and of all lines
 * @param postedNos numbers of lines that are posted already; no new line takes one
 */
public record MatchingStatement(
        BankAccountNo bankAccount, CurrencyCode currency, List<AppliedLine> lines, Set<Integer> postedNos) {

    public MatchingStatement {
        lines = List.copyOf(lines);
        postedNos = Set.copyOf(postedNos);
    }

    /** A statement of which nothing is posted yet. */
    public MatchingStatement(BankAccountNo bankAccount, CurrencyCode currency, List<AppliedLine> lines) {
        this(bankAccount, currency, lines, Set.of());
    }

    /** A statement to which nothing is applied yet. */
    public static MatchingStatement open(BankAccountNo bankAccount, CurrencyCode currency, List<MatchingLine> lines) {
        return new MatchingStatement(
                bankAccount, currency, lines.stream().map(AppliedLine::open).toList());
    }

    /** @throws IllegalArgumentException where the statement has no such line */
    public AppliedLine line(int no) {
        return lines.stream()
                .filter(line -> line.no() == no)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + no));
    }

    /** Puts in place of each of these lines what becomes of it, in one pass; or nothing, with all that is wrong. */
    Outcome<MatchingStatement> change(Set<Integer> lineNos, Function<AppliedLine, Outcome<List<AppliedLine>>> change) {
        List<AppliedLine> after = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (AppliedLine line : lines) {
            if (!lineNos.contains(line.no())) {
                after.add(line);
                continue;
            }
            switch (change.apply(line)) {
                case Outcome.Done<List<AppliedLine>>(var changed) -> after.addAll(changed);
                case Outcome.Rejected<List<AppliedLine>>(var found) -> problems.addAll(found);
            }
        }
        return problems.isEmpty() ? Outcome.done(withLines(after)) : Outcome.rejected(problems);
    }

    MatchingStatement with(AppliedLine changed) {
        return withLines(lines.stream()
                .map(line -> line.no() == changed.no() ? changed : line)
                .toList());
    }

    /** The numbers that lines have, posted ones too; may be changed. */
    Set<Integer> usedNos() {
        Set<Integer> used = new HashSet<>(postedNos);
        lines.forEach(line -> used.add(line.no()));
        return used;
    }

    MatchingStatement withLines(List<AppliedLine> other) {
        return new MatchingStatement(bankAccount, currency, other, postedNos);
    }
}
