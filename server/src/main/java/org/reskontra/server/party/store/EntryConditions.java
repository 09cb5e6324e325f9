package org.reskontra.server.party.store;

import static org.jooq.impl.DSL.noCondition;
import static org.reskontra.server.db.Tables.OPEN_ENTRY;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.server.party.Days;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.store.EntryStore.Wanted;

/** What a list of entries asks of them, in SQL. */
final class EntryConditions {

    private EntryConditions() {}

    static Condition of(Wanted wanted) {
        EntryFilter filter = wanted.filter();
        Condition all = SUBLEDGER_ENTRY
                .COMPANY_ID
                .eq(wanted.company().value())
                .and(SUBLEDGER_ENTRY.LEDGER.eq(wanted.ledger().name()))
                .and(state(wanted))
                .and(within(SUBLEDGER_ENTRY.POSTING_DATE, filter.posted()))
                .and(within(OPEN_ENTRY.DUE_DATE, filter.due()));
        if (wanted.party() != null) {
            all = all.and(SUBLEDGER_ENTRY.PARTY_NO.eq(wanted.party().value()));
        }
        if (filter.documentType() != null) {
            all = all.and(SUBLEDGER_ENTRY.DOCUMENT_TYPE.eq(filter.documentType().name()));
        }
        for (String word : ForPeople.words(filter.search())) {
            all = all.and(found(word));
        }
        return all;
    }

    private static Condition state(Wanted wanted) {
        return switch (wanted.filter().state()) {
            case ALL -> noCondition();
            case OPEN -> isOpen(wanted);
            case CLOSED -> OPEN_ENTRY.IS_OPEN.isFalse();
            case OVERDUE ->
                isOpen(wanted).and(OPEN_ENTRY.DUE_DATE.lt(wanted.today())).and(isOwed(wanted.ledger()));
            case ON_HOLD -> isOpen(wanted).and(OPEN_ENTRY.ON_HOLD.ne(""));
            case UNAPPLIED -> isOpen(wanted).andNot(isOwed(wanted.ledger()));
        };
    }

    /** Says company, ledger and party again, so that the index of open entries leads: most entries are closed. */
    private static Condition isOpen(Wanted wanted) {
        Condition open = OPEN_ENTRY
                .IS_OPEN
                .isTrue()
                .and(OPEN_ENTRY.COMPANY_ID.eq(wanted.company().value()))
                .and(OPEN_ENTRY.LEDGER.eq(wanted.ledger().name()));
        return wanted.party() == null
                ? open
                : open.and(OPEN_ENTRY.PARTY_NO.eq(wanted.party().value()));
    }

    /** What customers owe is positive; what is owed to anybody else is negative. */
    private static Condition isOwed(Ledger ledger) {
        return switch (ledger) {
            case CUSTOMER -> OPEN_ENTRY.REMAINING.gt(0L);
            case VENDOR, EMPLOYEE, BANK -> OPEN_ENTRY.REMAINING.lt(0L);
        };
    }

    private static Condition within(Field<LocalDate> date, Days days) {
        Condition from = days.from() == null ? noCondition() : date.ge(days.from());
        return days.to() == null ? from : from.and(date.le(days.to()));
    }

    private static Condition found(String word) {
        return SUBLEDGER_ENTRY
                .DOCUMENT_NO
                .containsIgnoreCase(word)
                .or(SUBLEDGER_ENTRY.EXTERNAL_DOCUMENT_NO.containsIgnoreCase(word))
                .or(SUBLEDGER_ENTRY.PAYMENT_REFERENCE.containsIgnoreCase(word))
                .or(SUBLEDGER_ENTRY.DESCRIPTION.containsIgnoreCase(word))
                .or(OPEN_ENTRY.PAYMENT_REFERENCE.containsIgnoreCase(word))
                .or(OPEN_ENTRY.DESCRIPTION.containsIgnoreCase(word));
    }
}
