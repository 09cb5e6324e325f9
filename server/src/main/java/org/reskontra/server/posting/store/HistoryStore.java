package org.reskontra.server.posting.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.reskontra.server.db.Tables.DETAILED_ENTRY;
import static org.reskontra.server.db.Tables.LEDGER_TRANSACTION;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.UnapplicationPlanner.PostedApplication;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryTerms;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.ledger.Undo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.EntryHistory;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PostedDetail;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.tables.LedgerTransaction;
import org.springframework.stereotype.Repository;

/** Reads what has become of entries so far, which taking an application or a transaction back depends on. */
@Repository
public class HistoryStore {

    /** Stands for a transaction that takes another one back. */
    private static final LedgerTransaction UNDO = LEDGER_TRANSACTION.as("undo");

    private static final Field<Boolean> UNAPPLIED = field(LEDGER_TRANSACTION
                    .UNDO_KIND
                    .isNotNull()
                    .and(LEDGER_TRANSACTION.UNDO_KIND.eq(Undo.Kind.UNAPPLICATION.name()))
                    .or(isUndone(DETAILED_ENTRY.COMPANY_ID, DETAILED_ENTRY.TRANSACTION_NO, Undo.Kind.UNAPPLICATION)))
            .as("unapplied");

    private final DSLContext dsl;
    private final OpenEntryStore entries;
    private final EntryResultStore results;
    private final Companies companies;

    HistoryStore(DSLContext dsl, OpenEntryStore entries, EntryResultStore results, Companies companies) {
        this.dsl = dsl;
        this.entries = entries;
        this.results = results;
        this.companies = companies;
    }

    /** Whether a transaction is taken back in this way. */
    static Condition isUndone(TableField<?, Integer> company, TableField<?, Long> transaction, Undo.Kind kind) {
        return exists(selectOne()
                .from(UNDO)
                .where(UNDO.COMPANY_ID.eq(company), UNDO.UNDOES.eq(transaction), UNDO.UNDO_KIND.eq(kind.name())));
    }

    /** These entries with all their detailed entries, as far as they exist. */
    public Map<EntryNo, EntryHistory> histories(CompanyId company, Collection<EntryNo> numbers) {
        Map<EntryNo, OpenEntry> found = entries.load(company, numbers);
        Map<EntryNo, List<PostedDetail>> details = details(company, found.keySet());
        Set<EntryNo> reversed = reversed(company, found.keySet());
        Map<EntryNo, EntryHistory> histories = new HashMap<>();
        found.forEach((no, entry) ->
                histories.put(no, new EntryHistory(entry, reversed.contains(no), details.getOrDefault(no, List.of()))));
        return histories;
    }

    /** The application that this transaction made; empty where there is no such transaction. */
    public Optional<PostedApplication> application(CompanyId company, TransactionNo transaction) {
        Set<EntryNo> participants = new LinkedHashSet<>(dsl.selectDistinct(DETAILED_ENTRY.ENTRY_NO)
                .from(DETAILED_ENTRY)
                .where(
                        DETAILED_ENTRY.COMPANY_ID.eq(company.value()),
                        DETAILED_ENTRY.TRANSACTION_NO.eq(transaction.value()))
                .fetch(row -> new EntryNo(row.value1())));
        return dsl.select(LEDGER_TRANSACTION.POSTING_DATE)
                .from(LEDGER_TRANSACTION)
                .where(
                        LEDGER_TRANSACTION.COMPANY_ID.eq(company.value()),
                        LEDGER_TRANSACTION.TRANSACTION_NO.eq(transaction.value()))
                .fetchOptional(row -> new PostedApplication(
                        transaction,
                        row.value1(),
                        List.copyOf(histories(company, participants).values()),
                        results.vat(company, transaction)));
    }

    private Map<EntryNo, List<PostedDetail>> details(CompanyId company, Set<EntryNo> numbers) {
        Map<EntryNo, List<PostedDetail>> details = new HashMap<>();
        CurrencyCode local = companies.find(company).orElseThrow().localCurrency();
        dsl.select(DETAILED_ENTRY.fields())
                .select(UNAPPLIED)
                .from(DETAILED_ENTRY)
                .join(LEDGER_TRANSACTION)
                .on(
                        LEDGER_TRANSACTION.COMPANY_ID.eq(DETAILED_ENTRY.COMPANY_ID),
                        LEDGER_TRANSACTION.TRANSACTION_NO.eq(DETAILED_ENTRY.TRANSACTION_NO))
                .where(DETAILED_ENTRY.COMPANY_ID.eq(company.value()), DETAILED_ENTRY.ENTRY_NO.eq(any(array(numbers))))
                .orderBy(DETAILED_ENTRY.TRANSACTION_NO, DETAILED_ENTRY.DETAILED_NO)
                .forEach(row -> details.computeIfAbsent(
                                new EntryNo(row.get(DETAILED_ENTRY.ENTRY_NO)), no -> new ArrayList<>())
                        .add(detail(row, local)));
        return details;
    }

    private static PostedDetail detail(Record row, CurrencyCode local) {
        DetailedEntryType type = DetailedEntryType.valueOf(row.get(DETAILED_ENTRY.ENTRY_TYPE));
        CurrencyCode currency = CurrencyCode.of(row.get(DETAILED_ENTRY.CURRENCY));
        Long applied = row.get(DETAILED_ENTRY.APPLIED_ENTRY_NO);
        String counter = row.get(DETAILED_ENTRY.COUNTER_ACCOUNT);
        DetailedRow fact = new DetailedRow(
                new EntryNo(row.get(DETAILED_ENTRY.ENTRY_NO)),
                type,
                row.get(DETAILED_ENTRY.POSTING_DATE),
                new Money(row.get(DETAILED_ENTRY.AMOUNT), currency),
                new Money(row.get(DETAILED_ENTRY.AMOUNT_LOCAL), local),
                applied == null ? null : new EntryNo(applied),
                counter == null ? null : new GlAccountNo(counter),
                before(row, currency));
        boolean undone = type != DetailedEntryType.INITIAL_ENTRY && row.get(UNAPPLIED);
        return new PostedDetail(new TransactionNo(row.get(DETAILED_ENTRY.TRANSACTION_NO)), fact, undone);
    }

    private static @Nullable EntryTerms before(Record row, CurrencyCode currency) {
        Long discount = row.get(DETAILED_ENTRY.DISCOUNT_BEFORE);
        Long tolerance = row.get(DETAILED_ENTRY.TOLERANCE_BEFORE);
        return discount == null || tolerance == null
                ? null
                : new EntryTerms(new Money(discount, currency), new Money(tolerance, currency));
    }

    /** Those that take back another entry, or are taken back. */
    private Set<EntryNo> reversed(CompanyId company, Set<EntryNo> numbers) {
        return new HashSet<>(dsl.select(SUBLEDGER_ENTRY.ENTRY_NO)
                .from(SUBLEDGER_ENTRY)
                .where(SUBLEDGER_ENTRY.COMPANY_ID.eq(company.value()), SUBLEDGER_ENTRY.ENTRY_NO.eq(any(array(numbers))))
                .and(SUBLEDGER_ENTRY
                        .REVERSES_ENTRY_NO
                        .isNotNull()
                        .or(isUndone(SUBLEDGER_ENTRY.COMPANY_ID, SUBLEDGER_ENTRY.TRANSACTION_NO, Undo.Kind.REVERSAL)))
                .fetch(row -> new EntryNo(row.value1())));
    }

    private static Long[] array(Set<EntryNo> numbers) {
        return numbers.stream().map(EntryNo::value).toArray(Long[]::new);
    }
}
