package org.reskontra.core.matching;

import static org.reskontra.core.matching.MatchingProblem.ACCOUNT_IS_OWN_BANK_ACCOUNT;
import static org.reskontra.core.matching.MatchingProblem.EXCESSIVE_AMOUNT_MUST_BE_APPLIED_MANUALLY;
import static org.reskontra.core.matching.MatchingProblem.LINE_FULLY_APPLIED;
import static org.reskontra.core.matching.MatchingProblem.LINE_HAS_NO_PARENT;
import static org.reskontra.core.matching.MatchingProblem.LINE_NOT_APPLIED;
import static org.reskontra.core.matching.MatchingProblem.PARENT_LINE_POSTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;

/**
 * What a reviewer does with lines as a whole (specification 10.7 and 10.8). Of several lines all are changed, or none, and all
 * that are refused are named.
 */
public final class LineReview {

    private LineReview() {}

    /**
     * Accepts what is applied. Money left over is applied to the account without a document; the person was asked. An account of a
     * bank has no such rest.
     */
    public static Outcome<MatchingStatement> accept(MatchingStatement statement, Set<Integer> lineNos) {
        return statement.change(lineNos, line -> {
            Account account = line.account();
            if (account == null || !line.isApplied()) {
                return line.refused(LINE_NOT_APPLIED);
            }
            List<AppliedRow> rows = new ArrayList<>(line.rows());
            if (line.hasMoneyLeft()) {
                if (account instanceof Account.BankAccount) {
                    return line.refused(EXCESSIVE_AMOUNT_MUST_BE_APPLIED_MANUALLY);
                }
                rows.add(AppliedRow.toAccount(account, line.difference()));
            }
            return Outcome.done(List.of(line.accepted(rows)));
        });
    }

    /** Takes all applications of the lines away. */
    public static Outcome<MatchingStatement> reject(MatchingStatement statement, Set<Integer> lineNos) {
        return statement.change(
                lineNos, line -> Outcome.done(List.of(AppliedLine.open(line.line(), line.parent(), List.of()))));
    }

    /** Applies the whole amount of the lines to an account, in place of what they were applied to. */
    public static Outcome<MatchingStatement> setAccount(
            MatchingStatement statement, Set<Integer> lineNos, Account account) {
        return statement.change(
                lineNos,
                line -> isOwn(statement, account)
                        ? line.refused(ACCOUNT_IS_OWN_BANK_ACCOUNT)
                        : Outcome.done(List.of(whole(line, account))));
    }

    /**
     * Moves what is left of the lines to an account. A line keeps what it is applied to; the rest becomes a line of its own behind
     * it. A line to which nothing is applied goes to the account as it is.
     */
    public static Outcome<MatchingStatement> transferDifference(
            MatchingStatement statement, Set<Integer> lineNos, Account account) {
        Set<Integer> used = statement.usedNos();
        return statement.change(lineNos, line -> {
            Money difference = line.difference();
            if (isOwn(statement, account)) {
                return line.refused(ACCOUNT_IS_OWN_BANK_ACCOUNT);
            }
            if (difference.isZero()) {
                return line.refused(LINE_FULLY_APPLIED);
            }
            if (!line.isApplied()) {
                return Outcome.done(List.of(whole(line, account)));
            }
            MatchingLine rest = line.line().withAmount(difference).withNo(unusedAfter(line.no(), used));
            AppliedLine child = whole(AppliedLine.open(rest, line.no(), List.of()), account);
            return Outcome.done(List.of(line.withAmount(line.appliedAmount()), child));
        });
    }

    /** Takes a transfer back: the line goes, and its amount returns to the line it was split from. */
    public static Outcome<MatchingStatement> undoTransfer(MatchingStatement statement, int lineNo) {
        AppliedLine child = statement.line(lineNo);
        Integer parentNo = child.parent();
        if (parentNo == null) {
            return child.refused(LINE_HAS_NO_PARENT);
        }
        if (statement.postedNos().contains(parentNo)) {
            return child.refused(PARENT_LINE_POSTED);
        }
        AppliedLine parent = statement.line(parentNo);
        Money whole = parent.line().amount().plus(child.line().amount());
        return statement.change(
                Set.of(parentNo, lineNo),
                line -> Outcome.done(line.no() == lineNo ? List.of() : List.of(line.withAmount(whole))));
    }

    private static AppliedLine whole(AppliedLine line, Account account) {
        return line.manual(
                account, List.of(AppliedRow.toAccount(account, line.line().amount())));
    }

    /** The next number that no line has; it is used from now on. */
    private static int unusedAfter(int no, Set<Integer> used) {
        int next = no + 1;
        while (!used.add(next)) {
            next++;
        }
        return next;
    }

    /** The statement's own account, which the money is in already. */
    private static boolean isOwn(MatchingStatement statement, Account account) {
        return account instanceof Account.BankAccount(var no) && no.equals(statement.bankAccount());
    }
}
