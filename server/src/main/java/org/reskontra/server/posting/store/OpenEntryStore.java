package org.reskontra.server.posting.store;

import static org.jooq.impl.DSL.max;
import static org.reskontra.server.db.Tables.DETAILED_ENTRY;
import static org.reskontra.server.db.Tables.LEDGER_TRANSACTION;
import static org.reskontra.server.db.Tables.OPEN_ENTRY;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.tables.LedgerTransaction;
import org.springframework.stereotype.Repository;

/** Reads entries as application sees them: the fact and, beside it, its state. */
@Repository
public class OpenEntryStore {

    /** Stands for a transaction that is taken back. */
    private static final LedgerTransaction UNDONE = LEDGER_TRANSACTION.as("undone");

    private final DSLContext dsl;
    private final EntryResultStore results;
    private final Companies companies;

    OpenEntryStore(DSLContext dsl, EntryResultStore results, Companies companies) {
        this.dsl = dsl;
        this.results = results;
        this.companies = companies;
    }

    public Map<EntryNo, OpenEntry> load(CompanyId company, Collection<EntryNo> numbers) {
        Map<EntryNo, OpenEntry> entries = new HashMap<>();
        if (numbers.isEmpty()) {
            return entries;
        }
        Long[] wanted = numbers.stream().map(EntryNo::value).distinct().toArray(Long[]::new);
        CurrencyCode local = companies.find(company).orElseThrow().localCurrency();
        Map<EntryNo, LocalDate> lastUndone = lastUndone(company, wanted);
        Map<EntryNo, Money> unrealized = results.unrealized(company, wanted, local);
        Map<EntryNo, List<VatRow>> vat = results.vat(company, wanted, local);
        dsl.select(FACTS)
                .select(OPEN_ENTRY.REMAINING, OPEN_ENTRY.REMAINING_LOCAL, OPEN_ENTRY.REMAINING_DISCOUNT)
                .select(OPEN_ENTRY.MAX_TOLERANCE.as(CURRENT_MAX_TOLERANCE))
                .select(OPEN_ENTRY.DUE_DATE.as(CURRENT_DUE_DATE), OPEN_ENTRY.DISCOUNT_DATE.as(CURRENT_DISCOUNT_DATE))
                .select(OPEN_ENTRY.DISCOUNT_GRACE_DATE.as(CHANGED_GRACE_DATE), OPEN_ENTRY.VERSION)
                .select(OPEN_ENTRY.VALUATION_FOREIGN, OPEN_ENTRY.VALUATION_LOCAL)
                .from(SUBLEDGER_ENTRY)
                .join(OPEN_ENTRY)
                .on(
                        OPEN_ENTRY.COMPANY_ID.eq(SUBLEDGER_ENTRY.COMPANY_ID),
                        OPEN_ENTRY.ENTRY_NO.eq(SUBLEDGER_ENTRY.ENTRY_NO))
                .where(SUBLEDGER_ENTRY.COMPANY_ID.eq(company.value()), SUBLEDGER_ENTRY.ENTRY_NO.eq(DSL.any(wanted)))
                .forEach(row -> {
                    EntryNo no = new EntryNo(row.get(SUBLEDGER_ENTRY.ENTRY_NO));
                    entries.put(
                            no,
                            entry(
                                    row,
                                    unrealized.getOrDefault(no, Money.zero(local)),
                                    vat.getOrDefault(no, List.of()),
                                    lastUndone.get(no)));
                });
        return entries;
    }

    /** By entry, where there is one: the latest date as of which something was taken back that was posted earlier. */
    private Map<EntryNo, LocalDate> lastUndone(CompanyId company, Long[] numbers) {
        Field<LocalDate> last = max(DETAILED_ENTRY.POSTING_DATE);
        return dsl.select(DETAILED_ENTRY.ENTRY_NO, last)
                .from(DETAILED_ENTRY)
                .join(LEDGER_TRANSACTION)
                .on(
                        LEDGER_TRANSACTION.COMPANY_ID.eq(DETAILED_ENTRY.COMPANY_ID),
                        LEDGER_TRANSACTION.TRANSACTION_NO.eq(DETAILED_ENTRY.TRANSACTION_NO))
                .join(UNDONE)
                .on(
                        UNDONE.COMPANY_ID.eq(LEDGER_TRANSACTION.COMPANY_ID),
                        UNDONE.TRANSACTION_NO.eq(LEDGER_TRANSACTION.UNDOES))
                .where(
                        DETAILED_ENTRY.COMPANY_ID.eq(company.value()),
                        DETAILED_ENTRY.ENTRY_NO.eq(DSL.any(numbers)),
                        UNDONE.POSTING_DATE.lt(LEDGER_TRANSACTION.POSTING_DATE))
                .groupBy(DETAILED_ENTRY.ENTRY_NO)
                .fetchMap(row -> new EntryNo(row.value1()), row -> row.value2());
    }

    /** What application looks at: of a hundred thousand entries, reading the other columns too is felt. */
    private static final List<Field<?>> FACTS = List.of(
            SUBLEDGER_ENTRY.ENTRY_NO,
            SUBLEDGER_ENTRY.LEDGER,
            SUBLEDGER_ENTRY.PARTY_NO,
            SUBLEDGER_ENTRY.DOCUMENT_TYPE,
            SUBLEDGER_ENTRY.DOCUMENT_NO,
            SUBLEDGER_ENTRY.POSTING_DATE,
            SUBLEDGER_ENTRY.DOCUMENT_DATE,
            SUBLEDGER_ENTRY.POSTING_GROUP,
            SUBLEDGER_ENTRY.CURRENCY,
            SUBLEDGER_ENTRY.AMOUNT,
            SUBLEDGER_ENTRY.RATE_FOREIGN,
            SUBLEDGER_ENTRY.RATE_LOCAL,
            SUBLEDGER_ENTRY.DISCOUNT_GRACE_DATE);

    private static final String CURRENT_DUE_DATE = "current_due_date";
    private static final String CURRENT_DISCOUNT_DATE = "current_discount_date";
    private static final String CHANGED_GRACE_DATE = "changed_grace_date";
    private static final String CURRENT_MAX_TOLERANCE = "current_max_tolerance";

    private static OpenEntry entry(Record row, Money unrealized, List<VatRow> vat, @Nullable LocalDate lastUndone) {
        CurrencyCode currency = CurrencyCode.of(row.get(SUBLEDGER_ENTRY.CURRENCY));
        ExchangeRate rate =
                new ExchangeRate(row.get(SUBLEDGER_ENTRY.RATE_FOREIGN), row.get(SUBLEDGER_ENTRY.RATE_LOCAL));
        BigDecimal foreign = row.get(OPEN_ENTRY.VALUATION_FOREIGN);
        return new OpenEntry(
                new EntryNo(row.get(SUBLEDGER_ENTRY.ENTRY_NO)),
                Ledger.valueOf(row.get(SUBLEDGER_ENTRY.LEDGER)),
                new PartyNo(row.get(SUBLEDGER_ENTRY.PARTY_NO)),
                DocumentType.valueOf(row.get(SUBLEDGER_ENTRY.DOCUMENT_TYPE)),
                new DocumentNo(row.get(SUBLEDGER_ENTRY.DOCUMENT_NO)),
                row.get(SUBLEDGER_ENTRY.POSTING_DATE),
                row.get(SUBLEDGER_ENTRY.DOCUMENT_DATE),
                row.get(CURRENT_DUE_DATE, LocalDate.class),
                row.get(SUBLEDGER_ENTRY.POSTING_GROUP),
                new Money(row.get(SUBLEDGER_ENTRY.AMOUNT), currency),
                new Money(row.get(OPEN_ENTRY.REMAINING), currency),
                new Money(row.get(OPEN_ENTRY.REMAINING_LOCAL), unrealized.currency()),
                rate,
                foreign == null ? rate : new ExchangeRate(foreign, row.get(OPEN_ENTRY.VALUATION_LOCAL)),
                unrealized,
                discount(row, currency),
                new Money(row.get(CURRENT_MAX_TOLERANCE, Long.class), currency),
                vat,
                lastUndone,
                row.get(OPEN_ENTRY.VERSION));
    }

    private static @Nullable PaymentDiscount discount(Record row, CurrencyCode currency) {
        long amount = row.get(OPEN_ENTRY.REMAINING_DISCOUNT);
        LocalDate lastDay = row.get(CURRENT_DISCOUNT_DATE, LocalDate.class);
        if (lastDay == null) {
            return null;
        }
        LocalDate changed = row.get(CHANGED_GRACE_DATE, LocalDate.class);
        LocalDate grace = changed == null ? row.get(SUBLEDGER_ENTRY.DISCOUNT_GRACE_DATE) : changed;
        LocalDate lastDayOfGrace = grace == null || grace.isBefore(lastDay) ? lastDay : grace;
        return new PaymentDiscount(new Money(amount, currency), lastDay, lastDayOfGrace);
    }
}
