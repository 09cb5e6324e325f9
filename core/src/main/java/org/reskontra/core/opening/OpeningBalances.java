package org.reskontra.core.opening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company brings along, as of the end of a day. Amounts are debit positive in all of it: what vendors are owed is
 * negative.
 *
 * @param date the last day of the old books
 * @param documentNo of what has no document of its own: balances of bank and other accounts
 * @param counterAccount what everything is posted against; in the end it has its own stated balance, or none
 */
public record OpeningBalances(
        @Nullable LocalDate date,
        @Nullable String documentNo,
        @Nullable String counterAccount,
        List<OpeningEntry> customers,
        List<OpeningEntry> vendors,
        List<OpeningBankLine> bank,
        List<OpeningAccount> accounts) {

    public OpeningBalances {
        customers = List.copyOf(customers);
        vendors = List.copyOf(vendors);
        bank = List.copyOf(bank);
        accounts = List.copyOf(accounts);
    }

    /** How many rows it has. */
    public int size() {
        return customers.size() + vendors.size() + bank.size() + accounts.size();
    }
}
