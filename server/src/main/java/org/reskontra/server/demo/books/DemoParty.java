package org.reskontra.server.demo.books;

import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;

/**
 * A customer or vendor.
 *
 * @param iban empty where it is not known
 * @param bankgiro empty where it is not known or there is none
 */
public record DemoParty(
        Ledger ledger,
        PartyNo no,
        String name,
        Address address,
        String registrationNo,
        CurrencyCode currency,
        Group group,
        Terms terms,
        String iban,
        String bankgiro) {

    /** @param country two letters */
    public record Address(String street, String postCode, String city, String country) {}

    /** How a party is posted; code of its posting group and of its VAT business group. */
    public enum Group {
        INRIKES,
        EU
    }

    /** The language of its letters. */
    public String language() {
        return address.country().equals("SE") ? "sv" : "en";
    }
}
