package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;

/** The open items of one ledger that a bank account may settle, found by amount, document and party. */
final class LedgerIndex {

    private final Ledger ledger;
    private final List<OpenItem> items;
    private final AmountIndex amounts;
    private final DocumentIndex documents;
    private final Map<PartyAccount, List<OpenItem>> byRelatedParty = new HashMap<>();

    LedgerIndex(Ledger ledger, List<OpenItem> items, boolean closingDocuments) {
        this.ledger = ledger;
        this.items = items.stream().sorted(Comparator.comparing(OpenItem::no)).toList();
        this.amounts = new AmountIndex(items);
        this.documents = new DocumentIndex(items, closingDocuments);
        for (OpenItem item : items) {
            PartyAccount party = item.entry().relatedParty();
            if (party != null) {
                byRelatedParty.computeIfAbsent(party, any -> new ArrayList<>()).add(item);
            }
        }
    }

    Ledger ledger() {
        return ledger;
    }

    /** By entry number. */
    List<OpenItem> items() {
        return items;
    }

    Optional<OpenItem> item(EntryNo no) {
        int low = 0;
        int high = items.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = items.get(middle).no().compareTo(no);
            if (order == 0) {
                return Optional.of(items.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    AmountIndex amounts() {
        return amounts;
    }

    DocumentIndex documents() {
        return documents;
    }

    List<OpenItem> ofRelatedParty(PartyAccount party) {
        return byRelatedParty.getOrDefault(party, List.of());
    }
}
