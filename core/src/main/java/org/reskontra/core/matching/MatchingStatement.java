package org.reskontra.core.matching;

import java.util.List;
import org.reskontra.core.money.CurrencyCode;

/**
 * The lines of one statement as they are now.
 *
 * @param bankAccountNo one's own bank account
 * @param currency of the account and of all lines
 */
public record MatchingStatement(String bankAccountNo, CurrencyCode currency, List<AppliedLine> lines) {

    public MatchingStatement {
        lines = List.copyOf(lines);
    }

    /** A statement to which nothing is applied yet. */
    public static MatchingStatement open(String bankAccountNo, CurrencyCode currency, List<MatchingLine> lines) {
        return new MatchingStatement(
                bankAccountNo, currency, lines.stream().map(AppliedLine::open).toList());
    }
}
