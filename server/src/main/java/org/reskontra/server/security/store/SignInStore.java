package org.reskontra.server.security.store;

import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.reskontra.server.db.Tables.APP_USER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** What signing in reads and writes of {@code app_user}. */
@Repository
public class SignInStore {

    private final DSLContext db;

    public SignInStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Counts an attempt of a user who may try, and locks him with the last one allowed. After a lock has run out counting
     * starts again.
     *
     * @return his password's hash; empty where he is unknown, locked or disabled
     */
    public Optional<String> countAttempt(String name, int mostFailures, Instant now, Instant lockUntil) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        Field<Integer> count = when(APP_USER.LOCKED_UNTIL.isNull(), APP_USER.FAILED_LOGINS.plus(1))
                .otherwise(1);
        return db.update(APP_USER)
                .set(APP_USER.FAILED_LOGINS, count)
                .set(APP_USER.LOCKED_UNTIL, when(count.ge(mostFailures), val(lockUntil.atOffset(ZoneOffset.UTC))))
                .where(APP_USER.NAME.eq(name))
                .andNot(APP_USER.DISABLED)
                .and(APP_USER.LOCKED_UNTIL.isNull().or(APP_USER.LOCKED_UNTIL.le(at)))
                .returning(APP_USER.PASSWORD_HASH)
                .fetchOptional(APP_USER.PASSWORD_HASH);
    }

    /** Which of his passwords the user has now; empty where he is unknown or disabled. */
    public Optional<Integer> passwordNo(String name) {
        return db.select(APP_USER.PASSWORD_NO)
                .from(APP_USER)
                .where(APP_USER.NAME.eq(name))
                .andNot(APP_USER.DISABLED)
                .fetchOptional(APP_USER.PASSWORD_NO);
    }

    public void forgiveAttempts(String name) {
        db.update(APP_USER)
                .set(APP_USER.FAILED_LOGINS, 0)
                .setNull(APP_USER.LOCKED_UNTIL)
                .where(APP_USER.NAME.eq(name))
                .execute();
    }
}
