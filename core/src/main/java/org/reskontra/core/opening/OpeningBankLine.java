package org.reskontra.core.opening;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The balance of a bank account by its statement, or a transaction that is in the books and not on a statement yet.
 *
 * @param row where it stands among its kind, or in its file
 * @param date of an outstanding transaction; a balance is that of the opening date
 * @param amount in the currency of the bank account, money received is positive
 * @param amountLocal null where the exchange rate of its date says it
 */
public record OpeningBankLine(
        int row,
        @Nullable Type type,
        @Nullable String bankAccount,
        @Nullable LocalDate date,
        @Nullable String documentNo,
        @Nullable String description,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal amountLocal) {

    public enum Type {
        BALANCE,
        OUTSTANDING
    }
}
