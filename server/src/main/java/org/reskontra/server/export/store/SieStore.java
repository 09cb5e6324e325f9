package org.reskontra.server.export.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.reskontra.server.db.Tables.ACCOUNTING_PERIOD;
import static org.reskontra.server.db.Tables.COMPANY;
import static org.reskontra.server.db.Tables.GL_ACCOUNT;
import static org.reskontra.server.db.Tables.GL_ENTRY;
import static org.reskontra.server.db.Tables.GL_REGISTER;
import static org.reskontra.server.db.Tables.LEDGER_TRANSACTION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.formats.sie.SieVoucher;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.export.FiscalYear;
import org.reskontra.server.export.SieExtent;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what a SIE file tells; entries are read as they are written, a thousand at a time. */
@Repository
public class SieStore {

    private static final int ROWS_IN_MEMORY = 1000;

    private final DSLContext db;
    private final TransactionTemplate snapshot;

    public SieStore(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** The company that a file is of. */
    public record Owner(String name, String registrationNo, CurrencyCode currency) {}

    /**
     * What stood on an account.
     *
     * @param beforeLastYear of all that was posted before the last fiscal year, {@code beforeYear} before this one, both since
     *     the beginning
     */
    public record AccountBalance(String no, String name, Money beforeLastYear, Money beforeYear, Money inYear) {

        /** In the Swedish charts of accounts, assets and liabilities begin with 1 and 2; the others are results. */
        public boolean isOfBalanceSheet() {
            return no.startsWith("1") || no.startsWith("2");
        }
    }

    public record PostedVoucher(
            long transaction,
            @Nullable String voucherNo,
            String source,
            LocalDate date,
            String documentNo,
            LocalDate registered,
            String actor,
            List<SieVoucher.Row> rows) {}

    /** All queries of the work see the same state of the ledger. */
    public void inOneState(Runnable work) {
        snapshot.executeWithoutResult(status -> work.run());
    }

    public List<LocalDate> fiscalYearStarts(CompanyId company) {
        return db.select(ACCOUNTING_PERIOD.STARTING_DATE)
                .from(ACCOUNTING_PERIOD)
                .where(ACCOUNTING_PERIOD.COMPANY_ID.eq(company.value()), ACCOUNTING_PERIOD.NEW_FISCAL_YEAR.isTrue())
                .orderBy(ACCOUNTING_PERIOD.STARTING_DATE)
                .fetch(ACCOUNTING_PERIOD.STARTING_DATE);
    }

    public Owner owner(CompanyId company) {
        return db.select(COMPANY.NAME, COMPANY.REGISTRATION_NO, COMPANY.LOCAL_CURRENCY)
                .from(COMPANY)
                .where(COMPANY.COMPANY_ID.eq(company.value()))
                .fetchSingle(row -> new Owner(row.value1(), row.value2(), CurrencyCode.of(row.value3())));
    }

    public int countVouchers(CompanyId company, LocalDate from, LocalDate to) {
        return db.fetchCount(
                LEDGER_TRANSACTION,
                LEDGER_TRANSACTION.COMPANY_ID.eq(company.value()),
                LEDGER_TRANSACTION.POSTING_DATE.between(from, to));
    }

    /** All accounts, in the order of their numbers. */
    public List<AccountBalance> balances(CompanyId company, FiscalYear before, SieExtent extent) {
        CurrencyCode local = owner(company).currency();
        LocalDate start = extent.year().from();
        Field<BigDecimal> beforeLast = sum(GL_ENTRY.AMOUNT_LOCAL).filterWhere(GL_ENTRY.POSTING_DATE.lt(before.from()));
        Field<BigDecimal> beforeYear = sum(GL_ENTRY.AMOUNT_LOCAL).filterWhere(GL_ENTRY.POSTING_DATE.lt(start));
        Field<BigDecimal> inYear = sum(GL_ENTRY.AMOUNT_LOCAL).filterWhere(GL_ENTRY.POSTING_DATE.ge(start));
        return db.select(GL_ACCOUNT.ACCOUNT_NO, GL_ACCOUNT.NAME, orZero(beforeLast), orZero(beforeYear), orZero(inYear))
                .from(GL_ACCOUNT)
                .leftJoin(GL_ENTRY)
                .on(
                        GL_ENTRY.COMPANY_ID.eq(GL_ACCOUNT.COMPANY_ID),
                        GL_ENTRY.ACCOUNT_NO.eq(GL_ACCOUNT.ACCOUNT_NO),
                        GL_ENTRY.POSTING_DATE.le(extent.to()))
                .where(GL_ACCOUNT.COMPANY_ID.eq(company.value()))
                .groupBy(GL_ACCOUNT.ACCOUNT_NO, GL_ACCOUNT.NAME)
                .orderBy(GL_ACCOUNT.ACCOUNT_NO)
                .fetch(row -> new AccountBalance(
                        row.value1(),
                        row.value2(),
                        new Money(row.value3().longValueExact(), local),
                        new Money(row.value4().longValueExact(), local),
                        new Money(row.value5().longValueExact(), local)));
    }

    private static Field<BigDecimal> orZero(Field<BigDecimal> sum) {
        return coalesce(sum, inline(BigDecimal.ZERO));
    }

    /** The vouchers of these days, in the order of their transactions. Part of {@link #inOneState}: rows come as they are read. */
    public void vouchers(CompanyId company, LocalDate from, LocalDate to, Consumer<PostedVoucher> each) {
        CurrencyCode local = owner(company).currency();
        try (Cursor<? extends Record> rows = db.select(
                        LEDGER_TRANSACTION.TRANSACTION_NO,
                        LEDGER_TRANSACTION.VOUCHER_NO,
                        LEDGER_TRANSACTION.POSTING_DATE,
                        LEDGER_TRANSACTION.DOCUMENT_NO,
                        GL_REGISTER.SOURCE_CODE,
                        GL_REGISTER.ACTOR,
                        GL_REGISTER.CREATED_AT,
                        GL_ENTRY.ACCOUNT_NO,
                        GL_ENTRY.AMOUNT_LOCAL,
                        GL_ENTRY.DESCRIPTION)
                .from(LEDGER_TRANSACTION)
                .join(GL_REGISTER)
                .on(
                        GL_REGISTER.COMPANY_ID.eq(LEDGER_TRANSACTION.COMPANY_ID),
                        GL_REGISTER.REGISTER_NO.eq(LEDGER_TRANSACTION.REGISTER_NO))
                .join(GL_ENTRY)
                .on(
                        GL_ENTRY.COMPANY_ID.eq(LEDGER_TRANSACTION.COMPANY_ID),
                        GL_ENTRY.TRANSACTION_NO.eq(LEDGER_TRANSACTION.TRANSACTION_NO))
                .where(
                        LEDGER_TRANSACTION.COMPANY_ID.eq(company.value()),
                        LEDGER_TRANSACTION.POSTING_DATE.between(from, to))
                .orderBy(LEDGER_TRANSACTION.TRANSACTION_NO, GL_ENTRY.ENTRY_NO)
                .fetchSize(ROWS_IN_MEMORY)
                .fetchLazy()) {
            PostedVoucher open = null;
            for (Record row : rows) {
                if (open == null || open.transaction() != row.get(LEDGER_TRANSACTION.TRANSACTION_NO)) {
                    if (open != null) {
                        each.accept(open);
                    }
                    open = begun(row);
                }
                open.rows()
                        .add(new SieVoucher.Row(
                                row.get(GL_ENTRY.ACCOUNT_NO),
                                new Money(row.get(GL_ENTRY.AMOUNT_LOCAL), local),
                                row.get(GL_ENTRY.DESCRIPTION)));
            }
            if (open != null) {
                each.accept(open);
            }
        }
    }

    private static PostedVoucher begun(Record row) {
        return new PostedVoucher(
                row.get(LEDGER_TRANSACTION.TRANSACTION_NO),
                row.get(LEDGER_TRANSACTION.VOUCHER_NO),
                row.get(GL_REGISTER.SOURCE_CODE),
                row.get(LEDGER_TRANSACTION.POSTING_DATE),
                row.get(LEDGER_TRANSACTION.DOCUMENT_NO),
                row.get(GL_REGISTER.CREATED_AT)
                        .atZoneSameInstant(ZoneId.systemDefault())
                        .toLocalDate(),
                row.get(GL_REGISTER.ACTOR),
                new ArrayList<>());
    }
}
