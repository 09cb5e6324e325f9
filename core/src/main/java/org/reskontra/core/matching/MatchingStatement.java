package org.reskontra.core.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.CurrencyCode;

/**
 * The lines of one statement as they are now.
 *
 * @param bankAccount one's own bank account
 * @param currency of the account and of all lines
 */
public record MatchingStatement(BankAccountNo bankAccount, CurrencyCode currency, List<AppliedLine> lines) {

    public MatchingStatement {
        lines = List.copyOf(lines);
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

    MatchingStatement with(AppliedLine changed) {
        return withLines(lines.stream()
                .map(line -> line.no() == changed.no() ? changed : line)
                .toList());
    }

    MatchingStatement without(int no) {
        return withLines(lines.stream().filter(line -> line.no() != no).toList());
    }

    MatchingStatement withBehind(int no, AppliedLine added) {
        return withLines(lines.stream()
                .flatMap(line -> line.no() == no ? Stream.of(line, added) : Stream.of(line))
                .toList());
    }

    /** The next line number that no line has. */
    int unusedNoAfter(int no) {
        Set<Integer> used = lines.stream().map(AppliedLine::no).collect(Collectors.toSet());
        int next = no + 1;
        while (used.contains(next)) {
            next++;
        }
        return next;
    }

    MatchingStatement withLines(List<AppliedLine> other) {
        return new MatchingStatement(bankAccount, currency, other);
    }
}
