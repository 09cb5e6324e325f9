package org.reskontra.core.paymentreconciliation;

import java.util.List;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.PostingPlan.BankReconciliation;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.money.Money;

/**
 * A payment reconciliation journal about to be posted.
 *
 * @param statementNo number of the statement; the document number of all that it posts
 * @param balanceLastStatement of the bank account, signed
 * @param endingBalance the bank's closing balance, signed
 * @param posted sum of the lines that an earlier part of the same run posted
 * @param lines the lines still to be posted
 * @param toReconcile the open bank entries of the lines that are posted but not reconciled yet: the payments were posted alone
 */
public record PaymentJournal(
        BankAccountNo bankAccount,
        String statementNo,
        Money balanceLastStatement,
        Money endingBalance,
        Money posted,
        List<AppliedLine> lines,
        List<BankReconciliation> toReconcile) {

    public PaymentJournal {
        lines = List.copyOf(lines);
        toReconcile = List.copyOf(toReconcile);
    }

    /** What the ending balance lacks: ending less last balance less all lines; zero where the statement adds up. */
    public Money balanceDifference() {
        Money difference = endingBalance.minus(balanceLastStatement).minus(posted);
        for (AppliedLine line : lines) {
            difference = difference.minus(line.line().amount());
        }
        return difference;
    }
}
