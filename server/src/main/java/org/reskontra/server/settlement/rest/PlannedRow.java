package org.reskontra.server.settlement.rest;

import java.time.LocalDate;
import java.util.List;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.Money;

/** A general ledger entry that would be posted; debit is positive. */
record PlannedRow(LocalDate postingDate, String account, Money amountLocal, Money amount) {

    static List<PlannedRow> of(List<PlannedTransaction> transactions) {
        return transactions.stream()
                .flatMap(transaction -> transaction.glRows().stream()
                        .map(row -> new PlannedRow(
                                transaction.postingDate(), row.account().value(), row.amountLocal(), row.amount())))
                .toList();
    }
}
