package org.reskontra.server.users.store;

import static org.jooq.impl.DSL.select;
import static org.reskontra.server.db.Tables.API_TOKEN;
import static org.reskontra.server.db.Tables.APP_USER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Permission;
import org.reskontra.server.users.ApiToken;
import org.springframework.stereotype.Repository;

/** Rows of {@code api_token}, as administration changes them. */
@Repository
public class ApiTokenStore {

    private final DSLContext db;

    public ApiTokenStore(DSLContext db) {
        this.db = db;
    }

    public void insert(
            CompanyId company,
            String userName,
            String name,
            byte[] hash,
            Collection<Permission> scopes,
            Instant now,
            @Nullable Instant expiresAt) {
        db.insertInto(API_TOKEN)
                .set(API_TOKEN.COMPANY_ID, company.value())
                .set(API_TOKEN.USER_ID, select(APP_USER.USER_ID).from(APP_USER).where(APP_USER.NAME.eq(userName)))
                .set(API_TOKEN.NAME, name)
                .set(API_TOKEN.TOKEN_HASH, hash)
                .set(API_TOKEN.SCOPES, scopes.stream().map(Permission::name).toArray(String[]::new))
                .set(API_TOKEN.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .set(API_TOKEN.EXPIRES_AT, expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
                .execute();
    }

    public void revoke(CompanyId company, int number, Instant now) {
        db.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, now.atOffset(ZoneOffset.UTC))
                .where(API_TOKEN.COMPANY_ID.eq(company.value()), API_TOKEN.TOKEN_ID.eq(number))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    public List<ApiToken> list(CompanyId company) {
        return db.select(API_TOKEN, APP_USER.NAME)
                .from(API_TOKEN)
                .join(APP_USER)
                .on(APP_USER.USER_ID.eq(API_TOKEN.USER_ID))
                .where(API_TOKEN.COMPANY_ID.eq(company.value()))
                .orderBy(API_TOKEN.TOKEN_ID.desc())
                .fetch(row -> new ApiToken(
                        row.value1().getTokenId(),
                        row.value2(),
                        row.value1().getName(),
                        List.of(row.value1().getScopes()),
                        row.value1().getCreatedAt().toInstant(),
                        instant(row.value1().getExpiresAt()),
                        instant(row.value1().getRevokedAt())));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
