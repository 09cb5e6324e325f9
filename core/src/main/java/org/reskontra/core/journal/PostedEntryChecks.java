package org.reskontra.core.journal;

import static org.reskontra.core.journal.JournalProblem.PARTY_BLOCKED;

import java.time.LocalDate;
import java.util.List;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/** What holds for every command on posted entries. */
final class PostedEntryChecks {

    private PostedEntryChecks() {}

    /** Whether the date is allowed; where it is not, the first later one that is comes along as {@code firstOpenDate}. */
    static List<Problem> checkDate(LocalDate date, PostingSetup setup) {
        return LineChecks.checkDate(date, setup).stream()
                .map(problem -> setup.postingWindow()
                        .firstFrom(date)
                        .map(open -> problem.with("firstOpenDate", open))
                        .orElse(problem))
                .toList();
    }

    static List<Problem> checkParty(OpenEntry entry, PostingSetup setup) {
        PartyCard card = setup.card(entry);
        if (card == null || card.blocked() != Blocked.ALL) {
            return List.of();
        }
        return List.of(
                Problem.of(PARTY_BLOCKED).with("account", entry.party().value()).inField("account"));
    }
}
