package org.reskontra.server.audit.store;

import static org.reskontra.server.db.Tables.COMMAND;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Repository;

/** Rows of {@code command}: which requests with an idempotency key were carried out, and with what outcome. */
@Repository
public class CommandStore {

    private final DSLContext db;

    public CommandStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Takes the key for this transaction. Waits while another transaction holds it.
     *
     * @return false where it was used before; {@link #repeated} then has the outcome
     */
    public boolean take(CompanyId company, String key, byte[] requestHash, String actor, Instant at) {
        return db.insertInto(COMMAND)
                        .set(COMMAND.COMPANY_ID, company.value())
                        .set(COMMAND.IDEMPOTENCY_KEY, key)
                        .set(COMMAND.REQUEST_HASH, requestHash)
                        .set(COMMAND.ACTOR, actor)
                        .set(COMMAND.AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public Repeated repeated(CompanyId company, String key) {
        return db.select(COMMAND.REQUEST_HASH, COMMAND.OUTCOME)
                .from(COMMAND)
                .where(COMMAND.COMPANY_ID.eq(company.value()), COMMAND.IDEMPOTENCY_KEY.eq(key))
                .fetchSingle(row -> new Repeated(row.value1(), row.value2().data()));
    }

    public void keepOutcome(CompanyId company, String key, String outcome) {
        db.update(COMMAND)
                .set(COMMAND.OUTCOME, JSONB.jsonb(outcome))
                .where(COMMAND.COMPANY_ID.eq(company.value()), COMMAND.IDEMPOTENCY_KEY.eq(key))
                .execute();
    }

    /** A request that was carried out before; {@code outcome} is its result as JSON. */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared by content
    public record Repeated(byte[] requestHash, String outcome) {}
}
