package org.reskontra.server.paymentreconciliation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.LineReview;
import org.reskontra.core.matching.ManualApplication;
import org.reskontra.core.matching.MatchingEntry;
import org.reskontra.core.matching.MatchingProblem;
import org.reskontra.core.matching.MatchingStatement;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.paymentreconciliation.ReviewLines.Choice;

/** A line and all that it may be applied to, to try out what {@link ReviewLines#applyToEntries} would make of it. */
public final class ApplicationDraft {

    private final MatchingStatement statement;
    private final AppliedLine line;
    private final long version;
    private final List<Candidate> candidates;
    private final Map<EntryNo, MatchingEntry> entries;
    private final Set<EntryNo> elsewhere;
    private final ManualApplication application;

    /** @param elsewhere entries to which lines of other journals are applied */
    ApplicationDraft(
            MatchingStatement statement,
            StoredLine line,
            List<Candidate> candidates,
            Map<EntryNo, MatchingEntry> entries,
            Set<EntryNo> elsewhere,
            ManualApplication application) {
        this.statement = statement;
        this.line = line.line();
        this.version = line.version();
        this.candidates = List.copyOf(candidates);
        this.entries = Map.copyOf(entries);
        this.elsewhere = Set.copyOf(elsewhere);
        this.application = application;
    }

    /** The line as it is now. */
    public AppliedLine line() {
        return line;
    }

    public LineReference reference() {
        return new LineReference(line.no(), version);
    }

    /** The open entries, the likeliest first. */
    public List<Candidate> candidates() {
        return candidates;
    }

    /** The line as it would be after it was applied to these entries and no others; nothing is stored. */
    public Outcome<AppliedLine> tryOut(List<Choice> choices) {
        for (Choice choice : choices) {
            if (elsewhere.contains(new EntryNo(choice.entryNo()))) {
                return Outcome.rejected(Problem.of(MatchingProblem.ENTRY_HAS_ONGOING_APPLICATION)
                        .at(Place.line(line.no())));
            }
        }
        return LineReview.reject(statement, Set.of(line.no()))
                .then(start -> ReviewLines.choose(start, line.no(), choices, entries, application))
                .map(after -> after.line(line.no()));
    }
}
