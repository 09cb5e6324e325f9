package org.reskontra.server.paymentreconciliation.store;

import static org.reskontra.server.db.Tables.BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.BANK_ACCOUNT_STATEMENT;
import static org.reskontra.server.db.Tables.BANK_ENTRY;
import static org.reskontra.server.db.Tables.OPEN_BANK_ENTRY;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_LINE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.BankRow.StatementLineRef;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.PostingPlan.BankReconciliation;
import org.reskontra.core.matching.MatchTolerance;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.paymentreconciliation.OpenBankEntry;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.StoredJournal;
import org.springframework.stereotype.Repository;

/** One's own bank accounts, as reconciling moves them on. */
@Repository
public class ReconciledAccountStore {

    private final DSLContext dsl;

    ReconciledAccountStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Money balanceLastStatement(CompanyId company, BankAccountNo account) {
        return dsl.select(BANK_ACCOUNT.BALANCE_LAST_STATEMENT, BANK_ACCOUNT.CURRENCY)
                .from(BANK_ACCOUNT)
                .where(BANK_ACCOUNT.COMPANY_ID.eq(company.value()), BANK_ACCOUNT.BANK_ACCOUNT_NO.eq(account.value()))
                .fetchSingle(row -> new Money(row.value1(), CurrencyCode.of(row.value2())));
    }

    /** The same, locked until the transaction ends: statements of an account are closed one after the other. */
    public Money lockBalanceLastStatement(CompanyId company, BankAccountNo account) {
        dsl.select(BANK_ACCOUNT.BANK_ACCOUNT_NO)
                .from(BANK_ACCOUNT)
                .where(BANK_ACCOUNT.COMPANY_ID.eq(company.value()), BANK_ACCOUNT.BANK_ACCOUNT_NO.eq(account.value()))
                .forNoKeyUpdate()
                .execute();
        return balanceLastStatement(company, account);
    }

    public MatchTolerance tolerance(CompanyId company, BankAccountNo account) {
        return dsl.select(BANK_ACCOUNT.MATCH_TOLERANCE_TYPE, BANK_ACCOUNT.MATCH_TOLERANCE_VALUE)
                .from(BANK_ACCOUNT)
                .where(BANK_ACCOUNT.COMPANY_ID.eq(company.value()), BANK_ACCOUNT.BANK_ACCOUNT_NO.eq(account.value()))
                .fetchSingle(row -> new MatchTolerance(MatchTolerance.Type.valueOf(row.value1()), row.value2()));
    }

    /** Draws the next number of a payment reconciliation journal (specification 10.1). */
    public String nextStatementNo(CompanyId company, BankAccountNo account) {
        return dsl.update(BANK_ACCOUNT)
                .set(
                        BANK_ACCOUNT.LAST_PAYMENT_STATEMENT_NO,
                        DSL.field(
                                "(coalesce(nullif({0}, ''), '0')::bigint + 1)::text",
                                String.class, BANK_ACCOUNT.LAST_PAYMENT_STATEMENT_NO))
                .where(BANK_ACCOUNT.COMPANY_ID.eq(company.value()), BANK_ACCOUNT.BANK_ACCOUNT_NO.eq(account.value()))
                .returning(BANK_ACCOUNT.LAST_PAYMENT_STATEMENT_NO)
                .fetchSingle()
                .getLastPaymentStatementNo();
    }

    /** The bank entries among these that no statement has confirmed yet. */
    public Map<EntryNo, OpenBankEntry> openEntries(
            CompanyId company, StoredJournal journal, Collection<EntryNo> numbers) {
        Map<EntryNo, OpenBankEntry> entries = new HashMap<>();
        if (numbers.isEmpty()) {
            return entries;
        }
        Long[] wanted = numbers.stream().map(EntryNo::value).toArray(Long[]::new);
        dsl.selectFrom(OPEN_BANK_ENTRY)
                .where(
                        OPEN_BANK_ENTRY.COMPANY_ID.eq(company.value()),
                        OPEN_BANK_ENTRY.BANK_ACCOUNT_NO.eq(journal.bankAccount().value()),
                        OPEN_BANK_ENTRY.ENTRY_NO.eq(DSL.any(wanted)),
                        OPEN_BANK_ENTRY.IS_OPEN.isTrue())
                .forEach(row -> entries.put(
                        new EntryNo(row.getEntryNo()),
                        new OpenBankEntry(
                                new EntryNo(row.getEntryNo()),
                                new Money(row.getRemaining(), journal.currency()),
                                row.getVersion())));
        return entries;
    }

    /** The bank entries that the journal's lines posted and no statement has confirmed yet, to be confirmed by these lines. */
    public List<BankReconciliation> postedEntries(CompanyId company, StoredJournal journal) {
        return dsl.select(PAYMENT_JOURNAL_LINE.LINE_NO, OPEN_BANK_ENTRY.ENTRY_NO, OPEN_BANK_ENTRY.VERSION)
                .from(PAYMENT_JOURNAL_LINE)
                .join(BANK_ENTRY)
                .on(
                        BANK_ENTRY.COMPANY_ID.eq(PAYMENT_JOURNAL_LINE.COMPANY_ID),
                        BANK_ENTRY.TRANSACTION_NO.eq(PAYMENT_JOURNAL_LINE.TRANSACTION_NO))
                .join(OPEN_BANK_ENTRY)
                .on(
                        OPEN_BANK_ENTRY.COMPANY_ID.eq(BANK_ENTRY.COMPANY_ID),
                        OPEN_BANK_ENTRY.ENTRY_NO.eq(BANK_ENTRY.ENTRY_NO))
                .where(
                        PAYMENT_JOURNAL_LINE.COMPANY_ID.eq(company.value()),
                        PAYMENT_JOURNAL_LINE.JOURNAL_ID.eq(journal.id()),
                        OPEN_BANK_ENTRY.BANK_ACCOUNT_NO.eq(journal.bankAccount().value()),
                        OPEN_BANK_ENTRY.IS_OPEN.isTrue())
                .orderBy(PAYMENT_JOURNAL_LINE.LINE_NO, OPEN_BANK_ENTRY.ENTRY_NO)
                .fetch(row -> new BankReconciliation(
                        row.value1(),
                        new EntryNo(row.value2()),
                        new StatementLineRef(journal.statementNo(), row.value1()),
                        row.value3()));
    }

    /** Whether bank entries are reconciled with this statement already. */
    public boolean hasReconciledEntries(CompanyId company, StoredJournal journal) {
        return dsl.fetchExists(
                OPEN_BANK_ENTRY,
                OPEN_BANK_ENTRY.COMPANY_ID.eq(company.value()),
                OPEN_BANK_ENTRY.BANK_ACCOUNT_NO.eq(journal.bankAccount().value()),
                OPEN_BANK_ENTRY.STATEMENT_NO.eq(journal.statementNo()));
    }

    /** Closes the statement: the bank account stands at its ending balance. */
    public void closeStatement(CompanyId company, StoredJournal journal) {
        dsl.insertInto(BANK_ACCOUNT_STATEMENT)
                .set(BANK_ACCOUNT_STATEMENT.COMPANY_ID, company.value())
                .set(
                        BANK_ACCOUNT_STATEMENT.BANK_ACCOUNT_NO,
                        journal.bankAccount().value())
                .set(BANK_ACCOUNT_STATEMENT.STATEMENT_NO, journal.statementNo())
                .set(BANK_ACCOUNT_STATEMENT.STATEMENT_DATE, journal.statementDate())
                .set(
                        BANK_ACCOUNT_STATEMENT.OPENING,
                        journal.balanceLastStatement().minor())
                .set(BANK_ACCOUNT_STATEMENT.CLOSING, journal.endingBalance().minor())
                .set(BANK_ACCOUNT_STATEMENT.JOURNAL_ID, journal.id())
                .execute();
        dsl.update(BANK_ACCOUNT)
                .set(
                        BANK_ACCOUNT.BALANCE_LAST_STATEMENT,
                        journal.endingBalance().minor())
                .set(BANK_ACCOUNT.LAST_STATEMENT_NO, journal.statementNo())
                .set(BANK_ACCOUNT.VERSION, BANK_ACCOUNT.VERSION.plus(1))
                .where(
                        BANK_ACCOUNT.COMPANY_ID.eq(company.value()),
                        BANK_ACCOUNT.BANK_ACCOUNT_NO.eq(journal.bankAccount().value()))
                .execute();
    }
}
