package org.reskontra.server.statementimport;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.statement.BankEntry;

/**
 * A statement as it was stored: what of it is new.
 *
 * @param bankId the bank's name of it, empty where it has none
 * @param date last day covered
 * @param opening balance before the new entries, signed; null where the bank does not say
 * @param closing balance after them, signed; null where the bank does not say
 */
public record ImportedStatement(
        long id,
        BankAccountNo bankAccount,
        CurrencyCode currency,
        String bankId,
        LocalDate date,
        @Nullable Money opening,
        @Nullable Money closing,
        List<Entry> entries) {

    public ImportedStatement {
        entries = List.copyOf(entries);
    }

    /** @param ordinal its place in the statement as stored, from 1 */
    public record Entry(int ordinal, BankEntry entry) {}
}
