package org.reskontra.core.matching;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;

/** Lines whose text is mapped to an account (specification 10.6). */
public final class TextMapper {

    /** Between the scores of Medium and High rules, if those have priorities below 500. */
    private static final int BASE_SCORE = 3000;

    private static final int HIGHEST_SCORE = 3499;
    private static final int SAME_TEXT = 95;
    private static final int DAYS_AROUND = 2;

    private final List<TextMapping> mappings;
    private final LedgerIndex bankEntries;

    TextMapper(List<TextMapping> mappings, LedgerIndex bankEntries) {
        this.mappings = mappings;
        this.bankEntries = bankEntries;
    }

    /** The score of a mapping for a transaction text: more for a longer mapping text; 0 where the text does not contain it. */
    public static int score(String transactionText, String mappingText) {
        String wanted = TextSimilarity.upper(mappingText.strip());
        // A part of it would count for nothing, so there is no need to measure how near it comes (Q).
        return !wanted.isEmpty() && TextSimilarity.upper(transactionText).contains(wanted)
                ? Math.min(HIGHEST_SCORE, BASE_SCORE + wanted.length() + 1)
                : 0;
    }

    static boolean isMappingScore(int score) {
        return score >= BASE_SCORE && score <= HIGHEST_SCORE;
    }

    List<Candidate> candidates(LineEvidence evidence) {
        MatchingLine line = evidence.line();
        List<Candidate> candidates = new ArrayList<>();
        for (TextMapping mapping : mappings) {
            Account target = line.amount().isNegative() ? mapping.paid() : mapping.received();
            int score = score(line.text(), mapping.text());
            if (score > 0 && target != null) {
                candidates.add(new Candidate.Mapped(evidence, mapping, target, booked(line, mapping, target), score));
            }
        }
        return candidates;
    }

    /** The bank entry by which the line seems to be posted already. */
    private @Nullable OpenItem booked(MatchingLine line, TextMapping mapping, Account target) {
        long amount = line.amount().minor();
        List<OpenItem> booked = new ArrayList<>();
        bankEntries.amounts().forEach(new AmountRange(amount, amount), line.date(), item -> {
            if (isBookingOf(line, mapping, target, item.entry())) {
                booked.add(item);
            }
        });
        return booked.isEmpty() ? null : booked.getFirst();
    }

    private static boolean isBookingOf(MatchingLine line, TextMapping mapping, Account target, MatchingEntry entry) {
        String description = entry.description();
        return target.equals(entry.balancing())
                && Math.abs(ChronoUnit.DAYS.between(entry.postingDate(), line.date())) <= DAYS_AROUND
                && TextSimilarity.nearness(mapping.text(), description, description.length(), 100) >= SAME_TEXT;
    }
}
