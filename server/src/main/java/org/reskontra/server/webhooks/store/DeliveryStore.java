package org.reskontra.server.webhooks.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.reskontra.server.db.Tables.CHANGE_EVENT;
import static org.reskontra.server.db.Tables.COMPANY;
import static org.reskontra.server.db.Tables.WEBHOOK;
import static org.reskontra.server.db.Tables.WEBHOOK_DELIVERY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.changes.Change;
import org.reskontra.server.changes.ChangePosition;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.webhooks.Delivery;
import org.reskontra.server.webhooks.DeliveryStatus;
import org.springframework.stereotype.Repository;

/** Rows of {@code webhook_delivery}: what is to be told, and what became of it. */
@Repository
public class DeliveryStore {

    private final DSLContext db;

    public DeliveryStore(DSLContext db) {
        this.db = db;
    }

    /** What has to be sent now. */
    public record Due(long no, int webhook, String company, String url, byte[] secret, int attempts, Change change) {}

    public void add(CompanyId company, int webhook, List<Change> changes, Instant at) {
        OffsetDateTime due = at.atOffset(ZoneOffset.UTC);
        db.insertInto(
                        WEBHOOK_DELIVERY,
                        WEBHOOK_DELIVERY.COMPANY_ID,
                        WEBHOOK_DELIVERY.WEBHOOK_NO,
                        WEBHOOK_DELIVERY.POSITION,
                        WEBHOOK_DELIVERY.STATUS,
                        WEBHOOK_DELIVERY.NEXT_ATTEMPT_AT)
                .valuesOfRows(changes.stream()
                        .map(change -> row(
                                company.value(),
                                webhook,
                                change.position().number(),
                                DeliveryStatus.WAITING.name(),
                                due))
                        .toList())
                .onConflictDoNothing()
                .execute();
    }

    /** Takes what is due, oldest first; nobody else gets it until then. Whoever dies with it leaves it to be sent again. */
    public List<Due> claim(Instant now, Instant until, int limit) {
        List<Long> claimed = db.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.NEXT_ATTEMPT_AT, until.atOffset(ZoneOffset.UTC))
                .set(WEBHOOK_DELIVERY.ATTEMPTS, WEBHOOK_DELIVERY.ATTEMPTS.plus(1))
                .set(WEBHOOK_DELIVERY.ATTEMPTED_AT, now.atOffset(ZoneOffset.UTC))
                .where(WEBHOOK_DELIVERY.DELIVERY_NO.in(select(WEBHOOK_DELIVERY.DELIVERY_NO)
                        .from(WEBHOOK_DELIVERY)
                        .join(WEBHOOK)
                        .on(WEBHOOK.WEBHOOK_NO.eq(WEBHOOK_DELIVERY.WEBHOOK_NO), WEBHOOK.ACTIVE.isTrue())
                        .where(
                                WEBHOOK_DELIVERY.STATUS.eq(DeliveryStatus.WAITING.name()),
                                WEBHOOK_DELIVERY.NEXT_ATTEMPT_AT.le(now.atOffset(ZoneOffset.UTC)))
                        .orderBy(WEBHOOK_DELIVERY.NEXT_ATTEMPT_AT, WEBHOOK_DELIVERY.DELIVERY_NO)
                        .limit(limit)
                        .forUpdate()
                        .of(WEBHOOK_DELIVERY)
                        .skipLocked()))
                .returning(WEBHOOK_DELIVERY.DELIVERY_NO)
                .fetch(WEBHOOK_DELIVERY.DELIVERY_NO);
        return db.select(WEBHOOK_DELIVERY.fields())
                .select(CHANGE_EVENT.fields())
                .select(WEBHOOK.URL, WEBHOOK.SECRET, COMPANY.CODE)
                .from(WEBHOOK_DELIVERY)
                .join(WEBHOOK)
                .on(WEBHOOK.WEBHOOK_NO.eq(WEBHOOK_DELIVERY.WEBHOOK_NO))
                .join(CHANGE_EVENT)
                .on(CHANGE_EVENT.POSITION.eq(WEBHOOK_DELIVERY.POSITION))
                .join(COMPANY)
                .on(COMPANY.COMPANY_ID.eq(WEBHOOK_DELIVERY.COMPANY_ID))
                .where(WEBHOOK_DELIVERY.DELIVERY_NO.in(claimed))
                .orderBy(WEBHOOK_DELIVERY.DELIVERY_NO)
                .fetch(DeliveryStore::due);
    }

    private static Due due(Record row) {
        return new Due(
                row.get(WEBHOOK_DELIVERY.DELIVERY_NO),
                row.get(WEBHOOK_DELIVERY.WEBHOOK_NO),
                row.get(COMPANY.CODE),
                row.get(WEBHOOK.URL),
                row.get(WEBHOOK.SECRET),
                row.get(WEBHOOK_DELIVERY.ATTEMPTS),
                new Change(
                        new ChangePosition(
                                row.get(CHANGE_EVENT.EPOCH), row.get(CHANGE_EVENT.XID), row.get(CHANGE_EVENT.POSITION)),
                        row.get(CHANGE_EVENT.KIND),
                        row.get(CHANGE_EVENT.SUBJECT),
                        row.get(CHANGE_EVENT.ACTOR),
                        row.get(CHANGE_EVENT.AT).toInstant(),
                        row.get(CHANGE_EVENT.SOURCE),
                        row.get(CHANGE_EVENT.FROM_TRANSACTION),
                        row.get(CHANGE_EVENT.TO_TRANSACTION)));
    }

    /** @param next when it is tried again; any time for one that is over */
    public void attempted(long no, DeliveryStatus status, String answer, Instant next) {
        db.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.STATUS, status.name())
                .set(WEBHOOK_DELIVERY.ANSWER, answer)
                .set(WEBHOOK_DELIVERY.NEXT_ATTEMPT_AT, next.atOffset(ZoneOffset.UTC))
                .where(WEBHOOK_DELIVERY.DELIVERY_NO.eq(no))
                .execute();
    }

    /** Whether there is such a delivery. */
    public boolean sendAgain(CompanyId company, int webhook, long no, Instant now) {
        return db.update(WEBHOOK_DELIVERY)
                        .set(WEBHOOK_DELIVERY.STATUS, DeliveryStatus.WAITING.name())
                        .set(WEBHOOK_DELIVERY.ATTEMPTS, 0)
                        .set(WEBHOOK_DELIVERY.NEXT_ATTEMPT_AT, now.atOffset(ZoneOffset.UTC))
                        .where(of(company, webhook), WEBHOOK_DELIVERY.DELIVERY_NO.eq(no))
                        .execute()
                == 1;
    }

    /** @param before the number of the last one before the wanted ones; 0 for the start */
    public List<Delivery> list(CompanyId company, int webhook, String search, long before, int offset, int limit) {
        return db.select(WEBHOOK_DELIVERY.fields())
                .select(CHANGE_EVENT.KIND, CHANGE_EVENT.SUBJECT)
                .from(WEBHOOK_DELIVERY)
                .join(CHANGE_EVENT)
                .on(CHANGE_EVENT.POSITION.eq(WEBHOOK_DELIVERY.POSITION))
                .where(of(company, webhook), found(search))
                .and(before == 0 ? noCondition() : WEBHOOK_DELIVERY.DELIVERY_NO.lt(before))
                .orderBy(WEBHOOK_DELIVERY.DELIVERY_NO.desc())
                .limit(limit)
                .offset(offset)
                .fetch(DeliveryStore::delivery);
    }

    public int count(CompanyId company, int webhook, String search, int most) {
        return db.fetchCount(db.selectOne()
                .from(WEBHOOK_DELIVERY)
                .join(CHANGE_EVENT)
                .on(CHANGE_EVENT.POSITION.eq(WEBHOOK_DELIVERY.POSITION))
                .where(of(company, webhook), found(search))
                .limit(most));
    }

    private static Condition found(String search) {
        return search.isEmpty()
                ? noCondition()
                : CHANGE_EVENT.SUBJECT.containsIgnoreCase(search).or(CHANGE_EVENT.KIND.containsIgnoreCase(search));
    }

    private static Condition of(CompanyId company, int webhook) {
        return WEBHOOK_DELIVERY.COMPANY_ID.eq(company.value()).and(WEBHOOK_DELIVERY.WEBHOOK_NO.eq(webhook));
    }

    private static Delivery delivery(Record row) {
        return new Delivery(
                row.get(WEBHOOK_DELIVERY.DELIVERY_NO),
                row.get(CHANGE_EVENT.KIND),
                row.get(CHANGE_EVENT.SUBJECT),
                DeliveryStatus.valueOf(row.get(WEBHOOK_DELIVERY.STATUS)),
                row.get(WEBHOOK_DELIVERY.ATTEMPTS),
                instant(row.get(WEBHOOK_DELIVERY.ATTEMPTED_AT)),
                row.get(WEBHOOK_DELIVERY.NEXT_ATTEMPT_AT).toInstant(),
                row.get(WEBHOOK_DELIVERY.ANSWER));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
