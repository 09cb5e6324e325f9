package org.reskontra.core.matching;

import java.util.List;
import org.reskontra.core.ledger.Account.PartyAccount;

/**
 * Whom a payment may come from or go to.
 *
 * @param account a customer, vendor or employee
 * @param bankAccounts IBANs, or account numbers where there is no IBAN, however they are written
 */
public record MatchingParty(PartyAccount account, String name, String address, String city, List<String> bankAccounts) {

    public MatchingParty {
        bankAccounts = List.copyOf(bankAccounts);
    }
}
