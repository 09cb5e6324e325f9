package org.reskontra.server.posting;

import java.time.LocalDate;
import java.util.List;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.money.Money;

/** A general ledger entry that posting would write; debit is positive. */
public record PreviewRow(
        int lineNo, LocalDate postingDate, String documentNo, String account, Money amountLocal, Money amount) {

    public static List<PreviewRow> of(PostingPlan plan) {
        return plan.transactions().stream()
                .flatMap(transaction -> transaction.glRows().stream().map(row -> of(transaction, row)))
                .toList();
    }

    private static PreviewRow of(PlannedTransaction transaction, GlRow row) {
        return new PreviewRow(
                transaction.source(),
                transaction.postingDate(),
                transaction.documentNo().value(),
                row.account().value(),
                row.amountLocal(),
                row.amount());
    }
}
