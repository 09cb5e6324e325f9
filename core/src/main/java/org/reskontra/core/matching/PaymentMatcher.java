package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;

/**
 * Matches the payments of bank statements to open entries (specification 10.5; algorithms 1). The same input gives the same output. An
 * instance is for one thread.
 */
public final class PaymentMatcher {

    private final MatchingBook book;
    private final MatchingSettings settings;
    private final RelatedParties relatedParties;

    /** What becomes of lines that a person accepted or applied by hand. */
    public enum Existing {
        /** They stay, and so do their entries. */
        KEEP,
        /** They are matched anew like all others. */
        OVERWRITE
    }

    public PaymentMatcher(MatchingBook book, MatchingSettings settings) {
        this.book = book;
        this.settings = settings;
        this.relatedParties = new RelatedParties(book.parties(), settings.nameMatching());
    }

    /** Matches a statement whose earlier applications may all be replaced. */
    public MatchingStatement match(MatchingStatement statement) {
        return match(statement, Existing.OVERWRITE, Set.of());
    }

    /**
     * Matches a statement. "Apply immediately" of a rule has no effect: the search is never cut short (Q).
     *
     * @param elsewhere entries that other statements settle: no candidates here
     */
    public MatchingStatement match(MatchingStatement statement, Existing existing, Set<EntryNo> elsewhere) {
        Predicate<AppliedLine> kept =
                line -> existing == Existing.KEEP && line.confidence().isPersons();
        List<AppliedLine> keptLines = statement.lines().stream().filter(kept).toList();
        Set<EntryNo> taken = new HashSet<>(elsewhere);
        keptLines.forEach(line -> line.rows().forEach(row -> {
            if (row.entry() != null) {
                taken.add(row.entry());
            }
        }));
        StatementIndex index = index(statement, taken, StatementIndex.Purpose.APPLY);
        Assignment assignment = new Assignment(statement.currency(), settings.rules(), EntryUse.of(keptLines));
        assignment.assign(candidates(statement, kept.negate(), index));
        return replace(statement, line -> kept.test(line) ? line : assignment.applied(line));
    }

    /** Applies the text mappings anew: to all lines but those accepted or of high confidence; a line without a hit stays as it is. */
    public MatchingStatement remapTexts(MatchingStatement statement) {
        Predicate<AppliedLine> open =
                line -> line.confidence() != Confidence.ACCEPTED && line.confidence() != Confidence.HIGH;
        StatementIndex index = index(statement, Set.of(), StatementIndex.Purpose.APPLY);
        TextMapper mapper = new TextMapper(book.textMappings(), index.ledger(Ledger.BANK));
        List<Candidate> candidates = new ArrayList<>();
        Set<Integer> hit = new HashSet<>();
        for (AppliedLine line : toMatch(statement, open)) {
            List<Candidate> found = mapper.candidates(index.evidence(line.line()));
            if (!found.isEmpty()) {
                hit.add(line.no());
                candidates.addAll(found);
            }
        }
        List<AppliedLine> others = statement.lines().stream()
                .filter(line -> !hit.contains(line.no()))
                .toList();
        Assignment assignment = new Assignment(statement.currency(), settings.rules(), EntryUse.of(others));
        assignment.assign(candidates);
        return replace(statement, line -> hit.contains(line.no()) ? assignment.applied(line) : line);
    }

    /** Every open entry with its score for each line, whatever its sign and date; nothing is applied. */
    public List<Proposal> propose(MatchingStatement statement) {
        StatementIndex index = index(statement, Set.of(), StatementIndex.Purpose.PROPOSE);
        List<Proposal> proposals = new ArrayList<>();
        for (AppliedLine line : toMatch(statement, any -> true)) {
            LineEvidence evidence = index.evidence(line.line());
            for (LedgerIndex ledger : index.ledgers()) {
                addProposals(proposals, evidence, ledger);
            }
        }
        return proposals;
    }

    private void addProposals(List<Proposal> proposals, LineEvidence evidence, LedgerIndex ledger) {
        Map<Account, int[]> withinAndOutside = new HashMap<>();
        for (OpenItem item : ledger.items()) {
            boolean within =
                    evidence.range().contains(item.value(evidence.line().date()));
            withinAndOutside.computeIfAbsent(item.account(), any -> new int[2])[within ? 0 : 1]++;
        }
        for (OpenItem item : ledger.items()) {
            Criteria criteria = evidence.criteria(item, ledger);
            int[] counts = withinAndOutside.getOrDefault(item.account(), new int[2]);
            proposals.add(new Proposal(
                    evidence.line().no(),
                    item.no(),
                    item.account(),
                    criteria,
                    settings.rules().bestScore(criteria),
                    counts[0],
                    counts[1]));
        }
    }

    private List<Candidate> candidates(
            MatchingStatement statement, Predicate<AppliedLine> wanted, StatementIndex index) {
        CandidateSearch singles = new CandidateSearch(index, settings.rules());
        SeveralDocuments several = new SeveralDocuments(settings.rules());
        TextMapper mapper = new TextMapper(book.textMappings(), index.ledger(Ledger.BANK));
        List<Candidate> candidates = new ArrayList<>();
        for (AppliedLine line : toMatch(statement, wanted)) {
            LineEvidence evidence = index.evidence(line.line());
            candidates.addAll(singles.candidates(evidence));
            index.ledgers().forEach(ledger -> several.add(evidence, ledger));
            candidates.addAll(mapper.candidates(evidence));
        }
        candidates.addAll(several.candidates());
        return candidates;
    }

    private static List<AppliedLine> toMatch(MatchingStatement statement, Predicate<AppliedLine> wanted) {
        return statement.lines().stream()
                .filter(line -> !line.line().amount().isZero())
                .filter(wanted)
                .sorted(Comparator.comparingInt(AppliedLine::no))
                .toList();
    }

    private static MatchingStatement replace(MatchingStatement statement, UnaryOperator<AppliedLine> change) {
        return statement.withLines(statement.lines().stream().map(change).toList());
    }

    private StatementIndex index(MatchingStatement statement, Set<EntryNo> taken, StatementIndex.Purpose purpose) {
        return new StatementIndex(
                book, settings, relatedParties, statement.bankAccount(), statement.currency(), taken, purpose);
    }
}
