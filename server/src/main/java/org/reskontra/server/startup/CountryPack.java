package org.reskontra.server.startup;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;

/**
 * The set-up that a new company begins with, as CSV files of its tables in {@code startup/<code>}.
 *
 * @param currency the local currency; null where the company chooses
 * @param bankPostingGroup of the first bank account
 * @param openingAccount what opening balances are posted against, unless somebody chooses another account
 */
public record CountryPack(
        String code,
        @Nullable CurrencyCode currency,
        String bankPostingGroup,
        String bankAccountNo,
        String openingAccount,
        Journal receipts,
        Journal general) {

    /**
     * A journal that people find ready.
     *
     * @param template the code of its template, which the pack has
     * @param documentNumbers the series that proposes document numbers
     */
    public record Journal(String template, String batch, String description, String documentNumbers) {}
}
