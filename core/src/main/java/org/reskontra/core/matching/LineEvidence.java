package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;

/** What one line says, compared with any open item; what is the same for all items is found out once. */
final class LineEvidence {

    private final MatchingLine line;
    private final AmountRange range;
    private final Map<PartyAccount, Evidence> relatedParties;
    private final @Nullable Set<EntryNo> collected;
    private final Map<Ledger, Map<OpenItem, Evidence>> named = new EnumMap<>(Ledger.class);
    private final Map<Ledger, Integer> withinTolerance = new EnumMap<>(Ledger.class);

    LineEvidence(
            MatchingLine line,
            AmountRange range,
            Map<PartyAccount, Evidence> relatedParties,
            @Nullable Set<EntryNo> collected) {
        this.line = line;
        this.range = range;
        this.relatedParties = relatedParties;
        this.collected = collected;
    }

    MatchingLine line() {
        return line;
    }

    AmountRange range() {
        return range;
    }

    Set<PartyAccount> relatedParties() {
        return relatedParties.keySet();
    }

    /** Entries that a direct debit of the line collects. */
    Set<EntryNo> collected() {
        return collected == null ? Set.of() : collected;
    }

    /** The items of the ledger whose document or reference the line names. */
    Map<OpenItem, Evidence> named(LedgerIndex ledger) {
        return named.computeIfAbsent(ledger.ledger(), any -> ledger.documents().namedBy(line));
    }

    Criteria criteria(OpenItem item, LedgerIndex ledger) {
        return new Criteria(
                RelatedParties.match(party(item), item),
                named(ledger).containsKey(item) ? DocumentMatch.YES : DocumentMatch.NO,
                amount(item.value(line.date()), ledger),
                directDebit(item, ledger));
    }

    /** The criteria of an item about which the line says nothing. */
    Criteria noEvidence(LedgerIndex ledger) {
        return new Criteria(
                RelatedPartyMatch.NO,
                DocumentMatch.NO,
                AmountMatch.NO,
                isOfDirectDebit(ledger) ? DirectDebitMatch.NO : DirectDebitMatch.NOT_CONSIDERED);
    }

    /** Entries of the whole ledger are counted, whoever they belong to (Q). */
    int countWithinTolerance(LedgerIndex ledger) {
        return withinTolerance.computeIfAbsent(
                ledger.ledger(), any -> ledger.amounts().count(range, line.date()));
    }

    /** What speaks for these items of one account, which the line pays with the criteria given. */
    List<Evidence> explain(List<OpenItem> items, LedgerIndex ledger, Criteria criteria) {
        List<Evidence> reasons = new ArrayList<>();
        Evidence party = party(items.getFirst());
        if (criteria.directDebit() == DirectDebitMatch.YES) {
            reasons.add(new Evidence.DirectDebit(line.transactionId()));
        }
        if (party != null) {
            reasons.add(party);
        }
        for (OpenItem item : items) {
            Evidence document = named(ledger).get(item);
            if (document != null) {
                reasons.add(document);
            }
        }
        if (criteria.amount() == AmountMatch.ONE) {
            reasons.add(new Evidence.AmountWithinTolerance(1));
        } else if (criteria.amount() == AmountMatch.MULTIPLE) {
            reasons.add(new Evidence.AmountWithinTolerance(Math.max(2, countWithinTolerance(ledger))));
        }
        return reasons;
    }

    private @Nullable Evidence party(OpenItem item) {
        PartyAccount account = item.entry().relatedParty();
        return account == null ? null : relatedParties.get(account);
    }

    private AmountMatch amount(long value, LedgerIndex ledger) {
        if (!range.contains(value)) {
            return AmountMatch.NO;
        }
        return countWithinTolerance(ledger) == 1 ? AmountMatch.ONE : AmountMatch.MULTIPLE;
    }

    private DirectDebitMatch directDebit(OpenItem item, LedgerIndex ledger) {
        if (!isOfDirectDebit(ledger)) {
            return DirectDebitMatch.NOT_CONSIDERED;
        }
        return collected().contains(item.no()) ? DirectDebitMatch.YES : DirectDebitMatch.NO;
    }

    private boolean isOfDirectDebit(LedgerIndex ledger) {
        return collected != null && ledger.ledger() == Ledger.CUSTOMER;
    }
}
