package org.reskontra.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/**
 * One balanced transaction, ready to be written: the only form in which anything enters the ledger. Preview shows it,
 * posting writes it.
 *
 * @param source number of the journal line or document it was planned from
 * @param undo the transaction that it takes back; null for others
 * @param states the state after it of each subledger entry that it makes or touches
 * @throws IllegalStateException where it does not balance, in local currency or in one of its document currencies: a bug in
 *     planning, never bad input
 */
public record PlannedTransaction(
        TransactionNo no,
        int source,
        LocalDate postingDate,
        DocumentNo documentNo,
        @Nullable Undo undo,
        List<GlRow> glRows,
        List<SubledgerRow> subledgerRows,
        List<DetailedRow> detailedRows,
        List<BankRow> bankRows,
        List<VatRow> vatRows,
        List<EntryState> states) {

    public PlannedTransaction {
        glRows = List.copyOf(glRows);
        subledgerRows = List.copyOf(subledgerRows);
        detailedRows = List.copyOf(detailedRows);
        bankRows = List.copyOf(bankRows);
        vatRows = List.copyOf(vatRows);
        states = List.copyOf(states);
        requireBalance(no, glRows);
    }

    private static void requireBalance(TransactionNo no, List<GlRow> rows) {
        long local = 0;
        Map<CurrencyCode, Long> byCurrency = new TreeMap<>();
        for (GlRow row : rows) {
            local = Math.addExact(local, row.amountLocal().minor());
            byCurrency.merge(row.amount().currency(), row.amount().minor(), Math::addExact);
        }
        if (local != 0) {
            throw new IllegalStateException("transaction " + no + " is out of balance by " + local);
        }
        byCurrency.forEach((currency, sum) -> {
            if (sum != 0) {
                throw new IllegalStateException(
                        "transaction " + no + " is out of balance by " + new Money(sum, currency));
            }
        });
    }
}
