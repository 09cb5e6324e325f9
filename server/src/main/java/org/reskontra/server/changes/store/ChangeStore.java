package org.reskontra.server.changes.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.reskontra.server.db.Tables.CHANGE_EPOCH;
import static org.reskontra.server.db.Tables.CHANGE_EVENT;

import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.reskontra.server.changes.Change;
import org.reskontra.server.changes.ChangePosition;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.tables.records.ChangeEventRecord;
import org.springframework.stereotype.Repository;

/** Rows of {@code change_event}, which are only ever added. */
@Repository
public class ChangeStore {

    /** All database transactions with lower numbers are over, as the statement sees it. */
    private static final Field<Long> FIRST_UNDER_WAY =
            field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class);

    private final DSLContext db;

    public ChangeStore(DSLContext db) {
        this.db = db;
    }

    /** The database gives the position. */
    public void append(CompanyId company, Change change) {
        db.insertInto(CHANGE_EVENT)
                .set(CHANGE_EVENT.EPOCH, field(select(CHANGE_EPOCH.EPOCH).from(CHANGE_EPOCH)))
                .set(CHANGE_EVENT.COMPANY_ID, company.value())
                .set(CHANGE_EVENT.KIND, change.kind())
                .set(CHANGE_EVENT.SUBJECT, change.subject())
                .set(CHANGE_EVENT.ACTOR, change.actor())
                .set(CHANGE_EVENT.AT, change.at().atOffset(ZoneOffset.UTC))
                .set(CHANGE_EVENT.SOURCE, change.source())
                .set(CHANGE_EVENT.FROM_TRANSACTION, change.fromTransaction())
                .set(CHANGE_EVENT.TO_TRANSACTION, change.toTransaction())
                .execute();
    }

    public List<Change> after(CompanyId company, ChangePosition position, List<String> kinds, int limit) {
        Condition isOver = CHANGE_EVENT
                .EPOCH
                .lt(select(CHANGE_EPOCH.EPOCH).from(CHANGE_EPOCH))
                .or(CHANGE_EVENT.XID.lt(FIRST_UNDER_WAY));
        return db.selectFrom(CHANGE_EVENT)
                .where(CHANGE_EVENT.COMPANY_ID.eq(company.value()), isOver)
                .and(row(CHANGE_EVENT.EPOCH, CHANGE_EVENT.XID, CHANGE_EVENT.POSITION)
                        .gt(row(val(position.epoch()), val(position.xid()), val(position.number()))))
                .and(wanted(kinds))
                .orderBy(CHANGE_EVENT.EPOCH, CHANGE_EVENT.XID, CHANGE_EVENT.POSITION)
                .limit(limit)
                .fetch(ChangeStore::change);
    }

    public ChangePosition end() {
        return db.select(CHANGE_EPOCH.EPOCH, FIRST_UNDER_WAY)
                .from(CHANGE_EPOCH)
                .fetchSingle(row -> new ChangePosition(row.value1(), row.value2(), 0));
    }

    private static Condition wanted(List<String> kinds) {
        return kinds.isEmpty()
                ? noCondition()
                : or(kinds.stream().map(CHANGE_EVENT.KIND::startsWith).toList());
    }

    private static Change change(ChangeEventRecord row) {
        return new Change(
                new ChangePosition(row.getEpoch(), row.getXid(), row.getPosition()),
                row.getKind(),
                row.getSubject(),
                row.getActor(),
                row.getAt().toInstant(),
                row.getSource(),
                row.getFromTransaction(),
                row.getToTransaction());
    }
}
