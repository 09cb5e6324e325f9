package org.reskontra.server.currency.store;

import static org.reskontra.server.db.Tables.COMPANY;
import static org.reskontra.server.db.Tables.GL_REGISTER;
import static org.reskontra.server.db.Tables.LEDGER_TRANSACTION;
import static org.reskontra.server.db.Tables.OPEN_ENTRY;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.posting.SourceCode;
import org.springframework.stereotype.Repository;

/** Finds the open entries in foreign currencies. */
@Repository
public class OpenForeignEntryStore {

    private final DSLContext dsl;

    OpenForeignEntryStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The date of the last adjustment; empty before the first. */
    public Optional<LocalDate> lastAdjusted(CompanyId company) {
        return dsl.select(DSL.max(LEDGER_TRANSACTION.POSTING_DATE))
                .from(LEDGER_TRANSACTION)
                .join(GL_REGISTER)
                .on(
                        GL_REGISTER.COMPANY_ID.eq(LEDGER_TRANSACTION.COMPANY_ID),
                        GL_REGISTER.REGISTER_NO.eq(LEDGER_TRANSACTION.REGISTER_NO))
                .where(
                        GL_REGISTER.COMPANY_ID.eq(company.value()),
                        GL_REGISTER.SOURCE_CODE.eq(SourceCode.EXCHANGE_RATE_ADJUSTMENT.name()))
                .fetchOptional(row -> row.value1());
    }

    /** Those posted up to a date. */
    public List<EntryNo> open(CompanyId company, Set<Ledger> ledgers, LocalDate upTo) {
        return dsl.select(OPEN_ENTRY.ENTRY_NO)
                .from(OPEN_ENTRY)
                .join(SUBLEDGER_ENTRY)
                .on(
                        SUBLEDGER_ENTRY.COMPANY_ID.eq(OPEN_ENTRY.COMPANY_ID),
                        SUBLEDGER_ENTRY.ENTRY_NO.eq(OPEN_ENTRY.ENTRY_NO))
                .join(COMPANY)
                .on(COMPANY.COMPANY_ID.eq(OPEN_ENTRY.COMPANY_ID))
                .where(
                        OPEN_ENTRY.COMPANY_ID.eq(company.value()),
                        OPEN_ENTRY.IS_OPEN.isTrue(),
                        OPEN_ENTRY.LEDGER.in(ledgers.stream().map(Ledger::name).toList()),
                        SUBLEDGER_ENTRY.CURRENCY.ne(COMPANY.LOCAL_CURRENCY),
                        SUBLEDGER_ENTRY.POSTING_DATE.le(upTo))
                .fetch(row -> new EntryNo(row.value1()));
    }
}
