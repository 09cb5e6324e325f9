package org.reskontra.server.paymentreconciliation.store;

import static org.reskontra.server.db.Tables.BANK_FILE;
import static org.reskontra.server.db.Tables.BANK_STATEMENT;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL;

import java.util.Optional;
import org.jooq.DSLContext;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Repository;

/** Reads what the file of a journal was judged by. */
@Repository
public class HeldReasonStore {

    private final DSLContext dsl;

    HeldReasonStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The problems as JSON; empty for a journal that comes from no file. */
    public Optional<String> problems(CompanyId company, long journal) {
        return dsl.select(BANK_FILE.PROBLEMS)
                .from(PAYMENT_JOURNAL)
                .join(BANK_STATEMENT)
                .on(
                        BANK_STATEMENT.COMPANY_ID.eq(PAYMENT_JOURNAL.COMPANY_ID),
                        BANK_STATEMENT.STATEMENT_ID.eq(PAYMENT_JOURNAL.STATEMENT_ID))
                .join(BANK_FILE)
                .on(BANK_FILE.COMPANY_ID.eq(BANK_STATEMENT.COMPANY_ID), BANK_FILE.FILE_ID.eq(BANK_STATEMENT.FILE_ID))
                .where(PAYMENT_JOURNAL.COMPANY_ID.eq(company.value()), PAYMENT_JOURNAL.JOURNAL_ID.eq(journal))
                .fetchOptional(row -> row.value1().data());
    }
}
