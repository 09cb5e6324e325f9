package org.reskontra.server.setup.store;

import static org.reskontra.server.db.Tables.BANK_POSTING_GROUP;
import static org.reskontra.server.db.Tables.GL_ACCOUNT;
import static org.reskontra.server.db.Tables.GL_ENTRY;
import static org.reskontra.server.db.Tables.PARTY_POSTING_GROUP;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Repository;

/** Knows which accounts belong to a subledger. */
@Repository
public class AccountRoleStore {

    private static final Field<Boolean> IS_CONTROL = DSL.field(DSL.exists(DSL.selectOne()
                    .from(PARTY_POSTING_GROUP)
                    .where(
                            PARTY_POSTING_GROUP.COMPANY_ID.eq(GL_ACCOUNT.COMPANY_ID),
                            PARTY_POSTING_GROUP.CONTROL_ACCOUNT.eq(GL_ACCOUNT.ACCOUNT_NO)))
            .or(DSL.exists(DSL.selectOne()
                    .from(BANK_POSTING_GROUP)
                    .where(
                            BANK_POSTING_GROUP.COMPANY_ID.eq(GL_ACCOUNT.COMPANY_ID),
                            BANK_POSTING_GROUP.GL_ACCOUNT.eq(GL_ACCOUNT.ACCOUNT_NO)))));

    private static final Field<Boolean> HAS_ENTRIES = DSL.field(DSL.exists(DSL.selectOne()
            .from(GL_ENTRY)
            .where(GL_ENTRY.COMPANY_ID.eq(GL_ACCOUNT.COMPANY_ID), GL_ENTRY.ACCOUNT_NO.eq(GL_ACCOUNT.ACCOUNT_NO))));

    private final DSLContext dsl;

    AccountRoleStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param isControl whether it is the control account of parties, or the account of banks */
    public record Account(boolean directPosting, boolean isControl, boolean hasEntries) {}

    /** All accounts, by number. */
    public Map<String, Account> accounts(CompanyId company) {
        return dsl.select(GL_ACCOUNT.ACCOUNT_NO, GL_ACCOUNT.DIRECT_POSTING, IS_CONTROL, HAS_ENTRIES)
                .from(GL_ACCOUNT)
                .where(GL_ACCOUNT.COMPANY_ID.eq(company.value()))
                .fetchMap(GL_ACCOUNT.ACCOUNT_NO, row -> new Account(row.value2(), row.value3(), row.value4()));
    }
}
