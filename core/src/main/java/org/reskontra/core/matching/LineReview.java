package org.reskontra.core.matching;

import static org.reskontra.core.matching.MatchingProblem.EXCESSIVE_AMOUNT_MUST_BE_APPLIED_MANUALLY;
import static org.reskontra.core.matching.MatchingProblem.LINE_FULLY_APPLIED;
import static org.reskontra.core.matching.MatchingProblem.LINE_HAS_NO_PARENT;
import static org.reskontra.core.matching.MatchingProblem.LINE_NOT_APPLIED;

import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.money.Money;

/** What a reviewer does with a line as a whole (specification 10.7 and 10.8). */
public final class LineReview {

    private LineReview() {}

    /**
     * Accepts what is applied. Money left over is applied to the account without a document; the person was asked. An account of a
     * bank has no such rest.
     */
    public static LineChange accept(MatchingStatement statement, int lineNo) {
        AppliedLine line = statement.line(lineNo);
        Account account = line.account();
        if (account == null || !line.isApplied()) {
            return LineChange.Refused.because(LINE_NOT_APPLIED, line);
        }
        List<AppliedRow> rows = new ArrayList<>(line.rows());
        if (line.hasMoneyLeft()) {
            if (account instanceof Account.BankAccount) {
                return LineChange.Refused.because(EXCESSIVE_AMOUNT_MUST_BE_APPLIED_MANUALLY, line);
            }
            rows.add(AppliedRow.toAccount(account, line.difference()));
        }
        return new LineChange.Changed(statement.with(line.accepted(rows)));
    }

    /** Takes all applications of the line away. */
    public static LineChange reject(MatchingStatement statement, int lineNo) {
        AppliedLine line = statement.line(lineNo);
        return new LineChange.Changed(statement.with(AppliedLine.open(line.line(), line.parent(), List.of())));
    }

    /** Applies the whole amount of the line to an account, in place of what it was applied to. */
    public static LineChange setAccount(MatchingStatement statement, int lineNo, Account account) {
        AppliedLine line = statement.line(lineNo);
        AppliedRow row = AppliedRow.toAccount(account, line.line().amount());
        return new LineChange.Changed(statement.with(line.manual(account, List.of(row))));
    }

    /**
     * Moves what is left of the line to an account. The line keeps what it is applied to; the rest becomes a line of its own behind
     * it. A line to which nothing is applied goes to the account as it is.
     */
    public static LineChange transferDifference(MatchingStatement statement, int lineNo, Account account) {
        AppliedLine line = statement.line(lineNo);
        Money difference = line.difference();
        if (difference.isZero()) {
            return LineChange.Refused.because(LINE_FULLY_APPLIED, line);
        }
        if (!line.isApplied()) {
            return setAccount(statement, lineNo, account);
        }
        MatchingLine rest = line.line().withAmount(difference).withNo(statement.unusedNoAfter(lineNo));
        AppliedLine child = AppliedLine.open(rest, lineNo, List.of())
                .manual(account, List.of(AppliedRow.toAccount(account, difference)));
        return new LineChange.Changed(
                statement.with(line.withAmount(line.appliedAmount())).withBehind(lineNo, child));
    }

    /** Takes a transfer back: the line goes, and its amount returns to the line it was split from. */
    public static LineChange undoTransfer(MatchingStatement statement, int lineNo) {
        AppliedLine child = statement.line(lineNo);
        if (child.parent() == null) {
            return LineChange.Refused.because(LINE_HAS_NO_PARENT, child);
        }
        AppliedLine parent = statement.line(child.parent());
        Money whole = parent.line().amount().plus(child.line().amount());
        return new LineChange.Changed(statement.with(parent.withAmount(whole)).without(lineNo));
    }
}
