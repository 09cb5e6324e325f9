package org.reskontra.core.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;

/**
 * A statement line with what it is applied to.
 *
 * @param parent number of the line that this one was split from; null if none
 * @param quality the score of the candidate taken; 0 where none was
 * @param account null where nothing is applied
 * @param match why; null where a person decided or nobody
 * @param notes what a reviewer should know
 */
public record AppliedLine(
        MatchingLine line,
        @Nullable Integer parent,
        Confidence confidence,
        int quality,
        @Nullable Account account,
        List<AppliedRow> rows,
        @Nullable Match match,
        List<MatchNote> notes) {

    public AppliedLine {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** What decided. */
    public sealed interface Match {

        /** The rule's view of the candidate taken. */
        record ByRule(Criteria criteria, PaymentApplicationRule rule, List<Evidence> evidence) implements Match {
            public ByRule {
                evidence = List.copyOf(evidence);
            }
        }

        /** The transaction text contains that of a mapping. */
        record ByMapping(TextMapping mapping) implements Match {}
    }

    /** A line to which nothing is applied yet. */
    public static AppliedLine open(MatchingLine line) {
        return open(line, null, List.of());
    }

    static AppliedLine open(MatchingLine line, @Nullable Integer parent, List<MatchNote> notes) {
        return new AppliedLine(line, parent, Confidence.NONE, 0, null, List.of(), null, notes);
    }

    public int no() {
        return line.no();
    }

    /** What the rows take of the line's money. */
    public Money appliedAmount() {
        Money total = Money.zero(line.amount().currency());
        for (AppliedRow row : rows) {
            total = total.plus(row.paid());
        }
        return total;
    }

    /** What is left of the line's money; signed like the line where money is left over. */
    public Money difference() {
        return line.amount().minus(appliedAmount());
    }

    public boolean isApplied() {
        return !rows.isEmpty();
    }

    public boolean appliesTo(EntryNo entry) {
        return rows.stream().anyMatch(row -> entry.equals(row.entry()));
    }

    /** Applied by hand to these rows. */
    AppliedLine manual(Account to, List<AppliedRow> other) {
        return new AppliedLine(line, parent, Confidence.MANUAL, quality, to, other, match, notes);
    }

    /** Whether money is left over, beyond what is applied. */
    boolean hasMoneyLeft() {
        return !difference().isZero()
                && difference().signum() == appliedAmount().signum();
    }

    AppliedLine accepted(List<AppliedRow> other) {
        return new AppliedLine(line, parent, Confidence.ACCEPTED, quality, account, other, match, notes);
    }

    AppliedLine withAmount(Money other) {
        return new AppliedLine(line.withAmount(other), parent, confidence, quality, account, rows, match, notes);
    }

    /** That something cannot be done with this line. */
    <T> Outcome<T> refused(ProblemCode code) {
        return Outcome.rejected(Problem.of(code).atLine(no()));
    }
}
