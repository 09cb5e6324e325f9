package org.reskontra.server.journal.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.reskontra.server.db.Tables.STANDARD_JOURNAL;
import static org.reskontra.server.db.Tables.STANDARD_JOURNAL_LINE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.database.Copy;
import org.reskontra.server.journal.StandardJournal;
import org.reskontra.server.journal.StandardLine;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.springframework.stereotype.Repository;

/** Standard journals with their lines. */
@Repository
public class StandardJournalStore {

    private static final Field<Integer> LINES = field(selectCount()
                    .from(STANDARD_JOURNAL_LINE)
                    .where(
                            STANDARD_JOURNAL_LINE.COMPANY_ID.eq(STANDARD_JOURNAL.COMPANY_ID),
                            STANDARD_JOURNAL_LINE.TEMPLATE.eq(STANDARD_JOURNAL.TEMPLATE),
                            STANDARD_JOURNAL_LINE.CODE.eq(STANDARD_JOURNAL.CODE)))
            .as("lines");

    private final DSLContext dsl;

    StandardJournalStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those of a template, by code. */
    public List<StandardJournal> all(CompanyId company, String template) {
        return dsl.select(STANDARD_JOURNAL.CODE, STANDARD_JOURNAL.DESCRIPTION, LINES)
                .from(STANDARD_JOURNAL)
                .where(STANDARD_JOURNAL.COMPANY_ID.eq(company.value()), STANDARD_JOURNAL.TEMPLATE.eq(template))
                .orderBy(STANDARD_JOURNAL.CODE)
                .fetch(row -> new StandardJournal(template, row.value1(), row.value2(), row.value3()));
    }

    /** In their order; empty where there is no such standard journal. */
    public List<StandardLine> lines(CompanyId company, String template, String code) {
        return dsl.selectFrom(STANDARD_JOURNAL_LINE)
                .where(
                        STANDARD_JOURNAL_LINE.COMPANY_ID.eq(company.value()),
                        STANDARD_JOURNAL_LINE.TEMPLATE.eq(template),
                        STANDARD_JOURNAL_LINE.CODE.eq(code))
                .orderBy(STANDARD_JOURNAL_LINE.LINE_NO)
                .fetch(row -> new StandardLine(
                        row.getLineNo(),
                        row.getDocument(),
                        DocumentType.valueOf(row.getDocumentType()),
                        row.getExternalDocumentNo(),
                        AccountType.valueOf(row.getAccountType()),
                        row.getAccountNo(),
                        row.getDescription(),
                        new Money(row.getAmount(), CurrencyCode.of(row.getCurrency())),
                        AccountType.valueOf(row.getBalancingAccountType()),
                        row.getBalancingAccountNo()));
    }

    /** @return whether there was none with this code yet */
    public boolean insert(CompanyId company, StandardJournal journal, List<StandardLine> lines) {
        int added = dsl.insertInto(STANDARD_JOURNAL)
                .set(STANDARD_JOURNAL.COMPANY_ID, company.value())
                .set(STANDARD_JOURNAL.TEMPLATE, journal.template())
                .set(STANDARD_JOURNAL.CODE, journal.code())
                .set(STANDARD_JOURNAL.DESCRIPTION, journal.description())
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            return false;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (StandardLine line : lines) {
            rows.add(new @Nullable Object[] {
                company.value(),
                journal.template(),
                journal.code(),
                line.lineNo(),
                line.document(),
                line.documentType().name(),
                line.externalDocumentNo(),
                line.accountType().name(),
                line.accountNo(),
                line.description(),
                line.amount().currency().code(),
                line.amount().minor(),
                line.balancingAccountType().name(),
                line.balancingAccountNo()
            });
        }
        Copy.into(dsl, STANDARD_JOURNAL_LINE, List.of(STANDARD_JOURNAL_LINE.fields()), rows);
        return true;
    }

    /** @return whether there was one */
    public boolean delete(CompanyId company, String template, String code) {
        return dsl.deleteFrom(STANDARD_JOURNAL)
                        .where(is(company, template, code))
                        .execute()
                > 0;
    }

    private static Condition is(CompanyId company, String template, String code) {
        return STANDARD_JOURNAL
                .COMPANY_ID
                .eq(company.value())
                .and(STANDARD_JOURNAL.TEMPLATE.eq(template))
                .and(STANDARD_JOURNAL.CODE.eq(code));
    }
}
