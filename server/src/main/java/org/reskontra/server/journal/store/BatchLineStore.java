package org.reskontra.server.journal.store;

import static org.jooq.impl.DSL.any;
import static org.reskontra.server.db.Tables.JOURNAL_LINE;
import static org.reskontra.server.db.Tables.JOURNAL_LINE_APPLICATION;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.database.Copy;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.BatchLine;
import org.reskontra.server.journal.BatchLine.Application;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.springframework.stereotype.Repository;

/** The lines of journals; each call takes as many statements for ten thousand lines as for one. */
@Repository
public class BatchLineStore {

    private static final String LINES =
            """
            select l.*, coalesce(p.name, g.name, b.name, '') account_name,
                coalesce(bp.name, bg.name, bb.name, '') balancing_account_name
            from journal_line l
            left join party p on p.company_id = l.company_id and p.ledger = l.account_type and p.party_no = l.account_no
            left join gl_account g on l.account_type = 'GL_ACCOUNT' and g.company_id = l.company_id and g.account_no = l.account_no
            left join bank_account b on l.account_type = 'BANK_ACCOUNT' and b.company_id = l.company_id
                and b.bank_account_no = l.account_no
            left join party bp on bp.company_id = l.company_id and bp.ledger = l.balancing_account_type
                and bp.party_no = l.balancing_account_no
            left join gl_account bg on l.balancing_account_type = 'GL_ACCOUNT' and bg.company_id = l.company_id
                and bg.account_no = l.balancing_account_no
            left join bank_account bb on l.balancing_account_type = 'BANK_ACCOUNT' and bb.company_id = l.company_id
                and bb.bank_account_no = l.balancing_account_no
            where l.company_id = ? and l.template = ? and l.batch = ?
            order by l.position, l.line_no
            """;

    private final DSLContext dsl;

    BatchLineStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All lines of a batch, in their order. */
    public List<BatchLine> lines(CompanyId company, BatchId batch) {
        Map<Integer, List<Application>> applications = applications(company, batch);
        return dsl.fetch(LINES, company.value(), batch.template(), batch.batch())
                .map(row -> line(row, applications.getOrDefault(row.get(JOURNAL_LINE.LINE_NO), List.of())));
    }

    private static BatchLine line(Record row, List<Application> applications) {
        CurrencyCode currency = CurrencyCode.of(row.get(JOURNAL_LINE.CURRENCY));
        return new BatchLine(
                row.get(JOURNAL_LINE.LINE_NO),
                row.get("posting_date", LocalDate.class),
                row.get("document_date", LocalDate.class),
                row.get("due_date", LocalDate.class),
                DocumentType.valueOf(row.get(JOURNAL_LINE.DOCUMENT_TYPE)),
                row.get(JOURNAL_LINE.DOCUMENT_NO),
                row.get(JOURNAL_LINE.EXTERNAL_DOCUMENT_NO),
                AccountType.valueOf(row.get(JOURNAL_LINE.ACCOUNT_TYPE)),
                row.get(JOURNAL_LINE.ACCOUNT_NO),
                row.get("account_name", String.class),
                row.get(JOURNAL_LINE.DESCRIPTION),
                new Money(row.get(JOURNAL_LINE.AMOUNT), currency),
                AccountType.valueOf(row.get(JOURNAL_LINE.BALANCING_ACCOUNT_TYPE)),
                row.get(JOURNAL_LINE.BALANCING_ACCOUNT_NO),
                row.get("balancing_account_name", String.class),
                DocumentType.valueOf(row.get(JOURNAL_LINE.APPLIES_TO_DOCUMENT_TYPE)),
                row.get(JOURNAL_LINE.APPLIES_TO_DOCUMENT_NO),
                applications,
                row.get(JOURNAL_LINE.VERSION));
    }

    private Map<Integer, List<Application>> applications(CompanyId company, BatchId batch) {
        Map<Integer, List<Application>> byLine = new HashMap<>();
        dsl.select(
                        JOURNAL_LINE_APPLICATION.LINE_NO,
                        JOURNAL_LINE_APPLICATION.ENTRY_NO,
                        SUBLEDGER_ENTRY.DOCUMENT_TYPE,
                        SUBLEDGER_ENTRY.DOCUMENT_NO,
                        JOURNAL_LINE_APPLICATION.AMOUNT_TO_APPLY,
                        SUBLEDGER_ENTRY.CURRENCY)
                .from(JOURNAL_LINE_APPLICATION)
                .join(SUBLEDGER_ENTRY)
                .on(
                        SUBLEDGER_ENTRY.COMPANY_ID.eq(JOURNAL_LINE_APPLICATION.COMPANY_ID),
                        SUBLEDGER_ENTRY.ENTRY_NO.eq(JOURNAL_LINE_APPLICATION.ENTRY_NO))
                .where(
                        JOURNAL_LINE_APPLICATION.COMPANY_ID.eq(company.value()),
                        JOURNAL_LINE_APPLICATION.TEMPLATE.eq(batch.template()),
                        JOURNAL_LINE_APPLICATION.BATCH.eq(batch.batch()))
                .orderBy(JOURNAL_LINE_APPLICATION.ENTRY_NO)
                .forEach(row -> byLine.computeIfAbsent(row.value1(), line -> new ArrayList<>())
                        .add(new Application(
                                row.value2(),
                                DocumentType.valueOf(row.value3()),
                                row.value4(),
                                new Money(row.value5(), CurrencyCode.of(row.value6())))));
        return byLine;
    }

    /** Where the lines of a batch stand, by number. */
    public Map<Integer, BigDecimal> positions(CompanyId company, BatchId batch) {
        Map<Integer, BigDecimal> positions = new TreeMap<>();
        dsl.select(JOURNAL_LINE.LINE_NO, JOURNAL_LINE.POSITION)
                .from(JOURNAL_LINE)
                .where(isOf(company, batch))
                .forEach(row -> positions.put(row.value1(), row.value2()));
        return positions;
    }

    /** @param positions of the new lines, by number */
    public void insert(CompanyId company, BatchId batch, List<BatchLine> lines, Map<Integer, BigDecimal> positions) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (BatchLine line : lines) {
            rows.add(new @Nullable Object[] {
                company.value(),
                batch.template(),
                batch.batch(),
                line.lineNo(),
                positions.get(line.lineNo()),
                line.postingDate(),
                line.documentDate(),
                line.dueDate(),
                line.documentType().name(),
                line.documentNo(),
                line.externalDocumentNo(),
                line.accountType().name(),
                line.accountNo(),
                line.description(),
                line.amount().currency().code(),
                line.amount().minor(),
                line.balancingAccountType().name(),
                line.balancingAccountNo(),
                line.appliesToDocumentType().name(),
                line.appliesToDocumentNo()
            });
        }
        Copy.into(
                dsl,
                JOURNAL_LINE,
                List.of(
                        JOURNAL_LINE.COMPANY_ID,
                        JOURNAL_LINE.TEMPLATE,
                        JOURNAL_LINE.BATCH,
                        JOURNAL_LINE.LINE_NO,
                        JOURNAL_LINE.POSITION,
                        JOURNAL_LINE.POSTING_DATE,
                        JOURNAL_LINE.DOCUMENT_DATE,
                        JOURNAL_LINE.DUE_DATE,
                        JOURNAL_LINE.DOCUMENT_TYPE,
                        JOURNAL_LINE.DOCUMENT_NO,
                        JOURNAL_LINE.EXTERNAL_DOCUMENT_NO,
                        JOURNAL_LINE.ACCOUNT_TYPE,
                        JOURNAL_LINE.ACCOUNT_NO,
                        JOURNAL_LINE.DESCRIPTION,
                        JOURNAL_LINE.CURRENCY,
                        JOURNAL_LINE.AMOUNT,
                        JOURNAL_LINE.BALANCING_ACCOUNT_TYPE,
                        JOURNAL_LINE.BALANCING_ACCOUNT_NO,
                        JOURNAL_LINE.APPLIES_TO_DOCUMENT_TYPE,
                        JOURNAL_LINE.APPLIES_TO_DOCUMENT_NO),
                rows);
    }

    /** Writes lines that are there, without the entries that they are applied to; each gets the next version. */
    public void update(CompanyId company, BatchId batch, List<BatchLine> lines) {
        dsl.execute(
                """
                update journal_line l
                set posting_date = u.posting_date, document_date = u.document_date, due_date = u.due_date,
                    document_type = u.document_type,
                    document_no = u.document_no, external_document_no = u.external_document_no, account_type = u.account_type,
                    account_no = u.account_no, description = u.description, currency = u.currency, amount = u.amount,
                    balancing_account_type = u.balancing_account_type, balancing_account_no = u.balancing_account_no,
                    applies_to_document_type = u.applies_to_document_type, applies_to_document_no = u.applies_to_document_no,
                    version = l.version + 1
                from unnest(?::int[], ?::date[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                    u(line_no, posting_date, document_date, due_date, document_type, document_no, external_document_no, account_type,
                        account_no, description, currency, amount, balancing_account_type, balancing_account_no,
                        applies_to_document_type, applies_to_document_no)
                where l.company_id = ? and l.template = ? and l.batch = ? and l.line_no = u.line_no
                """,
                lines.stream().map(BatchLine::lineNo).toArray(Integer[]::new),
                lines.stream().map(BatchLine::postingDate).toArray(LocalDate[]::new),
                lines.stream().map(BatchLine::documentDate).toArray(LocalDate[]::new),
                lines.stream().map(BatchLine::dueDate).toArray(LocalDate[]::new),
                lines.stream().map(line -> line.documentType().name()).toArray(String[]::new),
                lines.stream().map(BatchLine::documentNo).toArray(String[]::new),
                lines.stream().map(BatchLine::externalDocumentNo).toArray(String[]::new),
                lines.stream().map(line -> line.accountType().name()).toArray(String[]::new),
                lines.stream().map(BatchLine::accountNo).toArray(String[]::new),
                lines.stream().map(BatchLine::description).toArray(String[]::new),
                lines.stream().map(line -> line.amount().currency().code()).toArray(String[]::new),
                lines.stream().map(line -> line.amount().minor()).toArray(Long[]::new),
                lines.stream().map(line -> line.balancingAccountType().name()).toArray(String[]::new),
                lines.stream().map(BatchLine::balancingAccountNo).toArray(String[]::new),
                lines.stream().map(line -> line.appliesToDocumentType().name()).toArray(String[]::new),
                lines.stream().map(BatchLine::appliesToDocumentNo).toArray(String[]::new),
                company.value(),
                batch.template(),
                batch.batch());
    }

    /** Deletes lines, with what they are applied to. */
    public void delete(CompanyId company, BatchId batch, Collection<Integer> lineNos) {
        dsl.deleteFrom(JOURNAL_LINE)
                .where(isOf(company, batch), JOURNAL_LINE.LINE_NO.eq(any(lineNos.toArray(Integer[]::new))))
                .execute();
    }

    /** Takes away the entries that lines are applied to. */
    public void deleteApplications(CompanyId company, BatchId batch, Collection<Integer> lineNos) {
        dsl.deleteFrom(JOURNAL_LINE_APPLICATION)
                .where(
                        JOURNAL_LINE_APPLICATION.COMPANY_ID.eq(company.value()),
                        JOURNAL_LINE_APPLICATION.TEMPLATE.eq(batch.template()),
                        JOURNAL_LINE_APPLICATION.BATCH.eq(batch.batch()),
                        JOURNAL_LINE_APPLICATION.LINE_NO.eq(any(lineNos.toArray(Integer[]::new))))
                .execute();
    }

    public void insertApplications(CompanyId company, BatchId batch, BatchLine line) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Application application : line.applications()) {
            rows.add(new @Nullable Object[] {
                company.value(),
                application.entryNo(),
                batch.template(),
                batch.batch(),
                line.lineNo(),
                application.amountToApply().minor()
            });
        }
        Copy.into(
                dsl,
                JOURNAL_LINE_APPLICATION,
                List.of(
                        JOURNAL_LINE_APPLICATION.COMPANY_ID,
                        JOURNAL_LINE_APPLICATION.ENTRY_NO,
                        JOURNAL_LINE_APPLICATION.TEMPLATE,
                        JOURNAL_LINE_APPLICATION.BATCH,
                        JOURNAL_LINE_APPLICATION.LINE_NO,
                        JOURNAL_LINE_APPLICATION.AMOUNT_TO_APPLY),
                rows);
    }

    private static Condition isOf(CompanyId company, BatchId batch) {
        return JOURNAL_LINE
                .COMPANY_ID
                .eq(company.value())
                .and(JOURNAL_LINE.TEMPLATE.eq(batch.template()))
                .and(JOURNAL_LINE.BATCH.eq(batch.batch()));
    }
}
