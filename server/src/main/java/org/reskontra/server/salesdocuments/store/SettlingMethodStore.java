package org.reskontra.server.salesdocuments.store;

import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.PAYMENT_METHOD;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Repository;

/** Knows the payment methods that settle documents as they are posted. */
@Repository
public class SettlingMethodStore {

    private final DSLContext dsl;

    SettlingMethodStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** By customer, of those whose method has one: the balancing account. */
    public Map<String, Account> settling(CompanyId company, Collection<String> customers) {
        return dsl.select(PARTY.PARTY_NO, PAYMENT_METHOD.BALANCING_ACCOUNT_TYPE, PAYMENT_METHOD.BALANCING_ACCOUNT_NO)
                .from(PARTY)
                .join(PAYMENT_METHOD)
                .on(PAYMENT_METHOD.COMPANY_ID.eq(PARTY.COMPANY_ID), PAYMENT_METHOD.CODE.eq(PARTY.PAYMENT_METHOD))
                .where(
                        PARTY.COMPANY_ID.eq(company.value()),
                        PARTY.LEDGER.eq(Ledger.CUSTOMER.name()),
                        PARTY.PARTY_NO.eq(DSL.any(customers.toArray(String[]::new))),
                        PAYMENT_METHOD.BALANCING_ACCOUNT_NO.isNotNull())
                .fetchMap(
                        PARTY.PARTY_NO,
                        row -> row.value2().equals("BANK_ACCOUNT")
                                ? new Account.BankAccount(new BankAccountNo(row.value3()))
                                : new Account.GlAccount(new GlAccountNo(row.value3())));
    }
}
