package org.reskontra.core.matching;

import java.util.List;
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
}
