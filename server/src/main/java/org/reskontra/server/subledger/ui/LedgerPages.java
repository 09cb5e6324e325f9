package org.reskontra.server.subledger.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.Money;

/** What differs between the pages of customers and of vendors: the ledger, the addresses, the texts, the side of the balance. */
enum LedgerPages {
    CUSTOMERS(Ledger.CUSTOMER, "customers", "customer-entries", VaadinIcon.USERS),
    VENDORS(Ledger.VENDOR, "vendors", "vendor-entries", VaadinIcon.TRUCK);

    final Ledger ledger;
    final String parties;
    final String entries;
    final VaadinIcon icon;

    LedgerPages(Ledger ledger, String parties, String entries, VaadinIcon icon) {
        this.ledger = ledger;
        this.parties = parties;
        this.entries = entries;
        this.icon = icon;
    }

    /** The one whose list is at this address. */
    static LedgerPages at(String parties) {
        return parties.equals(VENDORS.parties) ? VENDORS : CUSTOMERS;
    }

    /** The key of a text that is not the same for both. */
    String text(String key) {
        return parties + "." + key;
    }

    String card(PartyNo party) {
        return parties + "/card/" + party;
    }

    String entriesOf(PartyNo party) {
        return entries + "/" + party;
    }

    String entry(EntryNo no) {
        return parties + "/entry/" + no;
    }

    /** What is owed is shown without a minus, by customers and to vendors. */
    Money owed(Money balance) {
        return isReversed() ? balance.negate() : balance;
    }

    /** Whether what is owed is negative in the ledger. */
    boolean isReversed() {
        return this == VENDORS;
    }
}
