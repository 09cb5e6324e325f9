package org.reskontra.core.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;

/**
 * A bank account ledger entry to be written.
 *
 * @param amount in the bank account's currency, money received is positive
 * @param balancingAccount what stood against it
 * @param reconciledBy the statement line that it is reconciled with at once, null where it stays open
 * @param reverses the entry that it takes back, which both are closed then; null for others
 */
public record BankRow(
        EntryNo no,
        BankAccountNo bankAccount,
        LocalDate postingDate,
        DocumentType documentType,
        DocumentNo documentNo,
        String externalDocumentNo,
        String description,
        Money amount,
        Money amountLocal,
        Account balancingAccount,
        @Nullable StatementLineRef reconciledBy,
        @Nullable ReversedBankEntry reverses) {

    /** The entry that takes this one back. */
    public BankRow reversal(EntryNo by, LocalDate date, String why, long version) {
        return new BankRow(
                by,
                bankAccount,
                date,
                documentType,
                documentNo,
                externalDocumentNo,
                why,
                amount.negate(),
                amountLocal.negate(),
                balancingAccount,
                null,
                new ReversedBankEntry(no, version));
    }

    /** @param version of its state when it was planned */
    public record ReversedBankEntry(EntryNo no, long version) {}

    /** A line of a bank account's statement. */
    public record StatementLineRef(String statementNo, int lineNo) {}
}
