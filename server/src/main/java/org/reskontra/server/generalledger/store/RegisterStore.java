package org.reskontra.server.generalledger.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.reskontra.server.db.Tables.GL_ENTRY;
import static org.reskontra.server.db.Tables.GL_REGISTER;
import static org.reskontra.server.db.Tables.LEDGER_TRANSACTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Undo;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.tables.LedgerTransaction;
import org.reskontra.server.generalledger.RegisterFilter;
import org.reskontra.server.generalledger.RegisterRow;
import org.reskontra.server.posting.SourceCode;
import org.springframework.stereotype.Repository;

/** Reads registers; what is told of their transactions is asked only for the rows that are shown. */
@Repository
public class RegisterStore {

    private static final LedgerTransaction FIRST = LEDGER_TRANSACTION.as("first");
    private static final LedgerTransaction LAST = LEDGER_TRANSACTION.as("last");
    private static final LedgerTransaction UNDO = LEDGER_TRANSACTION.as("undo");
    private static final Field<Integer> TRANSACTIONS = field(name("transactions"), Integer.class);
    private static final Field<Long> FROM_TRANSACTION = field(name("from_transaction"), Long.class);
    private static final Field<Long> TO_TRANSACTION = field(name("to_transaction"), Long.class);
    private static final Field<LocalDate> POSTING_DATE = FIRST.POSTING_DATE.as("first_posting_date");
    private static final Field<String> FROM_VOUCHER =
            coalesce(FIRST.VOUCHER_NO, inline("")).as("from_voucher");
    private static final Field<String> TO_VOUCHER =
            coalesce(LAST.VOUCHER_NO, inline("")).as("to_voucher");
    private static final Field<Long> FROM_ENTRY =
            edge(min(GL_ENTRY.ENTRY_NO), FIRST).as("from_entry");
    private static final Field<Long> TO_ENTRY =
            edge(max(GL_ENTRY.ENTRY_NO), LAST).as("to_entry");
    private static final Field<Boolean> REVERSED = field(exists(selectOne()
                    .from(UNDO)
                    .join(LEDGER_TRANSACTION)
                    .on(
                            LEDGER_TRANSACTION.COMPANY_ID.eq(UNDO.COMPANY_ID),
                            LEDGER_TRANSACTION.TRANSACTION_NO.eq(UNDO.UNDOES))
                    .where(
                            UNDO.COMPANY_ID.eq(GL_REGISTER.COMPANY_ID),
                            UNDO.UNDO_KIND.eq(Undo.Kind.REVERSAL.name()),
                            LEDGER_TRANSACTION.REGISTER_NO.eq(GL_REGISTER.REGISTER_NO))))
            .as("reversed");

    private final DSLContext db;

    RegisterStore(DSLContext db) {
        this.db = db;
    }

    private static Field<Long> edge(Field<Long> number, LedgerTransaction of) {
        return select(number)
                .from(GL_ENTRY)
                .where(GL_ENTRY.COMPANY_ID.eq(of.COMPANY_ID), GL_ENTRY.TRANSACTION_NO.eq(of.TRANSACTION_NO))
                .asField();
    }

    public int count(CompanyId company, RegisterFilter filter, int most) {
        return db.fetchCount(
                db.selectOne().from(GL_REGISTER).where(of(company, filter)).limit(most));
    }

    public List<RegisterRow> list(
            CompanyId company, RegisterFilter filter, @Nullable Long before, int offset, int limit) {
        return registers(of(company, filter).and(before == null ? noCondition() : GL_REGISTER.REGISTER_NO.lt(before)))
                .orderBy(GL_REGISTER.REGISTER_NO.desc())
                .limit(limit)
                .offset(offset)
                .fetch(RegisterStore::row);
    }

    public Optional<RegisterRow> find(CompanyId company, long no) {
        return registers(of(company, RegisterFilter.ALL).and(GL_REGISTER.REGISTER_NO.eq(no)))
                .fetchOptional(RegisterStore::row);
    }

    private SelectConditionStep<Record> registers(Condition which) {
        Table<?> edges = lateral(select(
                        DSL.count().as(TRANSACTIONS),
                        min(LEDGER_TRANSACTION.TRANSACTION_NO).as(FROM_TRANSACTION),
                        max(LEDGER_TRANSACTION.TRANSACTION_NO).as(TO_TRANSACTION))
                .from(LEDGER_TRANSACTION)
                .where(
                        LEDGER_TRANSACTION.COMPANY_ID.eq(GL_REGISTER.COMPANY_ID),
                        LEDGER_TRANSACTION.REGISTER_NO.eq(GL_REGISTER.REGISTER_NO)));
        return db.select(GL_REGISTER.fields())
                .select(TRANSACTIONS, POSTING_DATE, FROM_VOUCHER, TO_VOUCHER, FROM_ENTRY, TO_ENTRY, REVERSED)
                .from(GL_REGISTER)
                .crossJoin(edges)
                .join(FIRST)
                .on(FIRST.COMPANY_ID.eq(GL_REGISTER.COMPANY_ID), FIRST.TRANSACTION_NO.eq(FROM_TRANSACTION))
                .join(LAST)
                .on(LAST.COMPANY_ID.eq(GL_REGISTER.COMPANY_ID), LAST.TRANSACTION_NO.eq(TO_TRANSACTION))
                .where(which);
    }

    private static Condition of(CompanyId company, RegisterFilter filter) {
        Condition all = GL_REGISTER.COMPANY_ID.eq(company.value());
        if (filter.source() != null) {
            all = all.and(GL_REGISTER.SOURCE_CODE.eq(filter.source().name()));
        }
        String search = filter.search().strip();
        return search.isEmpty()
                ? all
                : all.and(GL_REGISTER
                        .ACTOR
                        .containsIgnoreCase(search)
                        .or(GL_REGISTER.REGISTER_NO.cast(String.class).eq(search)));
    }

    private static RegisterRow row(Record row) {
        return new RegisterRow(
                row.get(GL_REGISTER.REGISTER_NO),
                SourceCode.valueOf(row.get(GL_REGISTER.SOURCE_CODE)),
                row.get(GL_REGISTER.ACTOR),
                row.get(GL_REGISTER.CREATED_AT).toInstant(),
                row.get(TRANSACTIONS),
                row.get(POSTING_DATE),
                row.get(FROM_VOUCHER),
                row.get(TO_VOUCHER),
                row.get(FROM_ENTRY),
                row.get(TO_ENTRY),
                row.get(REVERSED));
    }
}
