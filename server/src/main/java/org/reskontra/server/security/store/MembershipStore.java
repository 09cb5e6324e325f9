package org.reskontra.server.security.store;

import static org.reskontra.server.db.Tables.APP_USER;
import static org.reskontra.server.db.Tables.MEMBERSHIP;
import static org.reskontra.server.db.Tables.ROLE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Repository;

/** Rows of {@code membership}: who has which role in which company. */
@Repository
public class MembershipStore {

    private final DSLContext db;

    public MembershipStore(DSLContext db) {
        this.db = db;
    }

    /** What the roles of this user allow in this company; nothing for a disabled user. */
    public Set<Permission> permissions(String userName, CompanyId company) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        db.select(ROLE.PERMISSIONS)
                .from(MEMBERSHIP)
                .join(APP_USER)
                .on(APP_USER.USER_ID.eq(MEMBERSHIP.USER_ID))
                .join(ROLE)
                .on(ROLE.ROLE_CODE.eq(MEMBERSHIP.ROLE_CODE))
                .where(APP_USER.NAME.eq(userName).andNot(APP_USER.DISABLED))
                .and(MEMBERSHIP.COMPANY_ID.eq(company.value()))
                .forEach(row ->
                        Arrays.stream(row.value1()).map(Permission::valueOf).forEach(permissions::add));
        return permissions;
    }
}
