package org.reskontra.server.security.store;

import static org.reskontra.server.db.Tables.API_TOKEN;
import static org.reskontra.server.db.Tables.APP_USER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.TokenPrincipal;
import org.springframework.stereotype.Repository;

/** What requests read of {@code api_token}. */
@Repository
public class TokenStore {

    private final DSLContext db;

    public TokenStore(DSLContext db) {
        this.db = db;
    }

    /** The token with this hash; empty where there is none, or it is expired, revoked, or of a disabled user. */
    public Optional<TokenPrincipal> valid(byte[] hash, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return db.select(APP_USER.NAME, API_TOKEN.COMPANY_ID, API_TOKEN.SCOPES)
                .from(API_TOKEN)
                .join(APP_USER)
                .on(APP_USER.USER_ID.eq(API_TOKEN.USER_ID))
                .where(API_TOKEN.TOKEN_HASH.eq(hash).andNot(APP_USER.DISABLED))
                .and(API_TOKEN.EXPIRES_AT.isNull().or(API_TOKEN.EXPIRES_AT.gt(at)))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .fetchOptional(row -> new TokenPrincipal(
                        row.value1(),
                        new CompanyId(row.value2()),
                        Arrays.stream(row.value3()).map(Permission::valueOf).collect(Collectors.toSet())));
    }
}
