package org.reskontra.server.party.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.reskontra.server.db.Tables.DETAILED_ENTRY;
import static org.reskontra.server.db.Tables.LEDGER_TRANSACTION;
import static org.reskontra.server.db.Tables.OPEN_ENTRY;
import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.party.AppliedEntry;
import org.reskontra.server.party.DetailRow;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.party.Order;
import org.springframework.stereotype.Repository;

/** Reads ledger entries with their states, and what moved them. */
@Repository
public class EntryStore {

    private static final Field<String> DESCRIPTION =
            coalesce(OPEN_ENTRY.DESCRIPTION, SUBLEDGER_ENTRY.DESCRIPTION).as("shown_description");
    private static final Field<String> PAYMENT_REFERENCE = coalesce(
                    OPEN_ENTRY.PAYMENT_REFERENCE, SUBLEDGER_ENTRY.PAYMENT_REFERENCE)
            .as("shown_payment_reference");
    private static final Field<LocalDate> GRACE_DATE = coalesce(
                    OPEN_ENTRY.DISCOUNT_GRACE_DATE, SUBLEDGER_ENTRY.DISCOUNT_GRACE_DATE)
            .as("shown_grace_date");
    private static final Field<Long> OTHER = field(name("other"), Long.class);
    private static final Field<BigDecimal> APPLIED = field(name("applied"), BigDecimal.class);

    private final DSLContext db;

    public EntryStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Which entries are listed.
     *
     * @param party null for all parties
     * @param today before which what is due is overdue
     */
    public record Wanted(
            CompanyId company, Ledger ledger, @Nullable PartyNo party, EntryFilter filter, LocalDate today) {}

    public int count(Wanted wanted, int most) {
        return db.fetchCount(entries().where(EntryConditions.of(wanted)).limit(most));
    }

    public List<EntryRow> list(Wanted wanted, CurrencyCode local, Order<Order.OfEntries> order, int offset, int limit) {
        Field<?> by =
                switch (order.by()) {
                    case ENTRY_NO -> SUBLEDGER_ENTRY.ENTRY_NO;
                    case POSTING_DATE -> SUBLEDGER_ENTRY.POSTING_DATE;
                    case DUE_DATE -> OPEN_ENTRY.DUE_DATE;
                    case DOCUMENT_NO -> SUBLEDGER_ENTRY.DOCUMENT_NO;
                    case AMOUNT -> SUBLEDGER_ENTRY.AMOUNT;
                    case REMAINING -> OPEN_ENTRY.REMAINING;
                };
        return entries()
                .where(EntryConditions.of(wanted))
                .orderBy(order.descending() ? by.desc() : by.asc(), SUBLEDGER_ENTRY.ENTRY_NO)
                .limit(limit)
                .offset(offset)
                .fetch(row -> entry(row, local));
    }

    public List<EntryRow> listBefore(Wanted wanted, CurrencyCode local, @Nullable EntryNo before, int limit) {
        return entries()
                .where(EntryConditions.of(wanted))
                .and(before == null ? noCondition() : SUBLEDGER_ENTRY.ENTRY_NO.lt(before.value()))
                .orderBy(SUBLEDGER_ENTRY.ENTRY_NO.desc())
                .limit(limit)
                .fetch(row -> entry(row, local));
    }

    public Optional<EntryRow> find(CompanyId company, Ledger ledger, EntryNo no, CurrencyCode local) {
        return entries().where(is(company, ledger, no)).fetchOptional(row -> entry(row, local));
    }

    public List<DetailRow> details(CompanyId company, Ledger ledger, EntryNo no, CurrencyCode local) {
        return db.select(DETAILED_ENTRY.fields())
                .select(LEDGER_TRANSACTION.DOCUMENT_NO)
                .from(DETAILED_ENTRY)
                .join(SUBLEDGER_ENTRY)
                .on(
                        SUBLEDGER_ENTRY.COMPANY_ID.eq(DETAILED_ENTRY.COMPANY_ID),
                        SUBLEDGER_ENTRY.ENTRY_NO.eq(DETAILED_ENTRY.ENTRY_NO))
                .join(LEDGER_TRANSACTION)
                .on(
                        LEDGER_TRANSACTION.COMPANY_ID.eq(DETAILED_ENTRY.COMPANY_ID),
                        LEDGER_TRANSACTION.TRANSACTION_NO.eq(DETAILED_ENTRY.TRANSACTION_NO))
                .where(is(company, ledger, no))
                .orderBy(DETAILED_ENTRY.DETAILED_NO)
                .fetch(row -> detail(row, local));
    }

    /** Each end of an application names the other, and moves by as much as it with the other's sign. */
    public List<AppliedEntry> applied(CompanyId company, Ledger ledger, EntryNo no, CurrencyCode local) {
        Table<?> applications = select(
                        DETAILED_ENTRY.APPLIED_ENTRY_NO.as(OTHER),
                        sum(DETAILED_ENTRY.AMOUNT).as(APPLIED))
                .from(DETAILED_ENTRY)
                .where(
                        DETAILED_ENTRY.COMPANY_ID.eq(company.value()),
                        DETAILED_ENTRY.ENTRY_NO.eq(no.value()),
                        DETAILED_ENTRY.ENTRY_TYPE.eq(DetailedEntryType.APPLICATION.name()))
                .groupBy(DETAILED_ENTRY.APPLIED_ENTRY_NO)
                // What was unapplied is no application any more.
                .having(sum(DETAILED_ENTRY.AMOUNT).ne(BigDecimal.ZERO))
                .asTable("applications");
        return entries(List.of(APPLIED))
                .join(applications)
                .on(OTHER.eq(SUBLEDGER_ENTRY.ENTRY_NO))
                .where(SUBLEDGER_ENTRY.COMPANY_ID.eq(company.value()), SUBLEDGER_ENTRY.LEDGER.eq(ledger.name()))
                .orderBy(SUBLEDGER_ENTRY.ENTRY_NO)
                .fetch(row -> new AppliedEntry(
                        entry(row, local), new Money(row.get(APPLIED).longValueExact(), currency(row))));
    }

    private SelectOnConditionStep<Record> entries() {
        return entries(List.of());
    }

    private SelectOnConditionStep<Record> entries(List<Field<?>> more) {
        return db.select(
                        SUBLEDGER_ENTRY.ENTRY_NO,
                        SUBLEDGER_ENTRY.LEDGER,
                        SUBLEDGER_ENTRY.PARTY_NO,
                        SUBLEDGER_ENTRY.TRANSACTION_NO,
                        SUBLEDGER_ENTRY.POSTING_DATE,
                        SUBLEDGER_ENTRY.DOCUMENT_DATE,
                        SUBLEDGER_ENTRY.DOCUMENT_TYPE,
                        SUBLEDGER_ENTRY.DOCUMENT_NO,
                        SUBLEDGER_ENTRY.EXTERNAL_DOCUMENT_NO,
                        SUBLEDGER_ENTRY.CURRENCY,
                        SUBLEDGER_ENTRY.AMOUNT,
                        SUBLEDGER_ENTRY.AMOUNT_LOCAL)
                .select(
                        OPEN_ENTRY.REMAINING,
                        OPEN_ENTRY.REMAINING_LOCAL,
                        OPEN_ENTRY.REMAINING_DISCOUNT,
                        OPEN_ENTRY.DUE_DATE,
                        OPEN_ENTRY.DISCOUNT_DATE,
                        GRACE_DATE,
                        OPEN_ENTRY.MAX_TOLERANCE,
                        DESCRIPTION,
                        PAYMENT_REFERENCE,
                        OPEN_ENTRY.CLOSED_AT,
                        OPEN_ENTRY.CLOSED_BY_ENTRY_NO,
                        OPEN_ENTRY.ON_HOLD,
                        OPEN_ENTRY.PROMISED_PAY_DATE,
                        OPEN_ENTRY.VERSION,
                        PARTY.NAME)
                .select(more)
                .from(SUBLEDGER_ENTRY)
                .join(OPEN_ENTRY)
                .on(
                        OPEN_ENTRY.COMPANY_ID.eq(SUBLEDGER_ENTRY.COMPANY_ID),
                        OPEN_ENTRY.ENTRY_NO.eq(SUBLEDGER_ENTRY.ENTRY_NO))
                .leftJoin(PARTY)
                .on(
                        PARTY.COMPANY_ID.eq(SUBLEDGER_ENTRY.COMPANY_ID),
                        PARTY.LEDGER.eq(SUBLEDGER_ENTRY.LEDGER),
                        PARTY.PARTY_NO.eq(SUBLEDGER_ENTRY.PARTY_NO));
    }

    private static Condition is(CompanyId company, Ledger ledger, EntryNo no) {
        return SUBLEDGER_ENTRY
                .COMPANY_ID
                .eq(company.value())
                .and(SUBLEDGER_ENTRY.LEDGER.eq(ledger.name()))
                .and(SUBLEDGER_ENTRY.ENTRY_NO.eq(no.value()));
    }

    private static CurrencyCode currency(Record row) {
        return CurrencyCode.of(row.get(SUBLEDGER_ENTRY.CURRENCY));
    }

    private static EntryRow entry(Record row, CurrencyCode local) {
        CurrencyCode currency = currency(row);
        Long closedBy = row.get(OPEN_ENTRY.CLOSED_BY_ENTRY_NO);
        return new EntryRow(
                new EntryNo(row.get(SUBLEDGER_ENTRY.ENTRY_NO)),
                Ledger.valueOf(row.get(SUBLEDGER_ENTRY.LEDGER)),
                new PartyNo(row.get(SUBLEDGER_ENTRY.PARTY_NO)),
                Objects.requireNonNullElse(row.get(PARTY.NAME), ""),
                new TransactionNo(row.get(SUBLEDGER_ENTRY.TRANSACTION_NO)),
                row.get(SUBLEDGER_ENTRY.POSTING_DATE),
                row.get(SUBLEDGER_ENTRY.DOCUMENT_DATE),
                row.get(OPEN_ENTRY.DUE_DATE),
                DocumentType.valueOf(row.get(SUBLEDGER_ENTRY.DOCUMENT_TYPE)),
                new DocumentNo(row.get(SUBLEDGER_ENTRY.DOCUMENT_NO)),
                row.get(SUBLEDGER_ENTRY.EXTERNAL_DOCUMENT_NO),
                row.get(PAYMENT_REFERENCE),
                row.get(DESCRIPTION),
                new Money(row.get(SUBLEDGER_ENTRY.AMOUNT), currency),
                new Money(row.get(SUBLEDGER_ENTRY.AMOUNT_LOCAL), local),
                new Money(row.get(OPEN_ENTRY.REMAINING), currency),
                new Money(row.get(OPEN_ENTRY.REMAINING_LOCAL), local),
                new Money(row.get(OPEN_ENTRY.REMAINING_DISCOUNT), currency),
                row.get(OPEN_ENTRY.DISCOUNT_DATE),
                row.get(GRACE_DATE),
                new Money(row.get(OPEN_ENTRY.MAX_TOLERANCE), currency),
                row.get(OPEN_ENTRY.CLOSED_AT),
                closedBy == null ? null : new EntryNo(closedBy),
                row.get(OPEN_ENTRY.ON_HOLD),
                row.get(OPEN_ENTRY.PROMISED_PAY_DATE),
                row.get(OPEN_ENTRY.VERSION));
    }

    private static DetailRow detail(Record row, CurrencyCode local) {
        Long applied = row.get(DETAILED_ENTRY.APPLIED_ENTRY_NO);
        return new DetailRow(
                row.get(DETAILED_ENTRY.DETAILED_NO),
                new TransactionNo(row.get(DETAILED_ENTRY.TRANSACTION_NO)),
                DetailedEntryType.valueOf(row.get(DETAILED_ENTRY.ENTRY_TYPE)),
                row.get(DETAILED_ENTRY.POSTING_DATE),
                new DocumentNo(row.get(LEDGER_TRANSACTION.DOCUMENT_NO)),
                new Money(row.get(DETAILED_ENTRY.AMOUNT), CurrencyCode.of(row.get(DETAILED_ENTRY.CURRENCY))),
                new Money(row.get(DETAILED_ENTRY.AMOUNT_LOCAL), local),
                applied == null ? null : new EntryNo(applied));
    }
}
