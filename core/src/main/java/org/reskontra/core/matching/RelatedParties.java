package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account.PartyAccount;

/** Which parties a line may have come from, by account, name and address. */
final class RelatedParties {

    private final PartyNames names;
    private final Map<String, List<MatchingParty>> byBankAccount = new HashMap<>();

    RelatedParties(List<MatchingParty> parties, NameMatching matching) {
        names = new PartyNames(parties, matching);
        for (MatchingParty party : parties) {
            for (String bankAccount : party.bankAccounts()) {
                String key = stripped(bankAccount);
                if (!key.isEmpty()) {
                    byBankAccount.computeIfAbsent(key, any -> new ArrayList<>()).add(party);
                }
            }
        }
    }

    /** The evidence by account; the strongest counts. Parties that are not there have none. */
    Map<PartyAccount, Evidence> of(MatchingLine line) {
        Map<PartyAccount, Evidence> related = new HashMap<>();
        for (MatchingParty party : names.in(line.nameText())) {
            related.put(party.account(), byName(line, party));
        }
        String account = stripped(line.partyAccount());
        for (MatchingParty party : byBankAccount.getOrDefault(account, List.of())) {
            related.put(party.account(), new Evidence.PartyAccount(line.partyAccount()));
        }
        return related;
    }

    /** How strong the evidence is for an entry; no evidence is none. */
    static RelatedPartyMatch match(@Nullable Evidence evidence, OpenItem item) {
        if (evidence == null) {
            return RelatedPartyMatch.NO;
        }
        // For a bank entry uniqueness is asked among bank accounts, so that a name alone is never enough (Q).
        boolean aloneIsPartial = item.entry().isBankEntry();
        return evidence instanceof Evidence.PartyName name && (!name.unique() || aloneIsPartial)
                ? RelatedPartyMatch.PARTIALLY
                : RelatedPartyMatch.FULLY;
    }

    private Evidence byName(MatchingLine line, MatchingParty party) {
        boolean atAddress = !line.partyName().isEmpty()
                && !party.city().isEmpty()
                && !party.address().isEmpty()
                && line.partyCity().equals(party.city())
                && line.partyAddress().equals(party.address());
        return atAddress
                ? new Evidence.PartyAddress(party.name())
                : new Evidence.PartyName(party.name(), names.isUnique(party));
    }

    /** Letters and digits only, in upper case: accounts are written in many ways. */
    private static String stripped(String account) {
        StringBuilder kept = new StringBuilder(account.length());
        account.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return TextSimilarity.upper(kept.toString());
    }
}
