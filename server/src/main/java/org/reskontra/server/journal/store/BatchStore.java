package org.reskontra.server.journal.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.reskontra.server.db.Tables.JOURNAL_BATCH;
import static org.reskontra.server.db.Tables.JOURNAL_LINE;
import static org.reskontra.server.db.Tables.JOURNAL_TEMPLATE;
import static org.reskontra.server.db.Tables.NUMBER_SERIES;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.JournalBatch;
import org.reskontra.server.journal.SetUpBatch.Setup;
import org.reskontra.server.journal.TemplateType;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.springframework.stereotype.Repository;

/** Journal batches with what they have from their templates, and the numbers that they give. */
@Repository
public class BatchStore {

    private static final Field<Integer> LINES = field(selectCount()
                    .from(JOURNAL_LINE)
                    .where(
                            JOURNAL_LINE.COMPANY_ID.eq(JOURNAL_BATCH.COMPANY_ID),
                            JOURNAL_LINE.TEMPLATE.eq(JOURNAL_BATCH.TEMPLATE),
                            JOURNAL_LINE.BATCH.eq(JOURNAL_BATCH.BATCH)))
            .as("lines");

    private final DSLContext dsl;

    BatchStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** By template and name. */
    public List<JournalBatch> all(CompanyId company) {
        return select(JOURNAL_BATCH.COMPANY_ID.eq(company.value()));
    }

    public Optional<JournalBatch> find(CompanyId company, BatchId id) {
        return select(is(company, id)).stream().findFirst();
    }

    /** The batch, locked until the transaction ends: one change of a batch at a time. */
    public Optional<JournalBatch> lock(CompanyId company, BatchId id) {
        dsl.select(JOURNAL_BATCH.BATCH)
                .from(JOURNAL_BATCH)
                .where(is(company, id))
                .forUpdate()
                .execute();
        return find(company, id);
    }

    /** Gives so many line numbers; the first of them. */
    public int nextLineNo(CompanyId company, BatchId id, int count) {
        return dsl.update(JOURNAL_BATCH)
                        .set(JOURNAL_BATCH.LAST_LINE_NO, JOURNAL_BATCH.LAST_LINE_NO.plus(count))
                        .where(is(company, id))
                        .returning(JOURNAL_BATCH.LAST_LINE_NO)
                        .fetchSingle()
                        .getLastLineNo()
                - count
                + 1;
    }

    /** @param lastNo the last number that a posted document has */
    public record DocumentSeries(String prefix, long lastNo) {}

    /** Empty where there is no such series. */
    public Optional<DocumentSeries> series(CompanyId company, String code) {
        return dsl.fetchOptional(
                        NUMBER_SERIES, NUMBER_SERIES.COMPANY_ID.eq(company.value()), NUMBER_SERIES.CODE.eq(code))
                .map(row -> new DocumentSeries(row.getPrefix(), row.getLastNo()));
    }

    /** Documents up to this number are posted; a series never goes back. */
    public void useNumbers(CompanyId company, String series, long lastNo) {
        dsl.update(NUMBER_SERIES)
                .set(NUMBER_SERIES.LAST_NO, DSL.greatest(NUMBER_SERIES.LAST_NO, DSL.val(lastNo)))
                .where(NUMBER_SERIES.COMPANY_ID.eq(company.value()), NUMBER_SERIES.CODE.eq(series))
                .execute();
    }

    /** Makes a template with a voucher series of its own, and changes nothing where there is one with this name. */
    public void addTemplate(CompanyId company, String template, String description, TemplateType type) {
        dsl.insertInto(NUMBER_SERIES)
                .set(NUMBER_SERIES.COMPANY_ID, company.value())
                .set(NUMBER_SERIES.CODE, template)
                .set(NUMBER_SERIES.PREFIX, template + "-")
                .set(NUMBER_SERIES.DESCRIPTION, description)
                .onConflictDoNothing()
                .execute();
        dsl.insertInto(JOURNAL_TEMPLATE)
                .set(JOURNAL_TEMPLATE.COMPANY_ID, company.value())
                .set(JOURNAL_TEMPLATE.TEMPLATE, template)
                .set(JOURNAL_TEMPLATE.DESCRIPTION, description)
                .set(JOURNAL_TEMPLATE.TYPE, type.name())
                .set(JOURNAL_TEMPLATE.VOUCHER_SERIES, template)
                .onConflictDoNothing()
                .execute();
    }

    /** Empty where there is no such template. */
    public Optional<TemplateType> templateType(CompanyId company, String template) {
        return dsl.fetchOptional(
                        JOURNAL_TEMPLATE,
                        JOURNAL_TEMPLATE.COMPANY_ID.eq(company.value()),
                        JOURNAL_TEMPLATE.TEMPLATE.eq(template))
                .map(row -> TemplateType.valueOf(row.getType()));
    }

    /** The codes of all number series. */
    public List<String> seriesCodes(CompanyId company) {
        return dsl.select(NUMBER_SERIES.CODE)
                .from(NUMBER_SERIES)
                .where(NUMBER_SERIES.COMPANY_ID.eq(company.value()))
                .orderBy(NUMBER_SERIES.CODE)
                .fetch(NUMBER_SERIES.CODE);
    }

    public void delete(CompanyId company, BatchId id) {
        dsl.deleteFrom(JOURNAL_BATCH).where(is(company, id)).execute();
    }

    /** Makes a batch, or gives one that is there this set-up. */
    public void setUp(CompanyId company, BatchId id, Setup setup) {
        AccountType type = setup.balancingAccountType();
        dsl.insertInto(JOURNAL_BATCH)
                .set(JOURNAL_BATCH.COMPANY_ID, company.value())
                .set(JOURNAL_BATCH.TEMPLATE, id.template())
                .set(JOURNAL_BATCH.BATCH, id.batch())
                .set(JOURNAL_BATCH.DESCRIPTION, setup.description())
                .set(JOURNAL_BATCH.DOCUMENT_SERIES, setup.documentSeries())
                .set(JOURNAL_BATCH.BALANCING_ACCOUNT_TYPE, type == null ? null : type.name())
                .set(JOURNAL_BATCH.BALANCING_ACCOUNT_NO, setup.balancingAccountNo())
                .set(JOURNAL_BATCH.SUGGEST_BALANCING_AMOUNT, setup.suggestBalancingAmount())
                .set(JOURNAL_BATCH.LATE_DISCOUNTS, orAsk(setup.lateDiscounts()))
                .set(JOURNAL_BATCH.PAYMENT_TOLERANCE, orAsk(setup.tolerance()))
                .onConflict(JOURNAL_BATCH.COMPANY_ID, JOURNAL_BATCH.TEMPLATE, JOURNAL_BATCH.BATCH)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static String orAsk(@Nullable Answer answer) {
        return (answer == null ? Answer.ASK : answer).name();
    }

    private static Condition is(CompanyId company, BatchId id) {
        return JOURNAL_BATCH
                .COMPANY_ID
                .eq(company.value())
                .and(JOURNAL_BATCH.TEMPLATE.eq(id.template()))
                .and(JOURNAL_BATCH.BATCH.eq(id.batch()));
    }

    private List<JournalBatch> select(Condition which) {
        return dsl.select(JOURNAL_BATCH.fields())
                .select(JOURNAL_TEMPLATE.TYPE, JOURNAL_TEMPLATE.VOUCHER_SERIES, LINES)
                .from(JOURNAL_BATCH)
                .join(JOURNAL_TEMPLATE)
                .on(
                        JOURNAL_TEMPLATE.COMPANY_ID.eq(JOURNAL_BATCH.COMPANY_ID),
                        JOURNAL_TEMPLATE.TEMPLATE.eq(JOURNAL_BATCH.TEMPLATE))
                .where(which)
                .orderBy(JOURNAL_BATCH.TEMPLATE, JOURNAL_BATCH.BATCH)
                .fetch(BatchStore::batch);
    }

    private static JournalBatch batch(Record row) {
        String balancing = row.get(JOURNAL_BATCH.BALANCING_ACCOUNT_TYPE);
        return new JournalBatch(
                new BatchId(row.get(JOURNAL_BATCH.TEMPLATE), row.get(JOURNAL_BATCH.BATCH)),
                TemplateType.valueOf(row.get(JOURNAL_TEMPLATE.TYPE)),
                row.get(JOURNAL_BATCH.DESCRIPTION),
                row.get(JOURNAL_TEMPLATE.VOUCHER_SERIES),
                row.get(JOURNAL_BATCH.DOCUMENT_SERIES),
                balancing == null ? null : AccountType.valueOf(balancing),
                row.get(JOURNAL_BATCH.BALANCING_ACCOUNT_NO),
                row.get(JOURNAL_BATCH.SUGGEST_BALANCING_AMOUNT),
                Answer.valueOf(row.get(JOURNAL_BATCH.LATE_DISCOUNTS)),
                Answer.valueOf(row.get(JOURNAL_BATCH.PAYMENT_TOLERANCE)),
                row.get(LINES));
    }
}
