package org.reskontra.server.company.store;

import static org.reskontra.server.db.Tables.APP_USER;
import static org.reskontra.server.db.Tables.COMPANY;
import static org.reskontra.server.db.Tables.MEMBERSHIP;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.company.Company;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.tables.records.CompanyRecord;
import org.springframework.stereotype.Repository;

/** Rows of {@code company}. */
@Repository
public class CompanyStore {

    private final DSLContext db;

    public CompanyStore(DSLContext db) {
        this.db = db;
    }

    public Optional<Company> find(CompanyId id) {
        return db.fetchOptional(COMPANY, COMPANY.COMPANY_ID.eq(id.value())).map(CompanyStore::company);
    }

    public Optional<Company> find(String code) {
        return db.fetchOptional(COMPANY, COMPANY.CODE.eq(code)).map(CompanyStore::company);
    }

    public List<Company> all() {
        return db.selectFrom(COMPANY).orderBy(COMPANY.CODE).fetch(CompanyStore::company);
    }

    public List<Company> ofUser(String userName) {
        return db.selectFrom(COMPANY)
                .where(COMPANY.COMPANY_ID.in(db.select(MEMBERSHIP.COMPANY_ID)
                        .from(MEMBERSHIP)
                        .join(APP_USER)
                        .on(APP_USER.USER_ID.eq(MEMBERSHIP.USER_ID))
                        .where(APP_USER.NAME.eq(userName).andNot(APP_USER.DISABLED))))
                .orderBy(COMPANY.CODE)
                .fetch(CompanyStore::company);
    }

    /** The new company; empty where the code is taken. */
    public Optional<Company> insert(String code, String name, CurrencyCode localCurrency, boolean demo) {
        return db.insertInto(COMPANY)
                .set(COMPANY.CODE, code)
                .set(COMPANY.NAME, name)
                .set(COMPANY.LOCAL_CURRENCY, localCurrency.code())
                .set(COMPANY.DEMO, demo)
                .onConflict(COMPANY.CODE)
                .doNothing()
                .returning()
                .fetchOptional(CompanyStore::company);
    }

    private static Company company(CompanyRecord row) {
        return new Company(
                new CompanyId(row.getCompanyId()),
                row.getCode(),
                row.getName(),
                CurrencyCode.of(row.getLocalCurrency()),
                row.getUnidentifiedReceiptsAccount(),
                row.getDemo());
    }
}
