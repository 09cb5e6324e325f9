package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reskontra.core.matching.Assignment.Taken;

/**
 * Notes on what was just as good as what was taken. A note that a mapping was overridden is not among them: it would need a mapping
 * with no text (Q).
 */
final class TieNotes {

    private final Map<Integer, Tally> byLine = new HashMap<>();
    private final Map<OpenItem, Tally> byItem = new HashMap<>();

    private static final class Tally {
        private final int score;
        private int others = -1; // the one taken counts too

        private Tally(int score) {
            this.score = score;
        }

        private void count(Candidate candidate) {
            if (candidate.score() == score) {
                others++;
            }
        }
    }

    TieNotes(Collection<Taken> taken) {
        for (Taken result : taken) {
            Candidate candidate = result.candidate();
            byLine.put(candidate.evidence().line().no(), new Tally(candidate.score()));
            if (candidate instanceof Candidate.Single single) {
                byItem.putIfAbsent(single.item(), new Tally(single.score()));
            }
        }
    }

    void count(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            Tally line = byLine.get(candidate.evidence().line().no());
            if (line != null) {
                line.count(candidate);
            }
            Tally item = candidate instanceof Candidate.Single single ? byItem.get(single.item()) : null;
            if (item != null) {
                item.count(candidate);
            }
        }
    }

    Taken addTo(Taken result) {
        Candidate candidate = result.candidate();
        List<MatchNote> notes = new ArrayList<>(result.notes());
        Tally line = byLine.get(candidate.evidence().line().no());
        if (line != null && line.others > 0) {
            notes.add(new MatchNote.OtherCandidates(line.others));
        }
        Tally item = candidate instanceof Candidate.Single single ? byItem.get(single.item()) : null;
        if (item != null && item.score == candidate.score() && item.others > 0) {
            notes.add(new MatchNote.OtherLines(item.others));
        }
        return new Taken(candidate, result.rows(), List.copyOf(notes));
    }
}
