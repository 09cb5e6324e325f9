package org.reskontra.server.paymentreconciliation.store;

import static java.util.Objects.requireNonNullElse;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static org.reskontra.server.db.Tables.BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.GL_ACCOUNT;
import static org.reskontra.server.db.Tables.OPEN_ENTRY;
import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_APPLICATION;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_LINE;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.paymentreconciliation.JournalStatus;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.paymentreconciliation.LineView.Reason;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Journals as pages and API show them. */
@Repository
public class JournalViewStore {

    private static final Field<Integer> LINES =
            count(PAYMENT_JOURNAL_LINE.LINE_NO).as("lines");
    private static final Field<Integer> FOR_REVIEW =
            count().filterWhere(PAYMENT_JOURNAL_LINE.REVIEW_REQUIRED).as("for_review");
    private static final Field<Integer> WITH_DIFFERENCE = count().filterWhere(
                    PAYMENT_JOURNAL_LINE.AMOUNT.ne(PAYMENT_JOURNAL_LINE.APPLIED_AMOUNT))
            .as("with_difference");
    private static final Field<BigDecimal> RECEIVED = sum(PAYMENT_JOURNAL_LINE.AMOUNT)
            .filterWhere(PAYMENT_JOURNAL_LINE.AMOUNT.gt(0L))
            .as("received");
    private static final Field<BigDecimal> PAID = sum(PAYMENT_JOURNAL_LINE.AMOUNT)
            .filterWhere(PAYMENT_JOURNAL_LINE.AMOUNT.lt(0L))
            .as("paid");
    private static final Field<BigDecimal> APPLIED =
            sum(PAYMENT_JOURNAL_LINE.APPLIED_AMOUNT).as("applied");

    private final DSLContext dsl;
    private final JsonMapper json;

    JournalViewStore(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** All journals, the latest first. */
    public List<JournalSummary> journals(CompanyId company) {
        return summaries(company, DSL.noCondition());
    }

    public Optional<JournalSummary> journal(CompanyId company, long journal) {
        return summaries(company, PAYMENT_JOURNAL.JOURNAL_ID.eq(journal)).stream()
                .findFirst();
    }

    private List<JournalSummary> summaries(CompanyId company, Condition which) {
        return dsl.select(PAYMENT_JOURNAL.fields())
                .select(BANK_ACCOUNT.NAME)
                .select(LINES, FOR_REVIEW, WITH_DIFFERENCE, RECEIVED, PAID, APPLIED)
                .from(PAYMENT_JOURNAL)
                .join(BANK_ACCOUNT)
                .on(
                        BANK_ACCOUNT.COMPANY_ID.eq(PAYMENT_JOURNAL.COMPANY_ID),
                        BANK_ACCOUNT.BANK_ACCOUNT_NO.eq(PAYMENT_JOURNAL.BANK_ACCOUNT_NO))
                .leftJoin(PAYMENT_JOURNAL_LINE)
                .on(
                        PAYMENT_JOURNAL_LINE.COMPANY_ID.eq(PAYMENT_JOURNAL.COMPANY_ID),
                        PAYMENT_JOURNAL_LINE.JOURNAL_ID.eq(PAYMENT_JOURNAL.JOURNAL_ID))
                .where(PAYMENT_JOURNAL.COMPANY_ID.eq(company.value()))
                .and(which)
                .groupBy(PAYMENT_JOURNAL.COMPANY_ID, PAYMENT_JOURNAL.JOURNAL_ID, BANK_ACCOUNT.NAME)
                .orderBy(PAYMENT_JOURNAL.JOURNAL_ID.desc())
                .fetch(JournalViewStore::summary);
    }

    private static JournalSummary summary(Record row) {
        CurrencyCode currency = CurrencyCode.of(row.get(PAYMENT_JOURNAL.CURRENCY));
        return new JournalSummary(
                row.get(PAYMENT_JOURNAL.JOURNAL_ID),
                row.get(PAYMENT_JOURNAL.BANK_ACCOUNT_NO),
                row.get(BANK_ACCOUNT.NAME),
                row.get(PAYMENT_JOURNAL.STATEMENT_NO),
                row.get(PAYMENT_JOURNAL.STATEMENT_DATE),
                JournalStatus.valueOf(row.get(PAYMENT_JOURNAL.STATUS)),
                row.get(PAYMENT_JOURNAL.HELD),
                new Money(row.get(PAYMENT_JOURNAL.BALANCE_LAST_STATEMENT), currency),
                new Money(row.get(PAYMENT_JOURNAL.ENDING_BALANCE), currency),
                row.get(LINES),
                row.get(FOR_REVIEW),
                row.get(WITH_DIFFERENCE),
                money(row.get(RECEIVED), currency),
                money(row.get(PAID), currency),
                money(row.get(APPLIED), currency),
                row.get(PAYMENT_JOURNAL.VERSION));
    }

    private static Money money(@Nullable BigDecimal minor, CurrencyCode currency) {
        return new Money(requireNonNullElse(minor, BigDecimal.ZERO).longValueExact(), currency);
    }

    /** The lines of a journal behind this one, by number; at most so many. */
    public List<LineView> lines(CompanyId company, JournalSummary journal, int after, int most) {
        CurrencyCode currency = journal.endingBalance().currency();
        Field<String> accountName =
                DSL.coalesce(PARTY.NAME, GL_ACCOUNT.NAME, BANK_ACCOUNT.NAME).as("account_name");
        Result<Record> lines = dsl.select(PAYMENT_JOURNAL_LINE.fields())
                .select(accountName)
                .from(PAYMENT_JOURNAL_LINE)
                .leftJoin(PARTY)
                .on(
                        PARTY.COMPANY_ID.eq(PAYMENT_JOURNAL_LINE.COMPANY_ID),
                        PARTY.LEDGER.eq(PAYMENT_JOURNAL_LINE.ACCOUNT_TYPE),
                        PARTY.PARTY_NO.eq(PAYMENT_JOURNAL_LINE.ACCOUNT_NO))
                .leftJoin(GL_ACCOUNT)
                .on(
                        PAYMENT_JOURNAL_LINE.ACCOUNT_TYPE.eq(AccountType.GL_ACCOUNT.name()),
                        GL_ACCOUNT.COMPANY_ID.eq(PAYMENT_JOURNAL_LINE.COMPANY_ID),
                        GL_ACCOUNT.ACCOUNT_NO.eq(PAYMENT_JOURNAL_LINE.ACCOUNT_NO))
                .leftJoin(BANK_ACCOUNT)
                .on(
                        PAYMENT_JOURNAL_LINE.ACCOUNT_TYPE.eq(AccountType.BANK_ACCOUNT.name()),
                        BANK_ACCOUNT.COMPANY_ID.eq(PAYMENT_JOURNAL_LINE.COMPANY_ID),
                        BANK_ACCOUNT.BANK_ACCOUNT_NO.eq(PAYMENT_JOURNAL_LINE.ACCOUNT_NO))
                .where(
                        PAYMENT_JOURNAL_LINE.COMPANY_ID.eq(company.value()),
                        PAYMENT_JOURNAL_LINE.JOURNAL_ID.eq(journal.id()),
                        PAYMENT_JOURNAL_LINE.LINE_NO.gt(after))
                .orderBy(PAYMENT_JOURNAL_LINE.LINE_NO)
                .limit(most)
                .fetch();
        Map<Integer, Result<Record>> rows = rows(company, journal, after, lines);
        return lines.map(row -> line(
                row,
                currency,
                row.get(accountName),
                rows.getOrDefault(row.get(PAYMENT_JOURNAL_LINE.LINE_NO), dsl.newResult())));
    }

    /** What these lines, which lie behind the given one, are applied to, by line. */
    private Map<Integer, Result<Record>> rows(
            CompanyId company, JournalSummary journal, int after, Result<Record> lines) {
        int last = lines.isEmpty() ? after : lines.getLast().get(PAYMENT_JOURNAL_LINE.LINE_NO);
        return dsl.select(PAYMENT_JOURNAL_APPLICATION.fields())
                .select(SUBLEDGER_ENTRY.DOCUMENT_NO, OPEN_ENTRY.DUE_DATE, OPEN_ENTRY.REMAINING)
                .from(PAYMENT_JOURNAL_APPLICATION)
                .leftJoin(SUBLEDGER_ENTRY)
                .on(
                        SUBLEDGER_ENTRY.COMPANY_ID.eq(PAYMENT_JOURNAL_APPLICATION.COMPANY_ID),
                        SUBLEDGER_ENTRY.ENTRY_NO.eq(PAYMENT_JOURNAL_APPLICATION.ENTRY_NO))
                .leftJoin(OPEN_ENTRY)
                .on(
                        OPEN_ENTRY.COMPANY_ID.eq(PAYMENT_JOURNAL_APPLICATION.COMPANY_ID),
                        OPEN_ENTRY.ENTRY_NO.eq(PAYMENT_JOURNAL_APPLICATION.ENTRY_NO))
                .where(
                        PAYMENT_JOURNAL_APPLICATION.COMPANY_ID.eq(company.value()),
                        PAYMENT_JOURNAL_APPLICATION.JOURNAL_ID.eq(journal.id()),
                        PAYMENT_JOURNAL_APPLICATION.LINE_NO.between(after + 1, last))
                .orderBy(PAYMENT_JOURNAL_APPLICATION.LINE_NO, PAYMENT_JOURNAL_APPLICATION.ENTRY_NO)
                .fetchGroups(PAYMENT_JOURNAL_APPLICATION.LINE_NO);
    }

    private static LineView.Row row(Record row, CurrencyCode currency, boolean posted) {
        Money applied = new Money(row.get(PAYMENT_JOURNAL_APPLICATION.APPLIED_AMOUNT), currency);
        return new LineView.Row(
                row.get(PAYMENT_JOURNAL_APPLICATION.ENTRY_NO),
                requireNonNullElse(row.get(SUBLEDGER_ENTRY.DOCUMENT_NO), ""),
                row.get(OPEN_ENTRY.DUE_DATE),
                applied,
                new Money(row.get(PAYMENT_JOURNAL_APPLICATION.DISCOUNT), currency),
                remainingAfter(row.get(OPEN_ENTRY.REMAINING), applied, posted));
    }

    /** Once the line is posted, what remains of the entry is what it says. */
    private static Money remainingAfter(@Nullable Long remaining, Money applied, boolean posted) {
        Money now = new Money(remaining == null ? 0 : remaining, applied.currency());
        return posted || remaining == null ? now : now.minus(applied);
    }

    private LineView line(Record row, CurrencyCode currency, @Nullable String accountName, Result<Record> rows) {
        Long transaction = row.get(PAYMENT_JOURNAL_LINE.TRANSACTION_NO);
        String accountType = row.get(PAYMENT_JOURNAL_LINE.ACCOUNT_TYPE);
        JSONB evidence = row.get(PAYMENT_JOURNAL_LINE.EVIDENCE);
        return new LineView(
                row.get(PAYMENT_JOURNAL_LINE.LINE_NO),
                row.get(PAYMENT_JOURNAL_LINE.PARENT_LINE_NO),
                row.get(PAYMENT_JOURNAL_LINE.TRANSACTION_DATE),
                new Money(row.get(PAYMENT_JOURNAL_LINE.AMOUNT), currency),
                row.get(PAYMENT_JOURNAL_LINE.TRANSACTION_TEXT),
                row.get(PAYMENT_JOURNAL_LINE.ADDITIONAL_INFO),
                row.get(PAYMENT_JOURNAL_LINE.PARTY_NAME),
                row.get(PAYMENT_JOURNAL_LINE.PARTY_ACCOUNT),
                List.of(row.get(PAYMENT_JOURNAL_LINE.PAYMENT_REFERENCES)),
                row.get(PAYMENT_JOURNAL_LINE.TRANSACTION_ID),
                row.get(PAYMENT_JOURNAL_LINE.RETURN_REASON),
                Confidence.valueOf(row.get(PAYMENT_JOURNAL_LINE.CONFIDENCE)),
                row.get(PAYMENT_JOURNAL_LINE.QUALITY),
                row.get(PAYMENT_JOURNAL_LINE.REVIEW_REQUIRED),
                accountType == null ? null : AccountType.valueOf(accountType),
                row.get(PAYMENT_JOURNAL_LINE.ACCOUNT_NO),
                accountName,
                new Money(row.get(PAYMENT_JOURNAL_LINE.APPLIED_AMOUNT), currency),
                rows.map(applied -> row(applied, currency, transaction != null)),
                json.readValue(evidence.data(), new TypeReference<List<Reason>>() {}),
                transaction,
                row.get(PAYMENT_JOURNAL_LINE.VERSION));
    }
}
