package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.money.CurrencyCode;

/** What the lines of one statement are compared with: the open items of each ledger that its bank account may settle. */
final class StatementIndex {

    private static final List<Ledger> SEARCH_ORDER =
            List.of(Ledger.CUSTOMER, Ledger.VENDOR, Ledger.EMPLOYEE, Ledger.BANK);

    private final List<LedgerIndex> ledgers = new ArrayList<>();
    private final DirectDebits directDebits;
    private final RelatedParties relatedParties;
    private final MatchTolerance tolerance;

    /** Which entries are on the list. */
    enum Purpose {
        /** Only those that may be applied: not being applied elsewhere, not reversed. */
        APPLY,
        /** All open ones, to be shown with their score. */
        PROPOSE
    }

    StatementIndex(
            MatchingBook book,
            MatchingSettings settings,
            RelatedParties relatedParties,
            BankAccountNo bankAccount,
            CurrencyCode currency,
            Set<EntryNo> taken,
            Purpose purpose) {
        this.relatedParties = relatedParties;
        this.directDebits = new DirectDebits(book.directDebits());
        this.tolerance = settings.toleranceOf(bankAccount);
        Map<Ledger, List<OpenItem>> items = new EnumMap<>(Ledger.class);
        for (MatchingEntry entry : book.entries()) {
            if (settings.ledgers().contains(entry.ledger())
                    && isCandidate(entry, bankAccount, purpose)
                    && !taken.contains(entry.no())) {
                OpenItem item = OpenItem.seenFrom(currency, entry, book.localCurrency(), settings.acrossCurrencies());
                if (item != null) {
                    items.computeIfAbsent(entry.ledger(), any -> new ArrayList<>())
                            .add(item);
                }
            }
        }
        for (Ledger ledger : SEARCH_ORDER) {
            ledgers.add(
                    new LedgerIndex(ledger, items.getOrDefault(ledger, List.of()), settings.matchClosingDocuments()));
        }
    }

    List<LedgerIndex> ledgers() {
        return ledgers;
    }

    LedgerIndex ledger(Ledger type) {
        return ledgers.get(SEARCH_ORDER.indexOf(type));
    }

    LineEvidence evidence(MatchingLine line) {
        return new LineEvidence(
                line, tolerance.range(line.amount()), relatedParties.of(line), directDebits.collectedBy(line));
    }

    private static boolean isCandidate(MatchingEntry entry, BankAccountNo bankAccount, Purpose purpose) {
        if (!entry.isOpen()) {
            return false;
        }
        boolean applying = purpose == Purpose.APPLY;
        return switch (entry.ledger()) {
            case CUSTOMER, VENDOR -> !entry.documentType().isPayment() && !(applying && isMarked(entry));
            case EMPLOYEE -> entry.documentType() == DocumentType.NONE && !(applying && isMarked(entry));
            case BANK ->
                entry.account().equals(new Account.BankAccount(bankAccount)) && !(applying && entry.reversed());
        };
    }

    private static boolean isMarked(MatchingEntry entry) {
        return !entry.appliesToId().isEmpty();
    }
}
