package org.reskontra.server.webhooks.store;

import static org.reskontra.server.db.Tables.WEBHOOK;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.reskontra.server.changes.ChangePosition;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.tables.records.WebhookRecord;
import org.reskontra.server.webhooks.Webhook;
import org.springframework.stereotype.Repository;

/** Rows of {@code webhook}. */
@Repository
public class WebhookStore {

    private final DSLContext db;

    public WebhookStore(DSLContext db) {
        this.db = db;
    }

    /** Who follows the feed, and how far he was told. */
    public record Follower(int webhook, CompanyId company, List<String> kinds, ChangePosition position) {}

    public List<Webhook> list(CompanyId company) {
        return db.selectFrom(WEBHOOK)
                .where(WEBHOOK.COMPANY_ID.eq(company.value()))
                .orderBy(WEBHOOK.WEBHOOK_NO)
                .fetch(WebhookStore::webhook);
    }

    public Optional<Webhook> find(CompanyId company, int no) {
        return db.selectFrom(WEBHOOK).where(is(company, no)).fetchOptional(WebhookStore::webhook);
    }

    private static Webhook webhook(WebhookRecord row) {
        return new Webhook(
                row.getWebhookNo(),
                row.getUrl(),
                Arrays.asList(row.getKinds()),
                row.getActive(),
                row.getFailures(),
                row.getCreatedAt().toInstant());
    }

    public int insert(
            CompanyId company, String url, List<String> kinds, byte[] secret, Instant at, ChangePosition position) {
        return db.insertInto(WEBHOOK)
                .set(WEBHOOK.COMPANY_ID, company.value())
                .set(WEBHOOK.URL, url)
                .set(WEBHOOK.KINDS, kinds.toArray(String[]::new))
                .set(WEBHOOK.SECRET, secret)
                .set(WEBHOOK.CREATED_AT, at.atOffset(ZoneOffset.UTC))
                .set(WEBHOOK.EPOCH, position.epoch())
                .set(WEBHOOK.XID, position.xid())
                .set(WEBHOOK.POSITION, position.number())
                .returning(WEBHOOK.WEBHOOK_NO)
                .fetchSingle()
                .getWebhookNo();
    }

    /** Switched on, it starts with a clean record. */
    public void setActive(CompanyId company, int no, boolean active) {
        db.update(WEBHOOK)
                .set(WEBHOOK.ACTIVE, active)
                .set(WEBHOOK.FAILURES, 0)
                .where(is(company, no))
                .execute();
    }

    public void delete(CompanyId company, int no) {
        db.deleteFrom(WEBHOOK).where(is(company, no)).execute();
    }

    private static Condition is(CompanyId company, int no) {
        return WEBHOOK.COMPANY_ID.eq(company.value()).and(WEBHOOK.WEBHOOK_NO.eq(no));
    }

    /** All that are switched on. */
    public List<Integer> active() {
        return db.select(WEBHOOK.WEBHOOK_NO)
                .from(WEBHOOK)
                .where(WEBHOOK.ACTIVE.isTrue())
                .orderBy(WEBHOOK.WEBHOOK_NO)
                .fetch(WEBHOOK.WEBHOOK_NO);
    }

    /** One of them, held until the database transaction ends; empty where another server holds it. */
    public Optional<Follower> hold(int no) {
        return db.selectFrom(WEBHOOK)
                .where(WEBHOOK.WEBHOOK_NO.eq(no), WEBHOOK.ACTIVE.isTrue())
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new Follower(
                        row.getWebhookNo(),
                        new CompanyId(row.getCompanyId()),
                        Arrays.asList(row.getKinds()),
                        new ChangePosition(row.getEpoch(), row.getXid(), row.getPosition())));
    }

    public void told(int no, ChangePosition position) {
        db.update(WEBHOOK)
                .set(WEBHOOK.EPOCH, position.epoch())
                .set(WEBHOOK.XID, position.xid())
                .set(WEBHOOK.POSITION, position.number())
                .where(WEBHOOK.WEBHOOK_NO.eq(no))
                .execute();
    }

    public void succeeded(int no) {
        db.update(WEBHOOK)
                .set(WEBHOOK.FAILURES, 0)
                .where(WEBHOOK.WEBHOOK_NO.eq(no), WEBHOOK.FAILURES.ne(0))
                .execute();
    }

    /** @param most failures after which it is switched off */
    public void failed(int no, int most) {
        db.update(WEBHOOK)
                .set(WEBHOOK.FAILURES, WEBHOOK.FAILURES.plus(1))
                .set(
                        WEBHOOK.ACTIVE,
                        WEBHOOK.ACTIVE.isTrue().and(WEBHOOK.FAILURES.plus(1).lt(most)))
                .where(WEBHOOK.WEBHOOK_NO.eq(no))
                .execute();
    }
}
