package org.reskontra.server.users.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.reskontra.server.db.Tables.APP_USER;
import static org.reskontra.server.db.Tables.COMPANY;
import static org.reskontra.server.db.Tables.MEMBERSHIP;
import static org.reskontra.server.db.Tables.ROLE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.tables.Membership;
import org.reskontra.server.security.Permission;
import org.reskontra.server.users.User;
import org.springframework.stereotype.Repository;

/** Rows of {@code app_user} and {@code membership}, as administration changes them. */
@Repository
public class UserStore {

    private final DSLContext db;

    public UserStore(DSLContext db) {
        this.db = db;
    }

    public boolean anyUser() {
        return db.fetchExists(APP_USER);
    }

    public boolean exists(String name) {
        return db.fetchExists(APP_USER, APP_USER.NAME.eq(name));
    }

    public List<String> roles() {
        return db.select(ROLE.ROLE_CODE).from(ROLE).orderBy(ROLE.ROLE_CODE).fetch(ROLE.ROLE_CODE);
    }

    /** @return false where the name is taken */
    public boolean insert(String name, String displayName, String passwordHash) {
        return db.insertInto(APP_USER)
                        .set(APP_USER.NAME, name)
                        .set(APP_USER.DISPLAY_NAME, displayName)
                        .set(APP_USER.PASSWORD_HASH, passwordHash)
                        .set(APP_USER.MUST_CHANGE_PASSWORD, true)
                        .onConflict(APP_USER.NAME)
                        .doNothing()
                        .execute()
                == 1;
    }

    public boolean mustChangePassword(String name) {
        return db.fetchExists(APP_USER, APP_USER.NAME.eq(name).and(APP_USER.MUST_CHANGE_PASSWORD));
    }

    /** Also ends a lock-out, and all sessions of the user. */
    public void setPassword(String name, String passwordHash, boolean mustChange) {
        db.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .set(APP_USER.MUST_CHANGE_PASSWORD, mustChange)
                .set(APP_USER.PASSWORD_NO, APP_USER.PASSWORD_NO.plus(1))
                .set(APP_USER.FAILED_LOGINS, 0)
                .setNull(APP_USER.LOCKED_UNTIL)
                .where(APP_USER.NAME.eq(name))
                .execute();
    }

    public void setDisabled(String name, boolean disabled) {
        db.update(APP_USER)
                .set(APP_USER.DISABLED, disabled)
                .where(APP_USER.NAME.eq(name))
                .execute();
    }

    public void grant(CompanyId company, String name, String role) {
        db.insertInto(MEMBERSHIP, MEMBERSHIP.COMPANY_ID, MEMBERSHIP.USER_ID, MEMBERSHIP.ROLE_CODE)
                .select(select(val(company.value()), APP_USER.USER_ID, val(role))
                        .from(APP_USER)
                        .where(APP_USER.NAME.eq(name)))
                .onConflictDoNothing()
                .execute();
    }

    public void revoke(CompanyId company, String name, String role) {
        db.deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.COMPANY_ID.eq(company.value()), MEMBERSHIP.ROLE_CODE.eq(role))
                .and(MEMBERSHIP.USER_ID.eq(idOf(name)))
                .execute();
    }

    /** Holds the company against others who change its administrators. */
    public void lock(CompanyId company) {
        db.select(COMPANY.COMPANY_ID)
                .from(COMPANY)
                .where(COMPANY.COMPANY_ID.eq(company.value()))
                .forUpdate()
                .execute();
    }

    /** In ascending order, in which they are locked. */
    public List<CompanyId> companiesOf(String name) {
        return db.selectDistinct(MEMBERSHIP.COMPANY_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.USER_ID.eq(idOf(name)))
                .orderBy(MEMBERSHIP.COMPANY_ID)
                .fetch(row -> new CompanyId(row.value1()));
    }

    public String nameOf(CompanyId company) {
        return db.select(COMPANY.NAME)
                .from(COMPANY)
                .where(COMPANY.COMPANY_ID.eq(company.value()))
                .fetchSingle(row -> row.value1());
    }

    /** Whether someone who may sign in administers the company. */
    public boolean hasAdministrator(CompanyId company) {
        return db.fetchExists(db.selectOne()
                .from(MEMBERSHIP)
                .join(ROLE)
                .on(ROLE.ROLE_CODE.eq(MEMBERSHIP.ROLE_CODE))
                .join(APP_USER)
                .on(APP_USER.USER_ID.eq(MEMBERSHIP.USER_ID))
                .where(MEMBERSHIP.COMPANY_ID.eq(company.value()))
                .and(administers())
                .andNot(APP_USER.DISABLED));
    }

    public boolean administersAllCompaniesOf(String administrator, String name) {
        Membership his = MEMBERSHIP.as("his");
        return !db.fetchExists(db.selectOne()
                .from(his)
                .where(his.USER_ID.eq(idOf(name)))
                .and(notExists(selectOne()
                        .from(MEMBERSHIP)
                        .join(ROLE)
                        .on(ROLE.ROLE_CODE.eq(MEMBERSHIP.ROLE_CODE))
                        .where(MEMBERSHIP.COMPANY_ID.eq(his.COMPANY_ID))
                        .and(MEMBERSHIP.USER_ID.eq(idOf(administrator)))
                        .and(administers()))));
    }

    public List<User> list(CompanyId company, Instant now) {
        return users(
                company,
                now,
                APP_USER.USER_ID.in(
                        select(MEMBERSHIP.USER_ID).from(MEMBERSHIP).where(MEMBERSHIP.COMPANY_ID.eq(company.value()))));
    }

    public Optional<User> find(CompanyId company, String name, Instant now) {
        return users(company, now, APP_USER.NAME.eq(name)).stream().findFirst();
    }

    private List<User> users(CompanyId company, Instant now, Condition which) {
        Field<List<String>> roles = multiset(select(MEMBERSHIP.ROLE_CODE)
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.USER_ID.eq(APP_USER.USER_ID), MEMBERSHIP.COMPANY_ID.eq(company.value()))
                        .orderBy(MEMBERSHIP.ROLE_CODE))
                .convertFrom(rows -> rows.map(Record1::value1));
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return db.select(APP_USER.NAME, APP_USER.DISPLAY_NAME, roles, APP_USER.DISABLED, APP_USER.LOCKED_UNTIL)
                .from(APP_USER)
                .where(which)
                .orderBy(APP_USER.NAME)
                .fetch(row -> new User(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5() != null && row.value5().isAfter(at)));
    }

    private static Condition administers() {
        return val(Permission.ADMINISTER.name()).eq(any(ROLE.PERMISSIONS));
    }

    private static Select<Record1<Integer>> idOf(String name) {
        return select(APP_USER.USER_ID).from(APP_USER).where(APP_USER.NAME.eq(name));
    }
}
