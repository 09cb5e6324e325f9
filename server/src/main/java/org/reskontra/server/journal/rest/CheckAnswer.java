package org.reskontra.server.journal.rest;

import java.util.List;
import java.util.Locale;
import org.reskontra.core.money.Money;
import org.reskontra.server.journal.BatchCheck;
import org.reskontra.server.journal.BatchLine;
import org.reskontra.server.rest.ProblemAnswers;
import org.reskontra.server.rest.ProblemItem;

/**
 * What the lines of a batch come to, in local currency.
 *
 * @param problems empty where the batch can be posted
 */
record CheckAnswer(
        int lines,
        int linesWithProblems,
        Money totalDebit,
        Money totalCredit,
        Money totalBalance,
        List<ProblemItem> problems) {

    static CheckAnswer of(List<BatchLine> lines, BatchCheck check, ProblemAnswers answers, Locale language) {
        return new CheckAnswer(
                lines.size(),
                check.linesWithProblems(),
                check.totalDebit(),
                check.totalCredit(),
                check.totalBalance(),
                answers.items(check.problems(), language));
    }
}
