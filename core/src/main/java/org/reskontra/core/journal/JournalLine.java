package org.reskontra.core.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.BankRow.StatementLineRef;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.Money;

/**
 * A line of a journal: the unit of posting (specification 4.1). It posts {@code amount} to the account and the opposite to the
 * balancing account; lines without one balance with the others of their document, which have the same date and number.
 *
 * @param dueDate of the party's new entry
 * @param amount in the document's currency, debit positive: a payment received has its customer as account and is negative
 * @param appliesTo open entries of the party on this line that it settles
 * @param answers to the questions that settling them raises
 * @param reconciledBy the statement line with which the new bank entry is reconciled at once; null when it stays open
 */
public record JournalLine(
        int no,
        LocalDate postingDate,
        LocalDate documentDate,
        LocalDate dueDate,
        DocumentType documentType,
        DocumentNo documentNo,
        String externalDocumentNo,
        String description,
        Account account,
        @Nullable Account balancingAccount,
        Money amount,
        AppliesTo appliesTo,
        ToleranceAnswers answers,
        @Nullable StatementLineRef reconciledBy) {

    /** The customers and vendors on it: one at most on a line that can be posted. */
    List<PartyAccount> parties() {
        return Stream.of(account, balancingAccount)
                .filter(PartyAccount.class::isInstance)
                .map(PartyAccount.class::cast)
                .toList();
    }

    /** What it posts to the account, or the opposite to the balancing account; debit positive. */
    Money amountOn(Account side) {
        return side.equals(account) ? amount : amount.negate();
    }

    /** A line that settles what was shown, on its own date. */
    public JournalLine(
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
        this(
                no,
                postingDate,
                postingDate,
                postingDate,
                documentType,
                documentNo,
                externalDocumentNo,
                description,
                account,
                balancingAccount,
                amount,
                new AppliesTo.AsShown(applications),
                ToleranceAnswers.REFUSE_ALL,
                reconciledBy);
    }

    /**
     * @param amountToApply of the entry's remaining amount, discount included, with its sign
     * @param deduction what of it is discount and tolerance, as it was shown; null where the rules decide
     */
    public record ApplyTo(EntryNo entry, Money amountToApply, @Nullable Money deduction) {

        public ApplyTo(EntryNo entry, Money amountToApply) {
            this(entry, amountToApply, null);
        }
    }
}
