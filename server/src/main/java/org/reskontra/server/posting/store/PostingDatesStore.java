package org.reskontra.server.posting.store;

import static org.reskontra.server.db.Tables.COMPANY;
import static org.reskontra.server.db.Tables.JOURNAL_TEMPLATE;
import static org.reskontra.server.db.Tables.USER_POSTING_DATES;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.calendar.AllowedPostingDates;
import org.reskontra.core.calendar.AllowedPostingDates.Boundary;
import org.reskontra.core.calendar.DateFormula;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Repository;

/** The allowed posting dates: of the user; where these are open, of the journal template; then of the company. */
@Repository
public class PostingDatesStore {

    private final DSLContext dsl;

    PostingDatesStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param template of the journal posted from; null where there is none */
    public AllowedPostingDates of(CompanyId company, String user, @Nullable String template) {
        AllowedPostingDates ofUser = read(
                USER_POSTING_DATES,
                USER_POSTING_DATES.COMPANY_ID.eq(company.value()).and(USER_POSTING_DATES.USER_NAME.eq(user)));
        if (!ofUser.isEmpty()) {
            return ofUser;
        }
        AllowedPostingDates ofTemplate = template == null
                ? AllowedPostingDates.ANY
                : read(
                        JOURNAL_TEMPLATE,
                        JOURNAL_TEMPLATE.COMPANY_ID.eq(company.value()).and(JOURNAL_TEMPLATE.TEMPLATE.eq(template)));
        return ofTemplate.isEmpty() ? read(COMPANY, COMPANY.COMPANY_ID.eq(company.value())) : ofTemplate;
    }

    private AllowedPostingDates read(Table<?> table, Condition row) {
        Record found = dsl.selectFrom(table).where(row).fetchOne();
        return found == null
                ? AllowedPostingDates.ANY
                : new AllowedPostingDates(boundary(found, "allow_posting_from"), boundary(found, "allow_posting_to"));
    }

    private static @Nullable Boundary boundary(Record row, String column) {
        LocalDate date = row.get(DSL.field(DSL.name(column), LocalDate.class));
        String formula = row.get(DSL.field(DSL.name(column + "_formula"), String.class));
        if (date != null) {
            return new Boundary.Fixed(date);
        }
        return formula == null
                ? null
                : new Boundary.Moving(DateFormula.parse(formula).orElseThrow());
    }
}
