package org.reskontra.core.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.money.Money;

/**
 * An open entry that a payment may settle. Amounts are in the entry's currency and have the sign of the direction in which money
 * settles them: a customer's invoice and a vendor's credit memo positive, a vendor's invoice and a customer's credit memo negative.
 *
 * @param account the customer, vendor, employee, or for a bank entry the bank account
 * @param dueDate null where the document has none; such entries are paid first
 * @param remainingLocal remaining amount in local currency; null where it is not known, which keeps the entry from being
 *     settled through an account in local currency
 * @param discount payment discount still possible, with the sign of the remaining amount; zero if none
 * @param discountDate last day of the discount
 * @param discountToleranceDate last day of its grace period
 * @param lateDiscountAccepted whether a person grants the discount after its date
 * @param acceptedTolerance payment tolerance that a person grants, with the sign of the remaining amount
 * @param appliesToId filled while the entry is being applied elsewhere
 * @param balancing for a bank entry: the account at the other end
 * @param closedDocuments for a bank entry: numbers of the documents that its payment closed; the model knows the first one of each
 *     payment entry only (Q)
 */
public record MatchingEntry(
        EntryNo no,
        Account account,
        DocumentType documentType,
        DocumentNo documentNo,
        String externalDocumentNo,
        String paymentReference,
        String description,
        LocalDate postingDate,
        @Nullable LocalDate dueDate,
        Money remaining,
        @Nullable Money remainingLocal,
        Money discount,
        @Nullable LocalDate discountDate,
        @Nullable LocalDate discountToleranceDate,
        boolean lateDiscountAccepted,
        Money acceptedTolerance,
        String appliesToId,
        @Nullable Account balancing,
        List<DocumentNo> closedDocuments,
        boolean reversed) {

    public MatchingEntry {
        if (account instanceof Account.GlAccount) {
            throw new IllegalArgumentException("the general ledger has no open entries: " + account);
        }
        closedDocuments = List.copyOf(closedDocuments);
    }

    /** The same entry, of which a person tolerates this much. */
    public MatchingEntry withAcceptedTolerance(Money accepted) {
        return new MatchingEntry(
                no,
                account,
                documentType,
                documentNo,
                externalDocumentNo,
                paymentReference,
                description,
                postingDate,
                dueDate,
                remaining,
                remainingLocal,
                discount,
                discountDate,
                discountToleranceDate,
                lateDiscountAccepted,
                accepted,
                appliesToId,
                balancing,
                closedDocuments,
                reversed);
    }

    boolean isOpen() {
        return !remaining.isZero();
    }

    Ledger ledger() {
        return switch (account) {
            case PartyAccount party -> party.ledger();
            case Account.BankAccount _ -> Ledger.BANK;
            case Account.GlAccount gl -> throw new IllegalArgumentException("no open entries on " + gl);
        };
    }

    boolean isBankEntry() {
        return ledger() == Ledger.BANK;
    }

    /** Whose name and account the payer is compared with: the party of the entry, or the one at the other end of a bank entry. */
    @Nullable
    PartyAccount relatedParty() {
        return switch (account) {
            case PartyAccount party -> party;
            case Account.BankAccount _ ->
                balancing instanceof PartyAccount other && isCustomerOrVendor(other) ? other : null;
            case Account.GlAccount _ -> null;
        };
    }

    private static boolean isCustomerOrVendor(PartyAccount party) {
        return party.ledger() == Ledger.CUSTOMER || party.ledger() == Ledger.VENDOR;
    }
}
