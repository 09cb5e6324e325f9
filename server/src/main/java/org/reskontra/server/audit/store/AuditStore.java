package org.reskontra.server.audit.store;

import static org.reskontra.server.db.Tables.AUDIT_ROW;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.reskontra.server.audit.AuditRow;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Repository;

/** Rows of {@code audit_row}, which are only ever added. */
@Repository
public class AuditStore {

    private final DSLContext db;

    public AuditStore(DSLContext db) {
        this.db = db;
    }

    public void append(CompanyId company, Instant at, String actor, String action, String subject, String details) {
        db.insertInto(AUDIT_ROW)
                .set(AUDIT_ROW.COMPANY_ID, company.equals(CompanyId.NONE) ? null : company.value())
                .set(AUDIT_ROW.AT, at.atOffset(ZoneOffset.UTC))
                .set(AUDIT_ROW.ACTOR, actor)
                .set(AUDIT_ROW.ACTION, action)
                .set(AUDIT_ROW.SUBJECT, subject)
                .set(AUDIT_ROW.DETAILS, JSONB.jsonb(details))
                .execute();
    }

    public List<AuditRow> of(CompanyId company, String subject, int limit) {
        return db.selectFrom(AUDIT_ROW)
                .where(
                        company.equals(CompanyId.NONE)
                                ? AUDIT_ROW.COMPANY_ID.isNull()
                                : AUDIT_ROW.COMPANY_ID.eq(company.value()))
                .and(AUDIT_ROW.SUBJECT.eq(subject))
                .orderBy(AUDIT_ROW.AUDIT_NO.desc())
                .limit(limit)
                .fetch(row -> new AuditRow(
                        row.getAuditNo(),
                        row.getAt().toInstant(),
                        row.getActor(),
                        row.getAction(),
                        row.getSubject(),
                        row.getDetails().data()));
    }
}
