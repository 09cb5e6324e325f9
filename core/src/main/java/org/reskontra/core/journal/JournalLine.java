package org.reskontra.core.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.BankRow.StatementLineRef;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.Money;

/**
 * A line of a journal: the unit of posting (specification 4.1). It posts {@code amount} to the account and the opposite to the
 * balancing account.
 *
 * @param amount in the document's currency, debit positive: a payment received has its customer as account and is negative
 * @param applications open entries of the party on this line that it settles; empty when it stays on account
 * @param reconciledBy the statement line with which the new bank entry is reconciled at once; null when it stays open
 */
public record JournalLine(
        int no,
        LocalDate postingDate,
        DocumentType documentType,
        DocumentNo documentNo,
        String externalDocumentNo,
        String description,
        Account account,
        Account balancingAccount,
        Money amount,
        List<ApplyTo> applications,
        @Nullable StatementLineRef reconciledBy) {

    public JournalLine {
        applications = List.copyOf(applications);
    }

    /** @param amountToApply of the entry's remaining amount, discount included, with its sign */
    public record ApplyTo(EntryNo entry, Money amountToApply) {}
}
