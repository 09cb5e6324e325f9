package org.reskontra.server.journal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;
import org.reskontra.server.paymentreconciliation.AccountType;

/**
 * A line that waits to be posted (specification 4.1 and 5.2). It may lack what posting needs; texts are empty then.
 *
 * @param dueDate of the customer's or vendor's new entry
 * @param amount posted to the account, debit positive: a payment received has its customer as account and is negative
 * @param accountName empty where there is no such account
 * @param appliesToDocumentNo the open document that it settles; empty where there is none or it is applied to entries
 * @param applications the entries that it settles, chosen one by one
 * @param version grows with each change; names what a change was decided on
 */
public record BatchLine(
        int lineNo,
        LocalDate postingDate,
        LocalDate documentDate,
        LocalDate dueDate,
        DocumentType documentType,
        String documentNo,
        String externalDocumentNo,
        AccountType accountType,
        String accountNo,
        String accountName,
        String description,
        Money amount,
        AccountType balancingAccountType,
        String balancingAccountNo,
        String balancingAccountName,
        DocumentType appliesToDocumentType,
        String appliesToDocumentNo,
        List<Application> applications,
        long version) {

    public BatchLine {
        applications = List.copyOf(applications);
    }

    /** @param amountToApply of the entry's remaining amount, discount included, with its sign */
    public record Application(long entryNo, DocumentType documentType, String documentNo, Money amountToApply) {}

    /**
     * The customer or vendor on the line.
     *
     * @param isAccount whether it is the line's account; else it is the balancing one, which gets the opposite amount
     */
    public record Party(PartyAccount account, boolean isAccount) {

        /** What is posted to the party when {@code amount} is posted to the line's account, and the other way round. */
        public Money mirrored(Money amount) {
            return isAccount ? amount : amount.negate();
        }
    }

    /** Empty where it is not chosen yet. */
    public Optional<Account> account() {
        return account(accountType, accountNo);
    }

    /** Empty where there is none. */
    public Optional<Account> balancingAccount() {
        return account(balancingAccountType, balancingAccountNo);
    }

    private static Optional<Account> account(AccountType type, String number) {
        return number.isBlank() ? Optional.empty() : Optional.of(type.account(number));
    }

    /** Empty where there is none. */
    public Optional<Party> party() {
        return party(account(), true).or(() -> party(balancingAccount(), false));
    }

    private static Optional<Party> party(Optional<Account> account, boolean isAccount) {
        return account.filter(PartyAccount.class::isInstance)
                .map(PartyAccount.class::cast)
                .map(party -> new Party(party, isAccount));
    }

    /** What its document leaves over, in the line's currency; zero for a line with a balancing account. */
    public Money documentBalance(Collection<BatchLine> lines) {
        return balancingAccount().isPresent()
                ? Money.zero(amount.currency())
                : amount.minus(Documents.balancingAmount(this, lines));
    }

    BatchLine withAmount(Money changed) {
        return with(documentNo, changed, appliesToDocumentType, appliesToDocumentNo, applications);
    }

    BatchLine withDocumentNo(String changed) {
        return with(changed, amount, appliesToDocumentType, appliesToDocumentNo, applications);
    }

    /** Applied to these entries, in place of a document or other entries. */
    BatchLine appliedTo(List<Application> changed, Money changedAmount) {
        return with(documentNo, changedAmount, DocumentType.NONE, "", changed);
    }

    private BatchLine with(
            String changedDocumentNo,
            Money changedAmount,
            DocumentType changedAppliesToType,
            String changedAppliesToNo,
            List<Application> changedApplications) {
        return new BatchLine(
                lineNo,
                postingDate,
                documentDate,
                dueDate,
                documentType,
                changedDocumentNo,
                externalDocumentNo,
                accountType,
                accountNo,
                accountName,
                description,
                changedAmount,
                balancingAccountType,
                balancingAccountNo,
                balancingAccountName,
                changedAppliesToType,
                changedAppliesToNo,
                changedApplications,
                version);
    }

    /** Whether it settles anything that is chosen already. */
    public boolean isApplied() {
        return !applications.isEmpty() || !appliesToDocumentNo.isEmpty();
    }

    /** Whether both stand in one document, which balances as a whole (specification 4.3). */
    public boolean isOfDocumentOf(BatchLine other) {
        return documentNo.equals(other.documentNo) && postingDate.equals(other.postingDate);
    }
}
