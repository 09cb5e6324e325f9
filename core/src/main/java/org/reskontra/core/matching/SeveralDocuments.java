package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reskontra.core.ledger.Account;

/** Lines that name several documents of one account: each such group becomes a candidate as a whole. */
final class SeveralDocuments {

    private static final Comparator<OpenItem> BY_DUE_DATE = Comparator.comparing(
                    (OpenItem item) -> item.entry().dueDate(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(OpenItem::no);

    private final PaymentApplicationRules rules;
    private final List<Group> groups = new ArrayList<>();

    private record Group(LineEvidence evidence, LedgerIndex ledger, List<OpenItem> items) {

        long total() {
            return items.stream()
                    .mapToLong(item -> item.value(evidence.line().date()))
                    .reduce(0, Math::addExact);
        }
    }

    SeveralDocuments(PaymentApplicationRules rules) {
        this.rules = rules;
    }

    /** Groups what the line names, whatever its score as a single entry. */
    void add(LineEvidence evidence, LedgerIndex ledger) {
        Map<Account, List<OpenItem>> byAccount = new LinkedHashMap<>();
        for (OpenItem item : evidence.named(ledger).keySet()) {
            if (item.mayBePaidBy(evidence.line())) {
                byAccount
                        .computeIfAbsent(item.account(), any -> new ArrayList<>())
                        .add(item);
            }
        }
        for (List<OpenItem> items : byAccount.values()) {
            if (items.size() > 1) {
                items.sort(Comparator.comparing(OpenItem::no));
                groups.add(new Group(evidence, ledger, items));
            }
        }
    }

    /** The candidates of all lines; known only when all are added, since groups of other lines count as matches of the amount (Q). */
    List<Candidate> candidates() {
        SortedAmounts totals = new SortedAmounts(groups.stream().mapToLong(Group::total));
        int lowestScore = rules.lowestAcceptedScore();
        List<Candidate> candidates = new ArrayList<>();
        for (Group group : groups) {
            Candidate.Several candidate = scored(group, totals);
            if (candidate.score() >= lowestScore) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    private Candidate.Several scored(Group group, SortedAmounts totals) {
        // The group's party is that of its first entry.
        OpenItem first = group.items.getFirst();
        Criteria single = group.evidence.criteria(first, group.ledger);
        Criteria criteria = new Criteria(
                single.relatedParty(), DocumentMatch.YES_MULTIPLE, amount(group, totals), single.directDebit());
        List<OpenItem> byDueDate = group.items.stream().sorted(BY_DUE_DATE).toList();
        return new Candidate.Several(group.evidence, byDueDate, group.ledger, criteria, rules.bestScore(criteria));
    }

    private static AmountMatch amount(Group group, SortedAmounts totals) {
        AmountRange range = group.evidence.range();
        if (!range.contains(group.total())) {
            return AmountMatch.NO;
        }
        return totals.count(range) == 1 && group.evidence.countWithinTolerance(group.ledger) == 0
                ? AmountMatch.ONE
                : AmountMatch.MULTIPLE;
    }
}
