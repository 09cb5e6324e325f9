package org.reskontra.core.matching;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;

/** Something that a line may be applied to, with its score. */
sealed interface Candidate {

    /**
     * Best first: by score, then by number of entries; among equals the last line, the highest entry number, and the last account come
     * first (Q).
     */
    Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::score)
            .thenComparingInt(candidate -> candidate.items().size())
            .thenComparingInt(candidate -> candidate.evidence().line().no())
            .thenComparingLong(Candidate::entryKey)
            .thenComparingInt(candidate -> kindOrder(candidate.account()))
            .thenComparing(candidate -> candidate.account().number())
            .reversed();

    private static int kindOrder(Account account) {
        return switch (account) {
            case Account.GlAccount _ -> 0;
            case Account.BankAccount _ -> 3;
            case Account.PartyAccount party ->
                switch (party.ledger()) {
                    case CUSTOMER -> 1;
                    case VENDOR -> 2;
                    case BANK -> 3;
                    case EMPLOYEE -> 4;
                };
        };
    }

    LineEvidence evidence();

    int score();

    Account account();

    /** The entries that it would settle; none for an account as a whole. */
    List<OpenItem> items();

    /** Tells equals apart. */
    long entryKey();

    /** One entry. */
    record Single(LineEvidence evidence, OpenItem item, LedgerIndex ledger, Criteria criteria, int score)
            implements Candidate {

        @Override
        public Account account() {
            return item.account();
        }

        @Override
        public List<OpenItem> items() {
            return List.of(item);
        }

        @Override
        public long entryKey() {
            return item.no().value();
        }
    }

    /** Several entries of one account that the line names, by due date. */
    record Several(LineEvidence evidence, List<OpenItem> items, LedgerIndex ledger, Criteria criteria, int score)
            implements Candidate {

        @Override
        public Account account() {
            return items.getFirst().account();
        }

        @Override
        public long entryKey() {
            return -1;
        }
    }

    /**
     * The account of a text-to-account mapping.
     *
     * @param booked the bank entry by which the same was posted already: settled in place of the account
     */
    record Mapped(LineEvidence evidence, TextMapping mapping, Account target, @Nullable OpenItem booked, int score)
            implements Candidate {

        @Override
        public Account account() {
            return booked == null ? target : booked.account();
        }

        @Override
        public List<OpenItem> items() {
            return booked == null ? List.of() : List.of(booked);
        }

        @Override
        public long entryKey() {
            return booked == null ? -mapping.line() : booked.no().value();
        }
    }
}
