package org.reskontra.server.paymentreconciliation.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_APPLICATION;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_LINE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.AppliedRow;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.matching.MatchingLine;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.database.Copy;
import org.reskontra.server.db.tables.records.PaymentJournalApplicationRecord;
import org.reskontra.server.db.tables.records.PaymentJournalLineRecord;
import org.reskontra.server.db.tables.records.PaymentJournalRecord;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.paymentreconciliation.JournalStatus;
import org.reskontra.server.paymentreconciliation.NewLine;
import org.reskontra.server.paymentreconciliation.StoredJournal;
import org.reskontra.server.paymentreconciliation.StoredLine;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Repository;

/** Headers and lines of payment reconciliation journals, as posting and matching work with them. */
@Repository
public class JournalStore {

    private static final Condition IS_DONE =
            PAYMENT_JOURNAL_LINE.TRANSACTION_NO.isNotNull().or(PAYMENT_JOURNAL_LINE.CONFIRMED_ENTRY_NO.isNotNull());

    private final DSLContext dsl;
    private final Clock clock;

    JournalStore(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** @param statementId the imported statement */
    public long insert(Actor actor, StoredJournal journal, long statementId) {
        return dsl.insertInto(PAYMENT_JOURNAL)
                .set(PAYMENT_JOURNAL.COMPANY_ID, actor.company().value())
                .set(PAYMENT_JOURNAL.BANK_ACCOUNT_NO, journal.bankAccount().value())
                .set(PAYMENT_JOURNAL.STATEMENT_ID, statementId)
                .set(PAYMENT_JOURNAL.STATEMENT_NO, journal.statementNo())
                .set(PAYMENT_JOURNAL.STATEMENT_DATE, journal.statementDate())
                .set(PAYMENT_JOURNAL.CURRENCY, journal.currency().code())
                .set(
                        PAYMENT_JOURNAL.BALANCE_LAST_STATEMENT,
                        journal.balanceLastStatement().minor())
                .set(PAYMENT_JOURNAL.ENDING_BALANCE, journal.endingBalance().minor())
                .set(PAYMENT_JOURNAL.HELD, journal.held())
                .set(PAYMENT_JOURNAL.CREATED_AT, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .set(PAYMENT_JOURNAL.ACTOR, actor.name())
                .returning(PAYMENT_JOURNAL.JOURNAL_ID)
                .fetchSingle()
                .getJournalId();
    }

    public void insertLines(CompanyId company, long journal, List<NewLine> lines) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NewLine added : lines) {
            MatchingLine line = added.line();
            rows.add(new @Nullable Object[] {
                company.value(),
                journal,
                line.no(),
                added.statementOrdinal(),
                line.date(),
                added.valueDate(),
                line.amount().minor(),
                line.text(),
                line.additionalInfo(),
                line.partyName(),
                line.partyAccount(),
                line.partyAddress(),
                line.partyCity(),
                ArrayText.of(line.paymentReferences()),
                line.transactionId(),
                added.returnReason()
            });
        }
        Copy.into(
                dsl,
                PAYMENT_JOURNAL_LINE,
                List.of(
                        PAYMENT_JOURNAL_LINE.COMPANY_ID,
                        PAYMENT_JOURNAL_LINE.JOURNAL_ID,
                        PAYMENT_JOURNAL_LINE.LINE_NO,
                        PAYMENT_JOURNAL_LINE.STATEMENT_ORDINAL,
                        PAYMENT_JOURNAL_LINE.TRANSACTION_DATE,
                        PAYMENT_JOURNAL_LINE.VALUE_DATE,
                        PAYMENT_JOURNAL_LINE.AMOUNT,
                        PAYMENT_JOURNAL_LINE.TRANSACTION_TEXT,
                        PAYMENT_JOURNAL_LINE.ADDITIONAL_INFO,
                        PAYMENT_JOURNAL_LINE.PARTY_NAME,
                        PAYMENT_JOURNAL_LINE.PARTY_ACCOUNT,
                        PAYMENT_JOURNAL_LINE.PARTY_ADDRESS,
                        PAYMENT_JOURNAL_LINE.PARTY_CITY,
                        PAYMENT_JOURNAL_LINE.PAYMENT_REFERENCES,
                        PAYMENT_JOURNAL_LINE.TRANSACTION_ID,
                        PAYMENT_JOURNAL_LINE.RETURN_REASON),
                rows);
    }

    public Optional<StoredJournal> find(CompanyId company, long journal) {
        return dsl.fetchOptional(PAYMENT_JOURNAL, isJournal(company, journal)).map(JournalStore::header);
    }

    /** The header, locked until the transaction ends: one change of a journal at a time. */
    public Optional<StoredJournal> lock(CompanyId company, long journal) {
        return dsl.selectFrom(PAYMENT_JOURNAL)
                .where(isJournal(company, journal))
                .forUpdate()
                .fetchOptional(JournalStore::header);
    }

    private static Condition isJournal(CompanyId company, long journal) {
        return PAYMENT_JOURNAL.COMPANY_ID.eq(company.value()).and(PAYMENT_JOURNAL.JOURNAL_ID.eq(journal));
    }

    private static StoredJournal header(PaymentJournalRecord row) {
        CurrencyCode currency = CurrencyCode.of(row.getCurrency());
        return new StoredJournal(
                row.getJournalId(),
                new BankAccountNo(row.getBankAccountNo()),
                row.getStatementNo(),
                row.getStatementDate(),
                currency,
                new Money(row.getBalanceLastStatement(), currency),
                new Money(row.getEndingBalance(), currency),
                row.getHeld(),
                JournalStatus.valueOf(row.getStatus()));
    }

    /** The lines that are not posted yet, by number. */
    public List<StoredLine> unpostedLines(CompanyId company, StoredJournal journal) {
        Map<Integer, List<PaymentJournalApplicationRecord>> applications = applications(company, journal);
        return dsl.selectFrom(PAYMENT_JOURNAL_LINE)
                .where(
                        PAYMENT_JOURNAL_LINE.COMPANY_ID.eq(company.value()),
                        PAYMENT_JOURNAL_LINE.JOURNAL_ID.eq(journal.id()),
                        IS_DONE.not())
                .orderBy(PAYMENT_JOURNAL_LINE.LINE_NO)
                .fetch(row -> new StoredLine(
                        line(row, journal.currency(), applications.getOrDefault(row.getLineNo(), List.of())),
                        row.getReviewRequired(),
                        row.getVersion()));
    }

    /** What all lines are applied to, by number of the line; not joined in SQL, where a plan for few lines would be slow for many. */
    private Map<Integer, List<PaymentJournalApplicationRecord>> applications(CompanyId company, StoredJournal journal) {
        return dsl.selectFrom(PAYMENT_JOURNAL_APPLICATION)
                .where(
                        PAYMENT_JOURNAL_APPLICATION.COMPANY_ID.eq(company.value()),
                        PAYMENT_JOURNAL_APPLICATION.JOURNAL_ID.eq(journal.id()))
                .orderBy(PAYMENT_JOURNAL_APPLICATION.LINE_NO, PAYMENT_JOURNAL_APPLICATION.ENTRY_NO)
                .fetchGroups(PAYMENT_JOURNAL_APPLICATION.LINE_NO, row -> row);
    }

    public int countUnposted(CompanyId company, long journal) {
        return dsl.fetchCount(
                PAYMENT_JOURNAL_LINE,
                PAYMENT_JOURNAL_LINE.COMPANY_ID.eq(company.value()),
                PAYMENT_JOURNAL_LINE.JOURNAL_ID.eq(journal),
                IS_DONE.not());
    }

    /** The numbers of the lines that are posted or confirmed. */
    public Set<Integer> postedNumbers(CompanyId company, StoredJournal journal) {
        return dsl.select(PAYMENT_JOURNAL_LINE.LINE_NO)
                .from(PAYMENT_JOURNAL_LINE)
                .where(
                        PAYMENT_JOURNAL_LINE.COMPANY_ID.eq(company.value()),
                        PAYMENT_JOURNAL_LINE.JOURNAL_ID.eq(journal.id()),
                        IS_DONE)
                .fetchSet(PAYMENT_JOURNAL_LINE.LINE_NO);
    }

    public boolean hasDoneLines(CompanyId company, StoredJournal journal) {
        return dsl.fetchExists(
                PAYMENT_JOURNAL_LINE,
                PAYMENT_JOURNAL_LINE.COMPANY_ID.eq(company.value()),
                PAYMENT_JOURNAL_LINE.JOURNAL_ID.eq(journal.id()),
                IS_DONE);
    }

    public Money postedTotal(CompanyId company, StoredJournal journal) {
        BigDecimal total = dsl.select(coalesce(sum(PAYMENT_JOURNAL_LINE.AMOUNT), BigDecimal.ZERO))
                .from(PAYMENT_JOURNAL_LINE)
                .where(
                        PAYMENT_JOURNAL_LINE.COMPANY_ID.eq(company.value()),
                        PAYMENT_JOURNAL_LINE.JOURNAL_ID.eq(journal.id()),
                        IS_DONE)
                .fetchSingle()
                .value1();
        return new Money(total.longValueExact(), journal.currency());
    }

    private static AppliedLine line(
            PaymentJournalLineRecord row, CurrencyCode currency, List<PaymentJournalApplicationRecord> applications) {
        Account account = account(row);
        MatchingLine line = new MatchingLine(
                row.getLineNo(),
                row.getTransactionDate(),
                new Money(row.getAmount(), currency),
                row.getTransactionText(),
                row.getAdditionalInfo(),
                row.getPartyName(),
                row.getPartyAccount(),
                row.getPartyAddress(),
                row.getPartyCity(),
                List.of(row.getPaymentReferences()),
                row.getTransactionId());
        return new AppliedLine(
                line,
                row.getParentLineNo(),
                Confidence.valueOf(row.getConfidence()),
                row.getQuality(),
                account,
                account == null
                        ? List.of()
                        : applications.stream()
                                .map(application -> row(account, currency, application))
                                .toList(),
                null,
                List.of());
    }

    private static @Nullable Account account(PaymentJournalLineRecord row) {
        String type = row.getAccountType();
        String number = row.getAccountNo();
        return type == null || number == null ? null : AccountType.valueOf(type).account(number);
    }

    private static AppliedRow row(Account account, CurrencyCode currency, PaymentJournalApplicationRecord application) {
        long entry = application.getEntryNo();
        return new AppliedRow(
                account,
                entry == 0 ? null : new EntryNo(entry),
                new Money(application.getAppliedAmount(), currency),
                new Money(application.getDiscount(), currency));
    }

    /** Notes on the lines what they posted, or which bank entries they confirmed. */
    public void markDone(CompanyId company, long journal, PostingPlan plan) {
        Map<Integer, Long> transactions = new HashMap<>();
        plan.transactions()
                .forEach(posted -> transactions.put(posted.source(), posted.no().value()));
        Map<Integer, Long> confirmed = new HashMap<>();
        plan.reconciliations()
                .forEach(closed -> confirmed.put(closed.source(), closed.entry().value()));
        Set<Integer> numbers = new TreeSet<>(transactions.keySet());
        numbers.addAll(confirmed.keySet());
        List<Integer> lines = List.copyOf(numbers);
        dsl.execute(
                """
                update payment_journal_line l
                set transaction_no = u.transaction_no, confirmed_entry_no = u.confirmed_entry_no, version = l.version + 1
                from unnest(?::int[], ?::bigint[], ?::bigint[]) u(line_no, transaction_no, confirmed_entry_no)
                where l.company_id = ? and l.journal_id = ? and l.line_no = u.line_no and l.transaction_no is null
                """,
                lines.toArray(Integer[]::new),
                lines.stream().map(transactions::get).toArray(Long[]::new),
                lines.stream().map(confirmed::get).toArray(Long[]::new),
                company.value(),
                journal);
    }

    public void setStatus(CompanyId company, long journal, JournalStatus status) {
        dsl.update(PAYMENT_JOURNAL)
                .set(PAYMENT_JOURNAL.STATUS, status.name())
                .set(PAYMENT_JOURNAL.VERSION, PAYMENT_JOURNAL.VERSION.plus(1))
                .where(PAYMENT_JOURNAL.COMPANY_ID.eq(company.value()), PAYMENT_JOURNAL.JOURNAL_ID.eq(journal))
                .execute();
    }

    public void release(CompanyId company, long journal) {
        dsl.update(PAYMENT_JOURNAL)
                .set(PAYMENT_JOURNAL.HELD, false)
                .set(PAYMENT_JOURNAL.VERSION, PAYMENT_JOURNAL.VERSION.plus(1))
                .where(PAYMENT_JOURNAL.COMPANY_ID.eq(company.value()), PAYMENT_JOURNAL.JOURNAL_ID.eq(journal))
                .execute();
    }
}
