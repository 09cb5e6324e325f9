package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.Ledger;

/**
 * The entries that a line may settle alone. An item about which the line says nothing (no party, no document, no amount, no direct
 * debit) is only looked at where the rules give such pairs a score.
 */
final class CandidateSearch {

    private final StatementIndex index;
    private final PaymentApplicationRules rules;
    private final int lowestScore;

    CandidateSearch(StatementIndex index, PaymentApplicationRules rules) {
        this.index = index;
        this.rules = rules;
        this.lowestScore = rules.lowestAcceptedScore();
    }

    List<Candidate.Single> candidates(LineEvidence evidence) {
        List<Candidate.Single> candidates = new ArrayList<>();
        for (LedgerIndex ledger : index.ledgers()) {
            for (OpenItem item : itemsToScore(evidence, ledger)) {
                if (item.mayBePaidBy(evidence.line())) {
                    Criteria criteria = evidence.criteria(item, ledger);
                    int score = rules.bestScore(criteria);
                    if (score >= lowestScore) {
                        candidates.add(new Candidate.Single(evidence, item, ledger, criteria, score));
                    }
                }
            }
        }
        return candidates;
    }

    private Iterable<OpenItem> itemsToScore(LineEvidence evidence, LedgerIndex ledger) {
        if (rules.bestScore(evidence.noEvidence(ledger)) >= lowestScore) {
            return ledger.items();
        }
        Set<OpenItem> items = new LinkedHashSet<>();
        for (PartyAccount party : evidence.relatedParties()) {
            items.addAll(ledger.ofRelatedParty(party));
        }
        items.addAll(evidence.named(ledger).keySet());
        ledger.amounts().forEach(evidence.range(), evidence.line().date(), items::add);
        if (ledger.ledger() == Ledger.CUSTOMER) {
            evidence.collected().forEach(no -> ledger.item(no).ifPresent(items::add));
        }
        return items;
    }
}
