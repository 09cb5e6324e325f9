package org.reskontra.server.posting.store;

import static org.jooq.impl.DSL.any;
import static org.reskontra.server.db.Tables.OPEN_BANK_ENTRY;
import static org.reskontra.server.db.Tables.OPEN_ENTRY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.BankRow.ReversedBankEntry;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.ledger.PostingPlan.BankReconciliation;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.server.audit.ChangedMeanwhile;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.database.Copy;
import org.springframework.stereotype.Repository;

/** Writes what changes beside the facts: the state of customer, vendor and bank entries. */
@Repository
class EntryStateStore {

    private final DSLContext dsl;

    EntryStateStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    void write(CompanyId company, PostingPlan plan) {
        Map<EntryNo, SubledgerRow> added = new HashMap<>();
        plan.transactions()
                .forEach(transaction -> transaction.subledgerRows().forEach(row -> added.put(row.no(), row)));
        SortedMap<EntryNo, Change> changes = new TreeMap<>();
        for (PlannedTransaction transaction : plan.transactions()) {
            for (EntryState state : transaction.states()) {
                changes.merge(
                        state.no(),
                        new Change(state.version() - 1, state),
                        (first, next) -> new Change(first.versionBefore(), next.state()));
            }
        }
        update(
                company,
                changes.values().stream()
                        .filter(change -> !added.containsKey(change.no()))
                        .toList());
        insert(company, changes.values(), added);
        value(company, plan.transactions());
        insertBankStates(company, plan.transactions());
        closeReversed(company, plan.transactions());
        reconcile(company, plan.reconciliations());
    }

    /** What the plan's transactions together make of an entry. */
    private record Change(long versionBefore, EntryState state) {
        EntryNo no() {
            return state.no();
        }
    }

    private void update(CompanyId company, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Long[] numbers = changes.stream().map(change -> change.no().value()).toArray(Long[]::new);
        dsl.select(OPEN_ENTRY.ENTRY_NO)
                .from(OPEN_ENTRY)
                .where(OPEN_ENTRY.COMPANY_ID.eq(company.value()), OPEN_ENTRY.ENTRY_NO.eq(any(numbers)))
                .orderBy(OPEN_ENTRY.ENTRY_NO)
                .forUpdate()
                .execute();
        int updated = dsl.execute(
                """
                update open_entry o
                set is_open = u.remaining <> 0, remaining = u.remaining, remaining_local = u.remaining_local,
                    remaining_discount = u.remaining_discount, max_tolerance = u.max_tolerance,
                    closed_by_entry_no = u.closed_by, closed_at = u.closed_at,
                    calculate_interest = u.calculate_interest, version = u.version
                from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::date[],
                            ?::boolean[], ?::bigint[])
                    u(entry_no, version_before, remaining, remaining_local, remaining_discount, max_tolerance, closed_by,
                      closed_at, calculate_interest, version)
                where o.company_id = ? and o.entry_no = u.entry_no and o.version = u.version_before
                """,
                numbers,
                longs(changes, Change::versionBefore),
                longs(changes, change -> change.state().remaining().minor()),
                longs(changes, change -> change.state().remainingLocal().minor()),
                longs(changes, change -> change.state().remainingDiscount().minor()),
                longs(changes, change -> change.state().terms().maxTolerance().minor()),
                longs(changes, change -> numberOf(change.state().closedBy())),
                changes.stream().map(change -> change.state().closedAt()).toArray(LocalDate[]::new),
                changes.stream()
                        .map(change -> change.state().calculateInterest())
                        .toArray(Boolean[]::new),
                longs(changes, change -> change.state().version()),
                company.value());
        if (updated != changes.size()) {
            throw new ChangedMeanwhile("open entries");
        }
    }

    private void insert(CompanyId company, Collection<Change> changes, Map<EntryNo, SubledgerRow> added) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Change change : changes) {
            SubledgerRow row = added.get(change.no());
            if (row != null) {
                EntryState state = change.state();
                rows.add(new @Nullable Object[] {
                    company.value(),
                    state.no().value(),
                    row.ledger(),
                    row.party().value(),
                    state.isOpen(),
                    state.remaining().minor(),
                    state.remainingLocal().minor(),
                    row.dueDate(),
                    row.discountDate(),
                    state.remainingDiscount().minor(),
                    state.terms().maxTolerance().minor(),
                    numberOf(state.closedBy()),
                    state.closedAt(),
                    state.calculateInterest(),
                    state.version()
                });
            }
        }
        if (!rows.isEmpty()) {
            Copy.into(
                    dsl,
                    OPEN_ENTRY,
                    List.of(
                            OPEN_ENTRY.COMPANY_ID,
                            OPEN_ENTRY.ENTRY_NO,
                            OPEN_ENTRY.LEDGER,
                            OPEN_ENTRY.PARTY_NO,
                            OPEN_ENTRY.IS_OPEN,
                            OPEN_ENTRY.REMAINING,
                            OPEN_ENTRY.REMAINING_LOCAL,
                            OPEN_ENTRY.DUE_DATE,
                            OPEN_ENTRY.DISCOUNT_DATE,
                            OPEN_ENTRY.REMAINING_DISCOUNT,
                            OPEN_ENTRY.MAX_TOLERANCE,
                            OPEN_ENTRY.CLOSED_BY_ENTRY_NO,
                            OPEN_ENTRY.CLOSED_AT,
                            OPEN_ENTRY.CALCULATE_INTEREST,
                            OPEN_ENTRY.VERSION),
                    rows);
        }
    }

    /** Keeps the rates at which exchange-rate adjustments value entries. */
    private void value(CompanyId company, List<PlannedTransaction> transactions) {
        Map<EntryNo, ExchangeRate> rates = new HashMap<>();
        for (PlannedTransaction transaction : transactions) {
            Set<EntryNo> valued = transaction.detailedRows().stream()
                    .filter(row -> row.type().isUnrealized())
                    .map(DetailedRow::entry)
                    .collect(Collectors.toSet());
            transaction.states().stream()
                    .filter(state -> valued.contains(state.no()))
                    .forEach(state -> rates.put(state.no(), state.valuationRate()));
        }
        if (rates.isEmpty()) {
            return;
        }
        List<Map.Entry<EntryNo, ExchangeRate>> all = List.copyOf(rates.entrySet());
        dsl.execute(
                """
                update open_entry o
                set valuation_foreign = u.foreign_units, valuation_local = u.local_units
                from unnest(?::bigint[], ?::numeric[], ?::numeric[]) u(entry_no, foreign_units, local_units)
                where o.company_id = ? and o.entry_no = u.entry_no
                """,
                longs(all, rate -> rate.getKey().value()),
                all.stream().map(rate -> rate.getValue().foreign()).toArray(BigDecimal[]::new),
                all.stream().map(rate -> rate.getValue().local()).toArray(BigDecimal[]::new),
                company.value());
    }

    private void insertBankStates(CompanyId company, List<PlannedTransaction> transactions) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (PlannedTransaction transaction : transactions) {
            for (BankRow row : transaction.bankRows()) {
                BankRow.StatementLineRef line = row.reconciledBy();
                boolean open = line == null && row.reverses() == null;
                rows.add(new @Nullable Object[] {
                    company.value(),
                    row.no().value(),
                    row.bankAccount().value(),
                    open,
                    open ? row.amount().minor() : 0,
                    line == null ? null : line.statementNo(),
                    line == null ? null : line.lineNo()
                });
            }
        }
        if (!rows.isEmpty()) {
            Copy.into(
                    dsl,
                    OPEN_BANK_ENTRY,
                    List.of(
                            OPEN_BANK_ENTRY.COMPANY_ID,
                            OPEN_BANK_ENTRY.ENTRY_NO,
                            OPEN_BANK_ENTRY.BANK_ACCOUNT_NO,
                            OPEN_BANK_ENTRY.IS_OPEN,
                            OPEN_BANK_ENTRY.REMAINING,
                            OPEN_BANK_ENTRY.STATEMENT_NO,
                            OPEN_BANK_ENTRY.STATEMENT_LINE_NO),
                    rows);
        }
    }

    private void closeReversed(CompanyId company, List<PlannedTransaction> transactions) {
        List<ReversedBankEntry> reversed = transactions.stream()
                .flatMap(transaction -> transaction.bankRows().stream())
                .flatMap(row -> Stream.ofNullable(row.reverses()))
                .toList();
        if (reversed.isEmpty()) {
            return;
        }
        int updated = dsl.execute(
                """
                update open_bank_entry o
                set is_open = false, remaining = 0, version = o.version + 1
                from unnest(?::bigint[], ?::bigint[]) u(entry_no, version_before)
                where o.company_id = ? and o.entry_no = u.entry_no and o.version = u.version_before and o.is_open
                """,
                longs(reversed, entry -> entry.no().value()),
                longs(reversed, ReversedBankEntry::version),
                company.value());
        if (updated != reversed.size()) {
            throw new ChangedMeanwhile("open bank entries");
        }
    }

    private void reconcile(CompanyId company, List<BankReconciliation> reconciliations) {
        if (reconciliations.isEmpty()) {
            return;
        }
        int updated = dsl.execute(
                """
                update open_bank_entry o
                set is_open = false, remaining = 0, statement_no = u.statement_no, statement_line_no = u.line_no,
                    version = o.version + 1
                from unnest(?::bigint[], ?::bigint[], ?::text[], ?::int[]) u(entry_no, version_before, statement_no, line_no)
                where o.company_id = ? and o.entry_no = u.entry_no and o.version = u.version_before and o.is_open
                """,
                longs(reconciliations, reconciliation -> reconciliation.entry().value()),
                longs(reconciliations, BankReconciliation::version),
                reconciliations.stream()
                        .map(reconciliation -> reconciliation.line().statementNo())
                        .toArray(String[]::new),
                reconciliations.stream()
                        .map(reconciliation -> reconciliation.line().lineNo())
                        .toArray(Integer[]::new),
                company.value());
        if (updated != reconciliations.size()) {
            throw new ChangedMeanwhile("open bank entries");
        }
    }

    private static <T> @Nullable Long[] longs(List<T> items, Function<T, @Nullable Long> value) {
        return items.stream().map(value).toArray(Long[]::new);
    }

    private static @Nullable Long numberOf(@Nullable EntryNo no) {
        return no == null ? null : no.value();
    }
}
