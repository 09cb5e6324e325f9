package org.reskontra.server.generalledger.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.reskontra.server.db.Tables.GL_ACCOUNT;
import static org.reskontra.server.db.Tables.GL_ENTRY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.generalledger.GlAccountRow;
import org.reskontra.server.generalledger.Period;
import org.springframework.stereotype.Repository;

/** Reads accounts; entries are summed only for the accounts that are shown, by the index of account and date. */
@Repository
public class GlAccountStore {

    private final DSLContext db;

    GlAccountStore(DSLContext db) {
        this.db = db;
    }

    public int count(CompanyId company, String search) {
        return db.fetchCount(GL_ACCOUNT, of(company, search));
    }

    public List<GlAccountRow> list(
            CompanyId company, String search, Period period, String after, int offset, int limit, CurrencyCode local) {
        return accounts(of(company, search).and(GL_ACCOUNT.ACCOUNT_NO.gt(after)), period)
                .orderBy(GL_ACCOUNT.ACCOUNT_NO)
                .limit(limit)
                .offset(offset)
                .fetch(row -> row(row, local));
    }

    public Optional<GlAccountRow> find(CompanyId company, String no, Period period, CurrencyCode local) {
        return accounts(of(company, "").and(GL_ACCOUNT.ACCOUNT_NO.eq(no)), period)
                .fetchOptional(row -> row(row, local));
    }

    private SelectConditionStep<Record4<String, String, BigDecimal, BigDecimal>> accounts(
            Condition which, Period period) {
        Condition upTo = period.to() == null ? noCondition() : GL_ENTRY.POSTING_DATE.le(period.to());
        Condition within = period.from() == null ? upTo : upTo.and(GL_ENTRY.POSTING_DATE.ge(period.from()));
        return db.select(GL_ACCOUNT.ACCOUNT_NO, GL_ACCOUNT.NAME, total(within), total(upTo))
                .from(GL_ACCOUNT)
                .where(which);
    }

    private static Field<BigDecimal> total(Condition dates) {
        Field<BigDecimal> total = select(sum(GL_ENTRY.AMOUNT_LOCAL))
                .from(GL_ENTRY)
                .where(
                        GL_ENTRY.COMPANY_ID.eq(GL_ACCOUNT.COMPANY_ID),
                        GL_ENTRY.ACCOUNT_NO.eq(GL_ACCOUNT.ACCOUNT_NO),
                        dates)
                .asField();
        return coalesce(total, inline(BigDecimal.ZERO));
    }

    private static Condition of(CompanyId company, String search) {
        Condition all = GL_ACCOUNT.COMPANY_ID.eq(company.value());
        return search.isEmpty()
                ? all
                : all.and(GL_ACCOUNT.ACCOUNT_NO.startsWith(search).or(GL_ACCOUNT.NAME.containsIgnoreCase(search)));
    }

    private static GlAccountRow row(Record4<String, String, BigDecimal, BigDecimal> row, CurrencyCode local) {
        return new GlAccountRow(
                row.value1(),
                row.value2(),
                new Money(row.value3().longValueExact(), local),
                new Money(row.value4().longValueExact(), local));
    }
}
