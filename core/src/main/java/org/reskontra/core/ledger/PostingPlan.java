package org.reskontra.core.ledger;

import java.util.List;

/**
 * What a posting run would write, in the order of its documents. Preview shows it; posting writes the same.
 *
 * @param transactions one for each document or line that posts something
 * @param reconciliations bank entries that exist already and are closed by a statement line
 */
public record PostingPlan(List<PlannedTransaction> transactions, List<BankReconciliation> reconciliations) {

    public PostingPlan {
        transactions = List.copyOf(transactions);
        reconciliations = List.copyOf(reconciliations);
    }

    /**
     * A bank entry closed by a statement line.
     *
     * @param source number of the journal line that closes it
     * @param version of the entry's state when it was planned
     */
    public record BankReconciliation(int source, EntryNo entry, BankRow.StatementLineRef line, long version) {}
}
