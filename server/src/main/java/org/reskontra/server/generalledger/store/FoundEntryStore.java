package org.reskontra.server.generalledger.store;

import static org.jooq.impl.DSL.select;
import static org.reskontra.server.db.Tables.BANK_ENTRY;
import static org.reskontra.server.db.Tables.LEDGER_TRANSACTION;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.generalledger.EntrySearch;
import org.reskontra.server.generalledger.FoundEntry;
import org.reskontra.server.generalledger.LedgerTable;
import org.springframework.stereotype.Repository;

/** Reads the entries of all ledgers that belong to some transactions; each table is reached by its transaction number. */
@Repository
public class FoundEntryStore {

    private final DSLContext db;

    FoundEntryStore(DSLContext db) {
        this.db = db;
    }

    public Map<LedgerTable, Integer> count(CompanyId company, EntrySearch search) {
        List<Field<Integer>> counts = Arrays.stream(LedgerTable.values())
                .map(table -> select(DSL.count())
                        .from(LedgerColumns.of(table).table())
                        .where(wanted(company, search, table))
                        .<Integer>asField(table.name()))
                .toList();
        Record found = db.select(counts).fetchSingle();
        Map<LedgerTable, Integer> byTable = new EnumMap<>(LedgerTable.class);
        for (LedgerTable table : LedgerTable.values()) {
            byTable.put(table, found.get(table.name(), Integer.class));
        }
        return byTable;
    }

    /** @param after the number of the last entry before the wanted ones; 0 for the start */
    public List<FoundEntry> list(
            CompanyId company,
            EntrySearch search,
            LedgerTable table,
            CurrencyCode local,
            long after,
            int offset,
            int limit) {
        LedgerColumns columns = LedgerColumns.of(table);
        return db.select(FoundRow.fields(columns))
                .from(columns.joined())
                .where(wanted(company, search, table))
                .and(columns.no().gt(after))
                .orderBy(columns.no())
                .limit(limit)
                .offset(offset)
                .fetch(row -> FoundRow.entry(columns, row, local));
    }

    private static Condition wanted(CompanyId company, EntrySearch search, LedgerTable table) {
        LedgerColumns columns = LedgerColumns.of(table);
        return columns.company()
                .eq(company.value())
                .and(columns.condition())
                .and(columns.transaction().in(transactions(company, search)));
    }

    private static Select<Record1<Long>> transactions(CompanyId company, EntrySearch search) {
        return switch (search) {
            case EntrySearch.Document(String no, LocalDate date) ->
                transactions(
                        company,
                        date == null
                                ? LEDGER_TRANSACTION.DOCUMENT_NO.eq(no)
                                : LEDGER_TRANSACTION.DOCUMENT_NO.eq(no).and(LEDGER_TRANSACTION.POSTING_DATE.eq(date)));
            case EntrySearch.Register(long no) -> transactions(company, LEDGER_TRANSACTION.REGISTER_NO.eq(no));
            case EntrySearch.Transaction(TransactionNo no) ->
                transactions(company, LEDGER_TRANSACTION.TRANSACTION_NO.eq(no.value()));
            case EntrySearch.ExternalDocument(String no) ->
                select(SUBLEDGER_ENTRY.TRANSACTION_NO)
                        .from(SUBLEDGER_ENTRY)
                        .where(
                                SUBLEDGER_ENTRY.COMPANY_ID.eq(company.value()),
                                SUBLEDGER_ENTRY.EXTERNAL_DOCUMENT_NO.eq(no))
                        .union(select(BANK_ENTRY.TRANSACTION_NO)
                                .from(BANK_ENTRY)
                                .where(
                                        BANK_ENTRY.COMPANY_ID.eq(company.value()),
                                        BANK_ENTRY.EXTERNAL_DOCUMENT_NO.eq(no)));
        };
    }

    private static Select<Record1<Long>> transactions(CompanyId company, Condition which) {
        return select(LEDGER_TRANSACTION.TRANSACTION_NO)
                .from(LEDGER_TRANSACTION)
                .where(LEDGER_TRANSACTION.COMPANY_ID.eq(company.value()), which);
    }
}
