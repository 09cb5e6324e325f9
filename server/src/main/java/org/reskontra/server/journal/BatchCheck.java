package org.reskontra.server.journal;

import java.util.List;
import java.util.Map;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;

/**
 * The lines of a batch as posting would take them now.
 *
 * @param problems of all lines, in their order; empty where the batch can be posted
 * @param amountsLocal the lines' amounts in local currency, by line number; lines whose currency has no rate are missing
 * @param totalDebit sum of the amounts above zero in local currency
 * @param totalCredit sum of the amounts below zero, as a positive amount
 * @param totalBalance what lines without a balancing account leave over; zero where all documents balance
 */
public record BatchCheck(
        List<Problem> problems,
        Map<Integer, Money> amountsLocal,
        Money totalDebit,
        Money totalCredit,
        Money totalBalance) {

    public BatchCheck {
        problems = List.copyOf(problems);
        amountsLocal = Map.copyOf(amountsLocal);
    }

    /** How many lines have problems. */
    public int linesWithProblems() {
        return (int) problems.stream()
                .map(problem -> problem.place().line())
                .distinct()
                .count();
    }
}
