package org.reskontra.core.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.DocumentType;
import org.reskontra.core.subledger.EntryNo;

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
 * @param closedDocuments for a bank entry: numbers of the documents that its payment closed
 */
public record MatchingEntry(
        EntryNo no,
        Account account,
        DocumentType documentType,
        String documentNo,
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
        List<String> closedDocuments,
        boolean reversed) {

    public MatchingEntry {
        closedDocuments = List.copyOf(closedDocuments);
    }

    boolean isOpen() {
        return !remaining.isZero();
    }

    boolean isBankEntry() {
        return account.type() == AccountType.BANK_ACCOUNT;
    }

    /** Whose name and account the payer is compared with: the party of the entry, or the one at the other end of a bank entry. */
    @Nullable
    Account relatedParty() {
        if (!isBankEntry()) {
            return account;
        }
        return balancing != null && (balancing.type() == AccountType.CUSTOMER || balancing.type() == AccountType.VENDOR)
                ? balancing
                : null;
    }
}
