package org.reskontra.server.party;

import java.util.List;
import org.reskontra.core.money.Money;

/**
 * All about a party.
 *
 * @param row what lists show of it
 * @param language of its letters, two letters; may be empty
 * @param balances remaining amounts by currency, in the order of the currencies, with the signs of the ledger
 * @param bankAccounts by which its payments are known
 */
public record PartyCard(
        PartyRow row,
        String address,
        String postCode,
        String registrationNo,
        String language,
        String postingGroup,
        String vatGroup,
        List<Money> balances,
        List<BankAccount> bankAccounts,
        long version) {

    public PartyCard {
        balances = List.copyOf(balances);
        bankAccounts = List.copyOf(bankAccounts);
    }

    /** @param accountNo a national number, such as a bankgiro; one of the two may be empty */
    public record BankAccount(String code, String iban, String accountNo) {}
}
