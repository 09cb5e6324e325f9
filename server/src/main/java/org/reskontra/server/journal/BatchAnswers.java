package org.reskontra.server.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.application.ToleranceQuestion;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.problem.Problem;

/**
 * What somebody who posts a batch answers to the questions of specification 8.5. What is answered for a line counts before what
 * is answered for all, and that before the set-up of the batch.
 *
 * @param lateDiscounts of all lines; null where the batch decides
 * @param tolerance of all lines; null where the batch decides
 */
public record BatchAnswers(@Nullable Answer lateDiscounts, @Nullable Answer tolerance, List<LineAnswer> lines) {

    /** The batch decides; where it asks, the questions come back as problems. */
    public static final BatchAnswers NONE = new BatchAnswers(null, null, List.of());

    public BatchAnswers {
        lines = List.copyOf(lines);
    }

    /**
     * An answer for one line.
     *
     * @param entryNo the entry whose late discount is meant; null for all that the line is applied to
     * @param lateDiscount null where the question is not answered
     * @param tolerance null where the question is not answered
     */
    public record LineAnswer(
            int lineNo, @Nullable Long entryNo, @Nullable Answer lateDiscount, @Nullable Answer tolerance) {}

    /** The same with these answers to questions that came back. */
    public BatchAnswers answered(Map<Problem, Answer> given) {
        List<LineAnswer> all = new ArrayList<>(lines);
        given.forEach((question, answer) -> {
            int line = Objects.requireNonNull(question.place().line());
            all.add(
                    question.code() == ToleranceQuestion.PAYMENT_TOLERANCE_WARNING
                            ? new LineAnswer(line, null, null, answer)
                            : new LineAnswer(line, (Long) question.arguments().get("entry"), answer, null));
        });
        return new BatchAnswers(lateDiscounts, tolerance, all);
    }

    /** The answers for a line; where nobody gives one, the question comes back. */
    ToleranceAnswers of(int lineNo, JournalBatch batch) {
        Map<EntryNo, Answer> byEntry = new HashMap<>();
        Answer others = Objects.requireNonNullElse(lateDiscounts, batch.lateDiscounts());
        Answer difference = Objects.requireNonNullElse(tolerance, batch.tolerance());
        for (LineAnswer answer : lines) {
            if (answer.lineNo() == lineNo) {
                Answer late = answer.lateDiscount();
                if (late != null && answer.entryNo() != null) {
                    byEntry.put(new EntryNo(answer.entryNo()), late);
                } else if (late != null) {
                    others = late;
                }
                difference = Objects.requireNonNullElse(answer.tolerance(), difference);
            }
        }
        return new ToleranceAnswers(byEntry, others, difference);
    }

    /** The same without questions, for previews and checks: what nobody answers is accepted. */
    ToleranceAnswers accepting(int lineNo, JournalBatch batch) {
        ToleranceAnswers given = of(lineNo, batch);
        return new ToleranceAnswers(
                given.lateDiscounts(), accepted(given.otherLateDiscounts()), accepted(given.tolerance()));
    }

    private static Answer accepted(Answer answer) {
        return answer == Answer.ASK ? Answer.POST : answer;
    }
}
