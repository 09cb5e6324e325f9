package org.reskontra.server.generalledger.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.generalledger.EntryKey;
import org.reskontra.server.generalledger.FoundEntry;
import org.reskontra.server.generalledger.LedgerTable;
import org.reskontra.server.generalledger.Period;
import org.springframework.stereotype.Repository;

/** Reads the entries of an account of any ledger, by its index of account and posting date. */
@Repository
public class AccountEntryStore {

    private final DSLContext db;

    AccountEntryStore(DSLContext db) {
        this.db = db;
    }

    public int count(CompanyId company, LedgerTable table, String account, Period period, String search, int most) {
        LedgerColumns columns = LedgerColumns.of(table);
        return db.fetchCount(db.selectOne()
                .from(columns.joined())
                .where(of(company, columns, account, period), found(columns, search))
                .limit(most));
    }

    public List<FoundEntry> latest(
            CompanyId company,
            LedgerTable table,
            String account,
            Period period,
            String search,
            CurrencyCode local,
            int offset,
            int limit) {
        LedgerColumns columns = LedgerColumns.of(table);
        return entries(columns, of(company, columns, account, period).and(found(columns, search)))
                .orderBy(columns.postingDate().desc(), columns.no().desc())
                .limit(limit)
                .offset(offset)
                .fetch(row -> FoundRow.entry(columns, row, local));
    }

    public List<FoundEntry> after(
            CompanyId company,
            LedgerTable table,
            String account,
            Period period,
            @Nullable EntryKey after,
            CurrencyCode local,
            int limit) {
        LedgerColumns columns = LedgerColumns.of(table);
        Condition next = after == null
                ? noCondition()
                : row(columns.postingDate(), columns.no()).gt(row(val(after.postingDate()), val(after.no())));
        return entries(columns, of(company, columns, account, period).and(next))
                .orderBy(columns.postingDate(), columns.no())
                .limit(limit)
                .fetch(row -> FoundRow.entry(columns, row, local));
    }

    private static Condition found(LedgerColumns columns, String search) {
        return search.isEmpty()
                ? noCondition()
                : columns.documentNo()
                        .startsWith(search)
                        .or(columns.description().containsIgnoreCase(search));
    }

    private SelectConditionStep<Record> entries(LedgerColumns columns, Condition which) {
        return db.select(FoundRow.fields(columns)).from(columns.joined()).where(which);
    }

    private static Condition of(CompanyId company, LedgerColumns columns, String account, Period period) {
        return columns.company()
                .eq(company.value())
                .and(columns.condition())
                .and(columns.account().eq(account))
                .and(
                        period.from() == null
                                ? noCondition()
                                : columns.postingDate().ge(period.from()))
                .and(period.to() == null ? noCondition() : columns.postingDate().le(period.to()));
    }
}
