package org.reskontra.server.subledger.store;

import static org.reskontra.server.db.Tables.OPEN_ENTRY;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceReset;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.audit.ChangedMeanwhile;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Repository;

/** Keeps the tolerances of open entries; one statement, however many they are. */
@Repository
public class ToleranceStore {

    private final DSLContext db;

    ToleranceStore(DSLContext db) {
        this.db = db;
    }

    /** An entry as it is, and the tolerances that it gets. */
    public record Changed(OpenEntry entry, ToleranceReset reset) {}

    /**
     * The open invoices and credit memos, which alone have tolerances.
     *
     * @param party null for all
     */
    public List<EntryNo> openDocuments(CompanyId company, Ledger ledger, @Nullable String party) {
        return db.select(OPEN_ENTRY.ENTRY_NO)
                .from(OPEN_ENTRY)
                .join(SUBLEDGER_ENTRY)
                .on(
                        SUBLEDGER_ENTRY.COMPANY_ID.eq(OPEN_ENTRY.COMPANY_ID),
                        SUBLEDGER_ENTRY.ENTRY_NO.eq(OPEN_ENTRY.ENTRY_NO))
                .where(
                        OPEN_ENTRY.COMPANY_ID.eq(company.value()),
                        OPEN_ENTRY.LEDGER.eq(ledger.name()),
                        OPEN_ENTRY.IS_OPEN.isTrue(),
                        party == null ? DSL.noCondition() : OPEN_ENTRY.PARTY_NO.eq(party),
                        SUBLEDGER_ENTRY.DOCUMENT_TYPE.in(DocumentType.INVOICE.name(), DocumentType.CREDIT_MEMO.name()))
                .fetch(row -> new EntryNo(row.value1()));
    }

    /** @throws ChangedMeanwhile where an entry is no longer as it was */
    public void reset(CompanyId company, List<Changed> changed) {
        int updated = db.execute(
                """
                update open_entry o
                set max_tolerance = u.max_tolerance, discount_grace_date = coalesce(u.grace_date, o.discount_grace_date),
                    version = o.version + 1
                from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::date[]) u(entry_no, version, max_tolerance, grace_date)
                where o.company_id = ? and o.entry_no = u.entry_no and o.version = u.version
                """,
                changed.stream().map(one -> one.entry().no().value()).toArray(Long[]::new),
                changed.stream().map(one -> one.entry().version()).toArray(Long[]::new),
                changed.stream().map(one -> one.reset().maxTolerance().minor()).toArray(Long[]::new),
                changed.stream().map(one -> graceDate(one.reset())).toArray(LocalDate[]::new),
                company.value());
        if (updated != changed.size()) {
            throw new ChangedMeanwhile("tolerances");
        }
    }

    private static @Nullable LocalDate graceDate(ToleranceReset reset) {
        return reset.discount() == null ? null : reset.discount().lastDayOfGrace();
    }
}
