package org.reskontra.server.bank.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.reskontra.server.db.Tables.BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.BANK_ENTRY;
import static org.reskontra.server.db.Tables.BANK_POSTING_GROUP;
import static org.reskontra.server.db.Tables.OPEN_BANK_ENTRY;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.bank.BankAccountRow;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.tables.records.BankEntryRecord;
import org.springframework.stereotype.Repository;

/** Rows of {@code bank_account} with the sums of their entries. */
@Repository
public class BankAccountStore {

    private static final Field<BigDecimal> BALANCE = field(name("balance"), BigDecimal.class);
    private static final Field<BigDecimal> BALANCE_LOCAL = field(name("balance_local"), BigDecimal.class);
    private static final Field<String> CSV_PROFILE =
            jsonbGetAttributeAsText(BANK_ACCOUNT.CSV_PROFILE, "name").as("csv_profile_name");
    private static final Field<Integer> OPEN_ENTRIES = field(name("open_entries"), Integer.class);

    private final DSLContext db;

    public BankAccountStore(DSLContext db) {
        this.db = db;
    }

    public List<BankAccountRow> list(CompanyId company, CurrencyCode local) {
        return db.select(BANK_ACCOUNT.fields())
                .select(BANK_POSTING_GROUP.GL_ACCOUNT, CSV_PROFILE)
                .select(
                        total(BANK_ENTRY.AMOUNT).as(BALANCE),
                        total(BANK_ENTRY.AMOUNT_LOCAL).as(BALANCE_LOCAL))
                .select(field(select(count())
                                .from(OPEN_BANK_ENTRY)
                                .where(
                                        OPEN_BANK_ENTRY.COMPANY_ID.eq(BANK_ACCOUNT.COMPANY_ID),
                                        OPEN_BANK_ENTRY.BANK_ACCOUNT_NO.eq(BANK_ACCOUNT.BANK_ACCOUNT_NO),
                                        OPEN_BANK_ENTRY.IS_OPEN.isTrue()))
                        .as(OPEN_ENTRIES))
                .from(BANK_ACCOUNT)
                .join(BANK_POSTING_GROUP)
                .on(
                        BANK_POSTING_GROUP.COMPANY_ID.eq(BANK_ACCOUNT.COMPANY_ID),
                        BANK_POSTING_GROUP.CODE.eq(BANK_ACCOUNT.POSTING_GROUP))
                .where(BANK_ACCOUNT.COMPANY_ID.eq(company.value()))
                .orderBy(BANK_ACCOUNT.BANK_ACCOUNT_NO)
                .fetch(row -> row(row, local));
    }

    private static Field<BigDecimal> total(TableField<BankEntryRecord, Long> amount) {
        return field(select(coalesce(sum(amount), inline(BigDecimal.ZERO)))
                .from(BANK_ENTRY)
                .where(
                        BANK_ENTRY.COMPANY_ID.eq(BANK_ACCOUNT.COMPANY_ID),
                        BANK_ENTRY.BANK_ACCOUNT_NO.eq(BANK_ACCOUNT.BANK_ACCOUNT_NO)));
    }

    private static BankAccountRow row(Record row, CurrencyCode local) {
        CurrencyCode currency = CurrencyCode.of(row.get(BANK_ACCOUNT.CURRENCY));
        return new BankAccountRow(
                new BankAccountNo(row.get(BANK_ACCOUNT.BANK_ACCOUNT_NO)),
                row.get(BANK_ACCOUNT.NAME),
                row.get(BANK_ACCOUNT.IBAN),
                row.get(BANK_ACCOUNT.ACCOUNT_NO),
                new GlAccountNo(row.get(BANK_POSTING_GROUP.GL_ACCOUNT)),
                new Money(row.get(BALANCE).longValueExact(), currency),
                new Money(row.get(BALANCE_LOCAL).longValueExact(), local),
                new Money(row.get(BANK_ACCOUNT.BALANCE_LAST_STATEMENT), currency),
                row.get(BANK_ACCOUNT.LAST_STATEMENT_NO),
                row.get(CSV_PROFILE),
                row.get(OPEN_ENTRIES),
                row.get(BANK_ACCOUNT.BLOCKED));
    }
}
