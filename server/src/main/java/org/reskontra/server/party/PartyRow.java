package org.reskontra.server.party;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/**
 * A party on a list.
 *
 * @param country two letters; may be empty
 * @param currency in which it is invoiced; null for the local one
 * @param balance remaining amounts in local currency, with the signs of the ledger: what a customer owes is positive
 * @param overdue the part of the balance that was due before the day
 * @param openEntries how many entries are open
 */
public record PartyRow(
        PartyNo no,
        String name,
        String city,
        String country,
        @Nullable CurrencyCode currency,
        @Nullable String paymentTerms,
        Blocked blocked,
        Money balance,
        Money overdue,
        int openEntries) {}
