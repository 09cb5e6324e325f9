package org.reskontra.server.journal.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.journal.BatchLine;
import org.reskontra.server.journal.LineInput;
import org.reskontra.server.paymentreconciliation.AccountType;

/**
 * A line in the worksheet: as it is stored, with what was typed since. What is null was not typed, and follows from the rest when
 * the line is saved.
 */
final class LineRow {

    /** Stays the same while the row is shown, also when a new line gets its number. */
    final long key;

    private final CurrencyCode local;
    private @Nullable BatchLine stored;
    private @Nullable Money amountLocal;

    @Nullable
    LocalDate postingDate;

    @Nullable
    LocalDate documentDate;

    @Nullable
    LocalDate dueDate;

    @Nullable
    DocumentType documentType;

    @Nullable
    String documentNo;

    @Nullable
    String externalDocumentNo;

    @Nullable
    AccountType accountType;

    @Nullable
    String accountNo;

    @Nullable
    String description;

    @Nullable
    CurrencyCode currency;

    @Nullable
    BigDecimal amount;

    @Nullable
    AccountType balancingAccountType;

    @Nullable
    String balancingAccountNo;

    @Nullable
    DocumentType appliesToDocumentType;

    @Nullable
    String appliesToDocumentNo;

    /** An empty row, to type in. */
    LineRow(long key, CurrencyCode local) {
        this.key = key;
        this.local = local;
    }

    /** Shows the line as it is stored now. */
    void show(BatchLine line) {
        stored = line;
        postingDate = line.postingDate();
        documentDate = line.documentDate();
        dueDate = line.dueDate();
        documentType = line.documentType();
        documentNo = line.documentNo();
        externalDocumentNo = line.externalDocumentNo();
        accountType = line.accountType();
        accountNo = line.accountNo();
        description = line.description();
        currency = line.amount().currency();
        amount = line.amount().toDecimal();
        balancingAccountType = line.balancingAccountType();
        balancingAccountNo = line.balancingAccountNo();
        appliesToDocumentType = line.appliesToDocumentType();
        appliesToDocumentNo = line.appliesToDocumentNo();
    }

    /** Null for a row that nothing was typed in yet. */
    @Nullable
    BatchLine stored() {
        return stored;
    }

    /** @param after the line that a new one comes after; 0 for the first place */
    LineInput input(int after) {
        return new LineInput(
                stored == null ? null : stored.lineNo(),
                stored == null ? null : stored.version(),
                stored == null ? after : null,
                postingDate,
                documentDate,
                dueDate,
                documentType,
                documentNo,
                externalDocumentNo,
                accountType,
                accountNo,
                description,
                currency,
                amount,
                balancingAccountType,
                balancingAccountNo,
                appliesToDocumentType,
                appliesToDocumentNo);
    }

    // What is typed

    /** The document date follows, as long as nobody gave it one of its own. */
    void typePostingDate(@Nullable LocalDate date) {
        if (Objects.equals(documentDate, postingDate)) {
            documentDate = null;
        }
        postingDate = date;
        dueDate = null;
    }

    void typeDocumentDate(@Nullable LocalDate date) {
        documentDate = date;
        dueDate = null;
    }

    void typeDocumentType(@Nullable DocumentType type) {
        documentType = type;
        dueDate = null;
    }

    /** Another kind of account has other numbers. */
    void typeAccountType(@Nullable AccountType type) {
        if (type != accountType) {
            accountType = type;
            typeAccount("");
        }
    }

    /** Name and currency follow, unless the description is somebody's own. */
    void typeAccount(@Nullable String number) {
        String name = stored == null ? "" : stored.accountName();
        if (description == null || description.isBlank() || description.equals(name)) {
            description = null;
        }
        accountNo = number;
        currency = null;
        dueDate = null;
    }

    void typeBalancingAccountType(@Nullable AccountType type) {
        if (type != balancingAccountType) {
            balancingAccountType = type;
            balancingAccountNo = "";
        }
    }

    void typeBalancingAccount(@Nullable String number) {
        balancingAccountNo = number == null ? "" : number;
        currency = null;
        dueDate = null;
    }

    /** The amount follows where there is none yet. */
    void typeAppliesTo(@Nullable String number) {
        appliesToDocumentNo = number == null ? "" : number;
        appliesToDocumentType = null;
        if (amount != null && amount.signum() == 0) {
            amount = null;
        }
        if (accountNo != null && accountNo.isBlank()) {
            accountNo = null;
        }
    }

    // What is shown

    CurrencyCode amountCurrency() {
        return currency == null ? local : currency;
    }

    @Nullable
    Money amount() {
        return amount == null || amount.signum() == 0 ? null : Money.rounded(amount, amountCurrency());
    }

    /** Null where the currency has no rate on the day. */
    @Nullable
    Money amountLocal() {
        return amountLocal;
    }

    void showAmountLocal(@Nullable Money shown) {
        amountLocal = shown;
    }

    /** The document, or how many entries it is applied to; null where it is applied to nothing. */
    @Nullable
    String appliesTo() {
        if (stored != null
                && !stored.applications().isEmpty()
                && Objects.requireNonNullElse(appliesToDocumentNo, "").isEmpty()) {
            String first = stored.applications().getFirst().documentNo();
            int more = stored.applications().size() - 1;
            return more == 0 ? first : first + " +" + more;
        }
        return appliesToDocumentNo;
    }
}
