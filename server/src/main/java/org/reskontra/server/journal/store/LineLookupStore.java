package org.reskontra.server.journal.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.reskontra.server.db.Tables.BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.GL_ACCOUNT;
import static org.reskontra.server.db.Tables.JOURNAL_LINE_APPLICATION;
import static org.reskontra.server.db.Tables.OPEN_ENTRY;
import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_APPLICATION;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_LINE;
import static org.reskontra.server.db.Tables.PAYMENT_TERMS;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.calendar.DateFormula;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.springframework.stereotype.Repository;

/** What lines name: accounts, documents, entries; one statement a kind, whatever the number of lines. */
@Repository
public class LineLookupStore {

    /** Says it as the index of unique document numbers does, so that it is used. */
    private static final Condition HAS_UNIQUE_NUMBER = condition(
            "subledger_entry.document_type not in ('NONE', 'PAYMENT', 'REFUND') and subledger_entry.document_type in ("
                    + Stream.of(DocumentType.values())
                            .filter(type -> type != DocumentType.NONE && !type.isPayment())
                            .map(type -> "'" + type.name() + "'")
                            .collect(Collectors.joining(", "))
                    + ") and subledger_entry.ledger in ('CUSTOMER', 'VENDOR', 'EMPLOYEE')");

    private final DSLContext dsl;

    LineLookupStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param currency that the account is kept in; null where it takes any or the local one
     * @param due when its documents are due, from their date on, by type; types that are missing are due at once
     */
    public record Named(String name, @Nullable CurrencyCode currency, Map<DocumentType, DateFormula> due) {

        private Named(String name, @Nullable CurrencyCode currency) {
            this(name, currency, Map.of());
        }
    }

    /** The accounts with these numbers, of every kind, as far as they exist. */
    public Map<Account, Named> accounts(CompanyId company, Collection<String> numbers) {
        Map<Account, Named> found = new HashMap<>();
        String[] wanted = numbers.toArray(String[]::new);
        dsl.select(GL_ACCOUNT.ACCOUNT_NO, GL_ACCOUNT.NAME)
                .from(GL_ACCOUNT)
                .where(GL_ACCOUNT.COMPANY_ID.eq(company.value()), GL_ACCOUNT.ACCOUNT_NO.eq(any(wanted)))
                .forEach(row -> found.put(AccountType.GL_ACCOUNT.account(row.value1()), new Named(row.value2(), null)));
        dsl.select(
                        PARTY.LEDGER,
                        PARTY.PARTY_NO,
                        PARTY.NAME,
                        PARTY.CURRENCY,
                        PAYMENT_TERMS.DUE_DATE_CALCULATION,
                        PAYMENT_TERMS.DISCOUNT_ON_CREDIT_MEMOS)
                .from(PARTY)
                .leftJoin(PAYMENT_TERMS)
                .on(PAYMENT_TERMS.COMPANY_ID.eq(PARTY.COMPANY_ID), PAYMENT_TERMS.CODE.eq(PARTY.PAYMENT_TERMS))
                .where(PARTY.COMPANY_ID.eq(company.value()), PARTY.PARTY_NO.eq(any(wanted)))
                .forEach(row -> found.put(
                        AccountType.valueOf(row.value1()).account(row.value2()),
                        new Named(row.value3(), currency(row.value4()), due(row.value5(), row.value6()))));
        dsl.select(BANK_ACCOUNT.BANK_ACCOUNT_NO, BANK_ACCOUNT.NAME, BANK_ACCOUNT.CURRENCY)
                .from(BANK_ACCOUNT)
                .where(BANK_ACCOUNT.COMPANY_ID.eq(company.value()), BANK_ACCOUNT.BANK_ACCOUNT_NO.eq(any(wanted)))
                .forEach(row -> found.put(
                        AccountType.BANK_ACCOUNT.account(row.value1()),
                        new Named(row.value2(), currency(row.value3()))));
        return found;
    }

    /** A credit memo is due at once, unless the terms count for it too. */
    private static Map<DocumentType, DateFormula> due(@Nullable String formula, @Nullable Boolean onCreditMemos) {
        return Optional.ofNullable(formula)
                .flatMap(DateFormula::parse)
                .map(due -> Boolean.TRUE.equals(onCreditMemos)
                        ? Map.of(DocumentType.INVOICE, due, DocumentType.CREDIT_MEMO, due)
                        : Map.of(DocumentType.INVOICE, due))
                .orElse(Map.of());
    }

    private static @Nullable CurrencyCode currency(@Nullable String code) {
        return code == null ? null : CurrencyCode.of(code);
    }

    public record OpenDocument(EntryNo entry, Account.PartyAccount party, DocumentType type, String documentNo) {}

    /**
     * The open entries with these document numbers, in the order of their numbers; those of payments and refunds only where they
     * are of one of these parties.
     */
    public List<OpenDocument> openDocuments(
            CompanyId company, Collection<String> documentNos, Collection<String> partyNos) {
        if (documentNos.isEmpty()) {
            return List.of();
        }
        return dsl.select(
                        SUBLEDGER_ENTRY.ENTRY_NO,
                        SUBLEDGER_ENTRY.LEDGER,
                        SUBLEDGER_ENTRY.PARTY_NO,
                        SUBLEDGER_ENTRY.DOCUMENT_TYPE,
                        SUBLEDGER_ENTRY.DOCUMENT_NO)
                .from(SUBLEDGER_ENTRY)
                .join(OPEN_ENTRY)
                .on(
                        OPEN_ENTRY.COMPANY_ID.eq(SUBLEDGER_ENTRY.COMPANY_ID),
                        OPEN_ENTRY.ENTRY_NO.eq(SUBLEDGER_ENTRY.ENTRY_NO))
                .where(
                        SUBLEDGER_ENTRY.COMPANY_ID.eq(company.value()),
                        SUBLEDGER_ENTRY.DOCUMENT_NO.eq(any(documentNos.toArray(String[]::new))),
                        HAS_UNIQUE_NUMBER.or(SUBLEDGER_ENTRY
                                .LEDGER
                                .in("CUSTOMER", "VENDOR", "EMPLOYEE")
                                .and(SUBLEDGER_ENTRY.PARTY_NO.eq(any(partyNos.toArray(String[]::new))))),
                        OPEN_ENTRY.IS_OPEN.isTrue())
                .orderBy(SUBLEDGER_ENTRY.ENTRY_NO)
                .fetch(row -> new OpenDocument(
                        new EntryNo(row.value1()),
                        new Account.PartyAccount(Ledger.valueOf(row.value2()), new PartyNo(row.value3())),
                        DocumentType.valueOf(row.value4()),
                        row.value5()));
    }

    /** A document of a kind whose numbers never repeat. */
    public record DocumentKey(Ledger ledger, DocumentType type, String documentNo) {}

    /** The documents with these numbers that are posted, open or closed; payments and refunds do not count. */
    public Set<DocumentKey> posted(CompanyId company, Collection<String> documentNos) {
        if (documentNos.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                dsl.select(SUBLEDGER_ENTRY.LEDGER, SUBLEDGER_ENTRY.DOCUMENT_TYPE, SUBLEDGER_ENTRY.DOCUMENT_NO)
                        .from(SUBLEDGER_ENTRY)
                        .where(
                                SUBLEDGER_ENTRY.COMPANY_ID.eq(company.value()),
                                SUBLEDGER_ENTRY.DOCUMENT_NO.eq(any(documentNos.toArray(String[]::new))),
                                HAS_UNIQUE_NUMBER)
                        .fetch(row -> new DocumentKey(
                                Ledger.valueOf(row.value1()), DocumentType.valueOf(row.value2()), row.value3())));
    }

    /**
     * The journals in which these entries wait on a line already, by entry.
     *
     * @param batch the line that does not count, with {@code lineNo}
     */
    public Map<EntryNo, String> waitingElsewhere(
            CompanyId company, BatchId batch, int lineNo, Collection<EntryNo> entries) {
        Map<EntryNo, String> waiting = new HashMap<>();
        Long[] wanted = entries.stream().map(EntryNo::value).toArray(Long[]::new);
        dsl.select(PAYMENT_JOURNAL_APPLICATION.ENTRY_NO, PAYMENT_JOURNAL.BANK_ACCOUNT_NO, PAYMENT_JOURNAL.STATEMENT_NO)
                .from(PAYMENT_JOURNAL_APPLICATION)
                .join(PAYMENT_JOURNAL_LINE)
                .on(
                        PAYMENT_JOURNAL_LINE.COMPANY_ID.eq(PAYMENT_JOURNAL_APPLICATION.COMPANY_ID),
                        PAYMENT_JOURNAL_LINE.JOURNAL_ID.eq(PAYMENT_JOURNAL_APPLICATION.JOURNAL_ID),
                        PAYMENT_JOURNAL_LINE.LINE_NO.eq(PAYMENT_JOURNAL_APPLICATION.LINE_NO))
                .join(PAYMENT_JOURNAL)
                .on(
                        PAYMENT_JOURNAL.COMPANY_ID.eq(PAYMENT_JOURNAL_LINE.COMPANY_ID),
                        PAYMENT_JOURNAL.JOURNAL_ID.eq(PAYMENT_JOURNAL_LINE.JOURNAL_ID))
                .where(
                        PAYMENT_JOURNAL_APPLICATION.COMPANY_ID.eq(company.value()),
                        PAYMENT_JOURNAL_APPLICATION.ENTRY_NO.eq(any(wanted)),
                        PAYMENT_JOURNAL_LINE.TRANSACTION_NO.isNull(),
                        PAYMENT_JOURNAL_LINE.CONFIRMED_ENTRY_NO.isNull())
                .forEach(row -> waiting.put(new EntryNo(row.value1()), row.value2() + "/" + row.value3()));
        dsl.selectFrom(JOURNAL_LINE_APPLICATION)
                .where(
                        JOURNAL_LINE_APPLICATION.COMPANY_ID.eq(company.value()),
                        JOURNAL_LINE_APPLICATION.ENTRY_NO.eq(any(wanted)))
                .forEach(row -> {
                    BatchId other = new BatchId(row.getTemplate(), row.getBatch());
                    if (!other.equals(batch) || row.getLineNo() != lineNo) {
                        waiting.put(new EntryNo(row.getEntryNo()), other.toString());
                    }
                });
        return waiting;
    }
}
