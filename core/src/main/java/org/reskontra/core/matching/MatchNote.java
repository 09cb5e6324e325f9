package org.reskontra.core.matching;

import org.reskontra.core.ledger.EntryNo;

/** What a reviewer of a line should know beside what is applied (specification 10.5, match details). */
public sealed interface MatchNote {

    /** The line names the entry's document, but its money was used up by the others. */
    record AmountInsufficient(EntryNo entry) implements MatchNote {}

    /** So many other candidates of the line were just as good. */
    record OtherCandidates(int count) implements MatchNote {}

    /** For so many other lines the same entry was just as good. */
    record OtherLines(int count) implements MatchNote {}
}
