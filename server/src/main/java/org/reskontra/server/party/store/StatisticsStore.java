package org.reskontra.server.party.store;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.reskontra.server.db.Tables.OPEN_ENTRY;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.party.PartyStatistics;
import org.reskontra.server.party.PartyStatistics.Age;
import org.reskontra.server.party.PartyStatistics.Aged;
import org.reskontra.server.party.PartyStatistics.Payment;
import org.springframework.stereotype.Repository;

/** Sums the entries of one party, in four statements. */
@Repository
public class StatisticsStore {

    private final DSLContext db;

    StatisticsStore(DSLContext db) {
        this.db = db;
    }

    public PartyStatistics read(CompanyId company, Ledger ledger, PartyNo party, LocalDate today, CurrencyCode local) {
        Record open = open(company, ledger, party, today);
        List<Aged> aging = new ArrayList<>();
        Money balance = Money.zero(local);
        for (Age age : Age.values()) {
            Money amount = money(open.get(age.name(), BigDecimal.class), local);
            aging.add(new Aged(age, amount));
            balance = balance.plus(amount);
        }
        LocalDate newYear = today.withDayOfYear(1);
        Condition entries = entries(company, ledger, party);
        Record days = daysToPay(entries, today);
        return new PartyStatistics(
                balance,
                aging,
                money(open.get("unapplied", BigDecimal.class), local),
                open.get("entries", Integer.class),
                open.get("on_hold", Integer.class),
                invoiced(entries, newYear, today, local),
                invoiced(entries, newYear.minusYears(1), newYear.minusDays(1), local),
                lastPayment(entries),
                rounded(days.get("to_pay", BigDecimal.class)),
                rounded(days.get("late", BigDecimal.class)));
    }

    private Record open(CompanyId company, Ledger ledger, PartyNo party, LocalDate today) {
        List<Field<?>> sums = new ArrayList<>();
        LocalDate before = null;
        for (Age age : Age.values()) {
            boolean isLast = age.mostDays() == Integer.MAX_VALUE;
            LocalDate from = isLast ? null : today.minusDays(age.mostDays());
            Condition due = (from == null ? noCondition() : OPEN_ENTRY.DUE_DATE.ge(from))
                    .and(before == null ? noCondition() : OPEN_ENTRY.DUE_DATE.lt(before));
            sums.add(
                    zeroIfNone(sum(OPEN_ENTRY.REMAINING_LOCAL).filterWhere(due)).as(age.name()));
            before = from;
        }
        Condition unapplied = ledger == Ledger.CUSTOMER ? OPEN_ENTRY.REMAINING.lt(0L) : OPEN_ENTRY.REMAINING.gt(0L);
        return db.select(sums)
                .select(
                        zeroIfNone(sum(OPEN_ENTRY.REMAINING_LOCAL).filterWhere(unapplied))
                                .as("unapplied"),
                        count().as("entries"),
                        count().filterWhere(OPEN_ENTRY.ON_HOLD.ne("")).as("on_hold"))
                .from(OPEN_ENTRY)
                .where(
                        OPEN_ENTRY.COMPANY_ID.eq(company.value()),
                        OPEN_ENTRY.LEDGER.eq(ledger.name()),
                        OPEN_ENTRY.PARTY_NO.eq(party.value()),
                        OPEN_ENTRY.IS_OPEN.isTrue())
                .fetchSingle();
    }

    private Money invoiced(Condition entries, LocalDate from, LocalDate to, CurrencyCode local) {
        BigDecimal sum = db.select(zeroIfNone(sum(SUBLEDGER_ENTRY.AMOUNT_LOCAL)))
                .from(SUBLEDGER_ENTRY)
                .where(entries)
                .and(SUBLEDGER_ENTRY.POSTING_DATE.between(from, to))
                .and(SUBLEDGER_ENTRY.DOCUMENT_TYPE.in(DocumentType.INVOICE.name(), DocumentType.CREDIT_MEMO.name()))
                .fetchSingle()
                .value1();
        return money(sum, local);
    }

    private @Nullable Payment lastPayment(Condition entries) {
        return db.select(
                        SUBLEDGER_ENTRY.POSTING_DATE,
                        SUBLEDGER_ENTRY.DOCUMENT_NO,
                        SUBLEDGER_ENTRY.AMOUNT,
                        SUBLEDGER_ENTRY.CURRENCY)
                .from(SUBLEDGER_ENTRY)
                .where(entries)
                .and(SUBLEDGER_ENTRY.DOCUMENT_TYPE.eq(DocumentType.PAYMENT.name()))
                .and(SUBLEDGER_ENTRY.REVERSES_ENTRY_NO.isNull())
                .orderBy(SUBLEDGER_ENTRY.POSTING_DATE.desc(), SUBLEDGER_ENTRY.ENTRY_NO.desc())
                .limit(1)
                .fetchOptional(row -> new Payment(
                        row.value1(),
                        new DocumentNo(row.value2()),
                        new Money(row.value3(), CurrencyCode.of(row.value4()))))
                .orElse(null);
    }

    private Record daysToPay(Condition entries, LocalDate today) {
        Field<Integer> toPay = field("{0} - {1}", Integer.class, OPEN_ENTRY.CLOSED_AT, SUBLEDGER_ENTRY.DOCUMENT_DATE);
        Field<Integer> late = field("{0} - {1}", Integer.class, OPEN_ENTRY.CLOSED_AT, OPEN_ENTRY.DUE_DATE);
        return db.select(avg(toPay).as("to_pay"), avg(late).as("late"))
                .from(SUBLEDGER_ENTRY)
                .join(OPEN_ENTRY)
                .on(
                        OPEN_ENTRY.COMPANY_ID.eq(SUBLEDGER_ENTRY.COMPANY_ID),
                        OPEN_ENTRY.ENTRY_NO.eq(SUBLEDGER_ENTRY.ENTRY_NO))
                .where(entries)
                .and(SUBLEDGER_ENTRY.DOCUMENT_TYPE.eq(DocumentType.INVOICE.name()))
                // An invoice older than that says nothing about how the party pays now.
                .and(SUBLEDGER_ENTRY.POSTING_DATE.ge(today.minusYears(2)))
                .and(OPEN_ENTRY.CLOSED_AT.between(today.minusYears(1), today))
                .fetchSingle();
    }

    private static Condition entries(CompanyId company, Ledger ledger, PartyNo party) {
        return SUBLEDGER_ENTRY
                .COMPANY_ID
                .eq(company.value())
                .and(SUBLEDGER_ENTRY.LEDGER.eq(ledger.name()))
                .and(SUBLEDGER_ENTRY.PARTY_NO.eq(party.value()));
    }

    private static Field<BigDecimal> zeroIfNone(Field<BigDecimal> sum) {
        return coalesce(sum, inline(BigDecimal.ZERO));
    }

    private static Money money(BigDecimal minor, CurrencyCode local) {
        return new Money(minor.longValueExact(), local);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal days) {
        return days == null ? null : days.setScale(0, RoundingMode.HALF_UP);
    }
}
