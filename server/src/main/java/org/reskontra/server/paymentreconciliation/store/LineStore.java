package org.reskontra.server.paymentreconciliation.store;

import static org.jooq.impl.DSL.any;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_APPLICATION;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_LINE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.AppliedRow;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.database.Copy;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.paymentreconciliation.LineView.Reason;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes what lines are applied to; a constant number of statements, whatever the number of lines. */
@Repository
public class LineStore {

    private final DSLContext dsl;
    private final JsonMapper json;

    LineStore(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** @param reviewRequired whether a person should look before the line is posted */
    public record Why(boolean reviewRequired, List<Reason> reasons) {}

    /**
     * Stores changed lines in place of what they were.
     *
     * @param why why each is applied as it is; null keeps what is known about it
     */
    public void update(
            CompanyId company, long journal, List<AppliedLine> lines, Function<AppliedLine, @Nullable Why> why) {
        if (lines.isEmpty()) {
            return;
        }
        deleteApplications(company, journal, lines);
        List<@Nullable Why> whys = new ArrayList<>();
        lines.forEach(line -> whys.add(why.apply(line)));
        dsl.execute(
                """
                update payment_journal_line l
                set amount = u.amount, confidence = u.confidence, quality = u.quality,
                    review_required = coalesce(u.review_required, l.review_required) and u.confidence <> 'ACCEPTED',
                    evidence = coalesce(u.evidence, l.evidence), account_type = u.account_type, account_no = u.account_no, applied_amount = u.applied_amount,
                    version = l.version + 1
                from unnest(?::int[], ?::bigint[], ?::text[], ?::int[], ?::boolean[], ?::jsonb[], ?::text[], ?::text[], ?::bigint[])
                    u(line_no, amount, confidence, quality, review_required, evidence, account_type, account_no, applied_amount)
                where l.company_id = ? and l.journal_id = ? and l.line_no = u.line_no and l.transaction_no is null
                """,
                lines.stream().map(AppliedLine::no).toArray(Integer[]::new),
                lines.stream().map(line -> line.line().amount().minor()).toArray(Long[]::new),
                lines.stream().map(line -> line.confidence().name()).toArray(String[]::new),
                lines.stream().map(AppliedLine::quality).toArray(Integer[]::new),
                whys.stream()
                        .map(known -> known == null ? null : known.reviewRequired())
                        .toArray(Boolean[]::new),
                whys.stream()
                        .map(known -> known == null ? null : json.writeValueAsString(known.reasons()))
                        .toArray(String[]::new),
                lines.stream().map(LineStore::type).toArray(String[]::new),
                lines.stream().map(LineStore::number).toArray(String[]::new),
                lines.stream().map(line -> line.appliedAmount().minor()).toArray(Long[]::new),
                company.value(),
                journal);
        insertApplications(company, journal, lines);
    }

    /** Adds lines that were split from others; what the bank said is copied from the parent. */
    public void insertChildren(CompanyId company, long journal, List<AppliedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        dsl.execute(
                """
                insert into payment_journal_line (company_id, journal_id, line_no, parent_line_no, statement_ordinal,
                    transaction_date, value_date, amount, transaction_text, additional_info, party_name, party_account,
                    party_address, party_city, payment_references, transaction_id, return_reason)
                select p.company_id, p.journal_id, u.line_no, u.parent_line_no, p.statement_ordinal, p.transaction_date,
                    p.value_date, u.amount, p.transaction_text, p.additional_info, p.party_name, p.party_account,
                    p.party_address, p.party_city, p.payment_references, p.transaction_id, p.return_reason
                from unnest(?::int[], ?::int[], ?::bigint[]) u(line_no, parent_line_no, amount)
                join payment_journal_line p on p.company_id = ? and p.journal_id = ? and p.line_no = u.parent_line_no
                """,
                lines.stream().map(AppliedLine::no).toArray(Integer[]::new),
                lines.stream().map(AppliedLine::parent).toArray(Integer[]::new),
                lines.stream().map(line -> line.line().amount().minor()).toArray(Long[]::new),
                company.value(),
                journal);
        update(company, journal, lines, line -> new Why(false, List.of()));
    }

    public void delete(CompanyId company, long journal, List<AppliedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        deleteApplications(company, journal, lines);
        dsl.deleteFrom(PAYMENT_JOURNAL_LINE)
                .where(
                        PAYMENT_JOURNAL_LINE.COMPANY_ID.eq(company.value()),
                        PAYMENT_JOURNAL_LINE.JOURNAL_ID.eq(journal),
                        PAYMENT_JOURNAL_LINE.LINE_NO.eq(any(numbers(lines))),
                        PAYMENT_JOURNAL_LINE.TRANSACTION_NO.isNull())
                .execute();
    }

    /** Tells everybody who shows the journal that it is no longer what they saw. */
    public void touch(CompanyId company, long journal) {
        dsl.update(PAYMENT_JOURNAL)
                .set(PAYMENT_JOURNAL.VERSION, PAYMENT_JOURNAL.VERSION.plus(1))
                .where(PAYMENT_JOURNAL.COMPANY_ID.eq(company.value()), PAYMENT_JOURNAL.JOURNAL_ID.eq(journal))
                .execute();
    }

    private void deleteApplications(CompanyId company, long journal, List<AppliedLine> lines) {
        dsl.deleteFrom(PAYMENT_JOURNAL_APPLICATION)
                .where(
                        PAYMENT_JOURNAL_APPLICATION.COMPANY_ID.eq(company.value()),
                        PAYMENT_JOURNAL_APPLICATION.JOURNAL_ID.eq(journal),
                        PAYMENT_JOURNAL_APPLICATION.LINE_NO.eq(any(numbers(lines))))
                .execute();
    }

    private void insertApplications(CompanyId company, long journal, List<AppliedLine> lines) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (AppliedLine line : lines) {
            for (AppliedRow row : line.rows()) {
                rows.add(new @Nullable Object[] {
                    company.value(),
                    journal,
                    line.no(),
                    row.entry() == null ? 0 : row.entry().value(),
                    row.applied().minor(),
                    row.discount().minor()
                });
            }
        }
        Copy.into(
                dsl,
                PAYMENT_JOURNAL_APPLICATION,
                List.of(
                        PAYMENT_JOURNAL_APPLICATION.COMPANY_ID,
                        PAYMENT_JOURNAL_APPLICATION.JOURNAL_ID,
                        PAYMENT_JOURNAL_APPLICATION.LINE_NO,
                        PAYMENT_JOURNAL_APPLICATION.ENTRY_NO,
                        PAYMENT_JOURNAL_APPLICATION.APPLIED_AMOUNT,
                        PAYMENT_JOURNAL_APPLICATION.DISCOUNT),
                rows);
    }

    private static Integer[] numbers(List<AppliedLine> lines) {
        return lines.stream().map(AppliedLine::no).toArray(Integer[]::new);
    }

    private static @Nullable String type(AppliedLine line) {
        Account account = line.account();
        return account == null ? null : AccountType.of(account).name();
    }

    private static @Nullable String number(AppliedLine line) {
        Account account = line.account();
        return account == null ? null : account.number();
    }
}
