package org.reskontra.server.paymentreconciliation.store;

import static org.jooq.impl.DSL.any;
import static org.reskontra.server.db.Tables.BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.GL_ACCOUNT;
import static org.reskontra.server.db.Tables.PARTY;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.paymentreconciliation.TransferAccounts.Choice;
import org.springframework.stereotype.Repository;

/** Finds accounts of every kind by number or name. */
@Repository
public class AccountStore {

    private final DSLContext dsl;

    AccountStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    public List<Choice> find(CompanyId company, AccountType type, String search, int limit) {
        return switch (type) {
            case GL_ACCOUNT ->
                find(
                        GL_ACCOUNT,
                        GL_ACCOUNT.ACCOUNT_NO,
                        GL_ACCOUNT.NAME,
                        GL_ACCOUNT
                                .COMPANY_ID
                                .eq(company.value())
                                .and(GL_ACCOUNT.DIRECT_POSTING)
                                .andNot(GL_ACCOUNT.BLOCKED),
                        search,
                        limit);
            case CUSTOMER, VENDOR, EMPLOYEE ->
                find(
                        PARTY,
                        PARTY.PARTY_NO,
                        PARTY.NAME,
                        PARTY.COMPANY_ID.eq(company.value()).and(PARTY.LEDGER.eq(type.name())),
                        search,
                        limit);
            case BANK_ACCOUNT ->
                find(
                        BANK_ACCOUNT,
                        BANK_ACCOUNT.BANK_ACCOUNT_NO,
                        BANK_ACCOUNT.NAME,
                        BANK_ACCOUNT.COMPANY_ID.eq(company.value()),
                        search,
                        limit);
        };
    }

    private List<Choice> find(
            Table<?> table, Field<String> number, Field<String> name, Condition which, String search, int limit) {
        return dsl.select(number, name)
                .from(table)
                .where(which)
                .and(number.containsIgnoreCase(search).or(name.containsIgnoreCase(search)))
                .orderBy(number)
                .limit(limit)
                .fetch(row -> new Choice(row.value1(), row.value2()));
    }

    public Map<String, String> glAccountNames(CompanyId company, Collection<String> numbers) {
        return dsl.select(GL_ACCOUNT.ACCOUNT_NO, GL_ACCOUNT.NAME)
                .from(GL_ACCOUNT)
                .where(
                        GL_ACCOUNT.COMPANY_ID.eq(company.value()),
                        GL_ACCOUNT.ACCOUNT_NO.eq(any(numbers.toArray(String[]::new))))
                .fetchMap(GL_ACCOUNT.ACCOUNT_NO, GL_ACCOUNT.NAME);
    }
}
