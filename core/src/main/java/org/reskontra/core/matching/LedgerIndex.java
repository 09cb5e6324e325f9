package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reskontra.core.subledger.EntryNo;

/** The open items of one ledger that a bank account may settle, found by amount, document and party. */
final class LedgerIndex {

    private final AccountType ledger;
    private final List<OpenItem> items;
    private final AmountIndex amounts;
    private final DocumentIndex documents;
    private final Map<Account, List<OpenItem>> byRelatedParty = new HashMap<>();

    LedgerIndex(AccountType ledger, List<OpenItem> items, boolean closingDocuments) {
        this.ledger = ledger;
        this.items = items.stream().sorted(Comparator.comparing(OpenItem::no)).toList();
        this.amounts = new AmountIndex(items);
        this.documents = new DocumentIndex(items, closingDocuments);
        for (OpenItem item : items) {
            Account party = item.entry().relatedParty();
            if (party != null) {
                byRelatedParty.computeIfAbsent(party, any -> new ArrayList<>()).add(item);
            }
        }
    }

    AccountType ledger() {
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

    List<OpenItem> ofRelatedParty(Account party) {
        return byRelatedParty.getOrDefault(party, List.of());
    }
}
