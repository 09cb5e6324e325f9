package org.reskontra.server.salesdocuments.store;

import static org.reskontra.server.db.Tables.SALES_DOCUMENT_FILE;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.salesdocuments.IncomingDocuments;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Repository;

/** Keeps files for the jobs that post them, which go on after a restart. */
@Repository
public class DocumentFileStore {

    /** By then nobody goes on with a job. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final DSLContext dsl;
    private final Clock clock;

    DocumentFileStore(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Returns its number. */
    public long keep(Actor actor, IncomingDocuments file) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        dsl.update(SALES_DOCUMENT_FILE)
                .setNull(SALES_DOCUMENT_FILE.CONTENTS)
                .where(
                        SALES_DOCUMENT_FILE.COMPANY_ID.eq(actor.company().value()),
                        SALES_DOCUMENT_FILE.CONTENTS.isNotNull(),
                        SALES_DOCUMENT_FILE.CREATED_AT.lt(now.minus(KEPT)))
                .execute();
        return dsl.insertInto(SALES_DOCUMENT_FILE)
                .set(SALES_DOCUMENT_FILE.COMPANY_ID, actor.company().value())
                .set(SALES_DOCUMENT_FILE.NAME, file.name())
                .set(SALES_DOCUMENT_FILE.SHA256, HexFormat.of().parseHex(file.sha256()))
                .set(SALES_DOCUMENT_FILE.CONTENTS, file.contents())
                .set(SALES_DOCUMENT_FILE.ACTOR, actor.name())
                .set(SALES_DOCUMENT_FILE.CREATED_AT, now)
                .returning(SALES_DOCUMENT_FILE.FILE_ID)
                .fetchSingle()
                .getFileId();
    }

    /** Empty where it is gone. */
    public Optional<byte[]> contents(CompanyId company, long file) {
        return dsl.select(SALES_DOCUMENT_FILE.CONTENTS)
                .from(SALES_DOCUMENT_FILE)
                .where(
                        SALES_DOCUMENT_FILE.COMPANY_ID.eq(company.value()),
                        SALES_DOCUMENT_FILE.FILE_ID.eq(file),
                        SALES_DOCUMENT_FILE.CONTENTS.isNotNull())
                .fetchOptional(SALES_DOCUMENT_FILE.CONTENTS);
    }
}
