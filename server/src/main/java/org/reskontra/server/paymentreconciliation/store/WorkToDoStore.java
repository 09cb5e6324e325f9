package org.reskontra.server.paymentreconciliation.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.sum;
import static org.reskontra.server.db.Tables.GL_ENTRY;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_LINE;

import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.WorkToDo;
import org.springframework.stereotype.Repository;

/** Counts what is not done yet. */
@Repository
public class WorkToDoStore {

    private final DSLContext dsl;

    WorkToDoStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    public WorkToDo.Journals journals(CompanyId company) {
        return dsl.select(
                        countDistinct(PAYMENT_JOURNAL.JOURNAL_ID),
                        count().filterWhere(PAYMENT_JOURNAL_LINE.REVIEW_REQUIRED),
                        count().filterWhere(PAYMENT_JOURNAL_LINE.AMOUNT.ne(PAYMENT_JOURNAL_LINE.APPLIED_AMOUNT)))
                .from(PAYMENT_JOURNAL)
                .leftJoin(PAYMENT_JOURNAL_LINE)
                .on(
                        PAYMENT_JOURNAL_LINE.COMPANY_ID.eq(PAYMENT_JOURNAL.COMPANY_ID),
                        PAYMENT_JOURNAL_LINE.JOURNAL_ID.eq(PAYMENT_JOURNAL.JOURNAL_ID))
                .where(PAYMENT_JOURNAL.COMPANY_ID.eq(company.value()), PAYMENT_JOURNAL.STATUS.in("OPEN", "POSTING"))
                .fetchSingle(row -> new WorkToDo.Journals(row.value1(), row.value2(), row.value3()));
    }

    /** Debit positive. */
    public Money balance(CompanyId company, String glAccount, CurrencyCode localCurrency) {
        BigDecimal balance = dsl.select(coalesce(sum(GL_ENTRY.AMOUNT_LOCAL), BigDecimal.ZERO))
                .from(GL_ENTRY)
                .where(GL_ENTRY.COMPANY_ID.eq(company.value()), GL_ENTRY.ACCOUNT_NO.eq(glAccount))
                .fetchSingle()
                .value1();
        return new Money(balance.longValueExact(), localCurrency);
    }
}
