package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.Ledger;

/** The names of all parties: which of them a text may mean. Answers are kept, since payers return. */
final class PartyNames {

    private static final int SAME_NAME = 95;
    private static final int SHORTEST_PIECE = 4;

    /** Length of the shortest text that may mean a name, per cent of the name's. */
    private static final int SHORTEST_TEXT = 65;

    private final NameMatching matching;
    private final List<Name> names;
    private final Map<String, List<MatchingParty>> found = new HashMap<>();
    private final Map<PartyAccount, Boolean> unique = new HashMap<>();

    private record Name(MatchingParty party, String upper, String trimmed, LetterProfile profile) {
        static Name of(MatchingParty party) {
            String upper = TextSimilarity.upper(party.name());
            String trimmed = upper.strip();
            return new Name(party, upper, trimmed, new LetterProfile(trimmed));
        }
    }

    PartyNames(List<MatchingParty> parties, NameMatching matching) {
        this.matching = matching;
        this.names = parties.stream()
                .filter(party -> !party.name().isBlank())
                .map(Name::of)
                .toList();
    }

    /** The parties whose name the text resembles. */
    List<MatchingParty> in(String text) {
        return found.computeIfAbsent(text, this::search);
    }

    /**
     * Whether the name occurs in no other party's name of the same kind. It is looked for as a part of names, so "Meyer" is not
     * unique beside "Meyer & Co" (Q). Uniqueness is known of customers and vendors only, so never of an employee (Q).
     */
    boolean isUnique(MatchingParty party) {
        return switch (party.account().ledger()) {
            case CUSTOMER, VENDOR -> unique.computeIfAbsent(party.account(), account -> countContaining(party) == 1);
            case EMPLOYEE, BANK -> false;
        };
    }

    private long countContaining(MatchingParty party) {
        String name = TextSimilarity.upper(party.name());
        Ledger kind = party.account().ledger();
        return names.stream()
                .filter(other -> other.party.account().ledger() == kind && other.upper.contains(name))
                .count();
    }

    private List<MatchingParty> search(String text) {
        return switch (matching) {
            case DISABLED -> List.of();
            case EXACT_WITH_PERMUTATIONS ->
                names.stream()
                        .map(Name::party)
                        .filter(party -> contains(text, party.name()))
                        .toList();
            case STRING_NEARNESS -> near(text);
        };
    }

    private List<MatchingParty> near(String text) {
        String trimmed = TextSimilarity.upper(text).strip();
        LetterProfile profile = new LetterProfile(trimmed);
        List<MatchingParty> near = new ArrayList<>();
        for (Name name : names) {
            if (100 * text.length() >= SHORTEST_TEXT * name.party.name().length()
                    && name.profile.mayReach(SAME_NAME, profile)
                    && TextSimilarity.nearness(name.trimmed, trimmed, SHORTEST_PIECE, 100) >= SAME_NAME) {
                near.add(name.party);
            }
        }
        return List.copyOf(near);
    }

    private static boolean contains(String text, String name) {
        if (text.length() < name.length()) {
            return false;
        }
        int blank = name.indexOf(' ');
        return text.contains(name)
                || (blank > 0 && text.contains(name.substring(blank + 1) + " " + name.substring(0, blank)));
    }
}
