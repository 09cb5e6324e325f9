package org.reskontra.server.paymentreconciliation;

import java.time.LocalDate;
import org.reskontra.core.money.Money;

/**
 * A payment reconciliation journal with its totals (specification 10.1 and 10.2).
 *
 * @param held whether a person must release it first, because its file cannot be trusted as it is
 * @param balanceLastStatement balance before the statement, signed
 * @param endingBalance the bank's balance after it, signed
 * @param lines how many lines
 * @param linesForReview lines that a person should look at before they are posted: applied by a rule that says so
 * @param linesWithDifference lines of which a part is not applied
 * @param received sum of the money received
 * @param paid sum of the money paid, negative
 * @param applied what is applied in total
 * @param version grows with every change
 */
public record JournalSummary(
        long id,
        String bankAccount,
        String bankAccountName,
        String statementNo,
        LocalDate statementDate,
        JournalStatus status,
        boolean held,
        Money balanceLastStatement,
        Money endingBalance,
        int lines,
        int linesForReview,
        int linesWithDifference,
        Money received,
        Money paid,
        Money applied,
        long version) {

    public Money difference() {
        return received.plus(paid).minus(applied);
    }

    /** Whether last balance and lines make the ending balance. */
    public Money balanceDifference() {
        return endingBalance.minus(balanceLastStatement).minus(received).minus(paid);
    }

    public boolean isEditable() {
        return status == JournalStatus.OPEN && !held;
    }
}
