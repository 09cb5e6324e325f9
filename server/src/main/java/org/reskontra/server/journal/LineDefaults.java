package org.reskontra.server.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.journal.store.LineLookupStore.Named;
import org.reskontra.server.journal.store.LineLookupStore.OpenDocument;
import org.reskontra.server.paymentreconciliation.AccountType;

/**
 * Fills in what follows from the rest of a line (specification 4.1).
 *
 * @param accounts all that lines name, as far as they exist
 * @param documents the open documents that lines apply to, by number
 * @param entries the entries of these documents
 */
record LineDefaults(
        JournalBatch batch,
        DocumentNumbers numbers,
        LocalDate workDate,
        CurrencyCode local,
        Map<Account, Named> accounts,
        Map<String, List<OpenDocument>> documents,
        Map<EntryNo, OpenEntry> entries) {

    /**
     * @param previous the line before; null for the first
     * @param others the lines of the batch; this one does not count
     */
    BatchLine complete(int lineNo, LineInput input, @Nullable BatchLine previous, Collection<BatchLine> others) {
        Optional<OpenDocument> document = document(input);
        AccountType accountType =
                Objects.requireNonNullElseGet(input.accountType(), () -> document.map(LineDefaults::accountType)
                        .orElseGet(() -> accountType(previous)));
        String accountNo = text(
                input.accountNo(), document.map(found -> found.party().number()).orElse(""));
        Optional<Account> account = account(accountType, accountNo);
        LocalDate postingDate = Objects.requireNonNullElseGet(
                input.postingDate(), () -> previous == null ? workDate : previous.postingDate());
        String documentNo = text(input.documentNo(), documentNo(previous, others));
        boolean joins = joinsOpenDocument(previous, documentNo, postingDate);
        LocalDate documentDate = Objects.requireNonNullElse(input.documentDate(), postingDate);
        DocumentType documentType = Objects.requireNonNullElse(input.documentType(), documentType());
        AccountType balancingType = Stream.of(
                        Optional.ofNullable(input.balancingAccountType()),
                        Optional.ofNullable(batch.balancingAccountType()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(AccountType.GL_ACCOUNT);
        String balancingNo = text(input.balancingAccountNo(), joins ? "" : balancingAccountNo(account));
        CurrencyCode currency = Objects.requireNonNullElseGet(
                input.currency(), () -> currency(account, account(balancingType, balancingNo)));
        BatchLine line = new BatchLine(
                lineNo,
                postingDate,
                documentDate,
                Objects.requireNonNullElseGet(
                        input.dueDate(),
                        () -> dueDate(documentType, documentDate, account, account(balancingType, balancingNo))),
                documentType,
                documentNo,
                text(input.externalDocumentNo(), ""),
                accountType,
                accountNo,
                "",
                text(input.description(), account.map(this::name).orElse("")),
                Money.zero(currency),
                balancingType,
                balancingNo,
                "",
                Objects.requireNonNullElse(
                        input.appliesToDocumentType(),
                        document.map(OpenDocument::type).orElse(DocumentType.NONE)),
                text(input.appliesToDocumentNo(), ""),
                List.of(),
                0);
        BigDecimal amount = input.amount();
        return line.withAmount(amount == null ? amount(line, document, others) : Money.rounded(amount, currency));
    }

    // Text, dates, types

    private static String text(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given.strip();
    }

    /** By the payment terms of the party; what needs no terms is due at once. */
    private LocalDate dueDate(
            DocumentType type, LocalDate documentDate, Optional<Account> account, Optional<Account> balancing) {
        return Stream.concat(account.stream(), balancing.stream())
                .map(accounts::get)
                .filter(Objects::nonNull)
                .flatMap(named -> Optional.ofNullable(named.due().get(type)).stream())
                .findFirst()
                .map(formula -> formula.from(documentDate))
                .orElse(documentDate);
    }

    private DocumentType documentType() {
        return switch (batch.type()) {
            case CASH_RECEIPT -> DocumentType.PAYMENT;
            case GENERAL -> DocumentType.NONE;
        };
    }

    private String documentNo(@Nullable BatchLine previous, Collection<BatchLine> others) {
        if (previous == null) {
            return numbers.first();
        }
        return Documents.isOpen(previous, others) ? previous.documentNo() : numbers.after(previous.documentNo());
    }

    /** Whether it goes on with a document that balances as a whole. */
    private static boolean joinsOpenDocument(@Nullable BatchLine previous, String documentNo, LocalDate postingDate) {
        return previous != null
                && previous.balancingAccount().isEmpty()
                && previous.documentNo().equals(documentNo)
                && previous.postingDate().equals(postingDate);
    }

    // Accounts and currency

    /** The open document that the line names; empty where more than one party has such a document. */
    private Optional<OpenDocument> document(LineInput input) {
        String number = text(input.appliesToDocumentNo(), "");
        List<OpenDocument> found = documents.getOrDefault(number, List.of()).stream()
                .filter(document -> input.accountNo() == null
                        || input.accountNo().isBlank()
                        || document.party().number().equals(input.accountNo().strip()))
                .filter(document -> input.accountType() == null || input.accountType() == accountType(document))
                .filter(document -> input.appliesToDocumentType() == null
                        || input.appliesToDocumentType() == DocumentType.NONE
                        || input.appliesToDocumentType() == document.type())
                .toList();
        return found.stream().map(OpenDocument::party).distinct().count() == 1
                ? found.stream().findFirst()
                : Optional.empty();
    }

    private AccountType accountType(@Nullable BatchLine previous) {
        if (previous != null) {
            return previous.accountType();
        }
        return switch (batch.type()) {
            case CASH_RECEIPT -> AccountType.CUSTOMER;
            case GENERAL -> AccountType.GL_ACCOUNT;
        };
    }

    private static AccountType accountType(OpenDocument document) {
        return AccountType.of(document.party());
    }

    private static Optional<Account> account(AccountType type, String number) {
        return number.isEmpty() ? Optional.empty() : Optional.of(type.account(number));
    }

    /** The batch's, unless that is the line's own account. */
    private String balancingAccountNo(Optional<Account> account) {
        AccountType type = batch.balancingAccountType();
        String number = batch.balancingAccountNo();
        return type == null || number == null || account.equals(account(type, number)) ? "" : number;
    }

    private String name(Account account) {
        Named named = accounts.get(account);
        return named == null ? "" : named.name();
    }

    /** That of a bank account on the line; else that of the party; else the local one. */
    private CurrencyCode currency(Optional<Account> account, Optional<Account> balancing) {
        List<Account> both = Stream.concat(account.stream(), balancing.stream()).toList();
        return Stream.concat(
                        both.stream().filter(BankAccount.class::isInstance),
                        both.stream().filter(one -> !(one instanceof BankAccount)))
                .map(accounts::get)
                .filter(Objects::nonNull)
                .map(Named::currency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(local);
    }

    // Amount

    private Money amount(BatchLine line, Optional<OpenDocument> document, Collection<BatchLine> others) {
        OpenEntry entry = document.map(found -> entries.get(found.entry())).orElse(null);
        if (entry != null && entry.remaining().currency().equals(line.amount().currency())) {
            Money toPay = entry.remaining().minus(Discounts.on(entry, line.documentType(), line.postingDate()));
            return line.party().map(party -> party.mirrored(toPay.negate())).orElse(line.amount());
        }
        boolean closesDocument = line.balancingAccount().isEmpty()
                && line.account().isPresent()
                && line.party().isEmpty();
        return batch.suggestBalancingAmount() && closesDocument
                ? Documents.balancingAmount(line, others)
                : line.amount();
    }
}
