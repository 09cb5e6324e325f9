package org.reskontra.server.party.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.reskontra.server.db.Tables.OPEN_ENTRY;
import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.PARTY_BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.party.Order;
import org.reskontra.server.party.PartyCard;
import org.reskontra.server.party.PartyFilter;
import org.reskontra.server.party.PartyRow;
import org.springframework.stereotype.Repository;

/** Reads parties with their balances; those are summed only for the rows that are shown, or that a filter asks about. */
@Repository
public class PartyStore {

    private static final Field<BigDecimal> BALANCE = field(name("balance"), BigDecimal.class);
    private static final Field<BigDecimal> OVERDUE = field(name("overdue"), BigDecimal.class);
    private static final Field<Integer> OPEN_ENTRIES = field(name("open_entries"), Integer.class);

    private final DSLContext db;

    public PartyStore(DSLContext db) {
        this.db = db;
    }

    public int count(CompanyId company, Ledger ledger, PartyFilter filter, LocalDate today) {
        return db.fetchCount(rows(company, ledger, filter, today));
    }

    public List<PartyRow> list(
            CompanyId company,
            Ledger ledger,
            PartyFilter filter,
            LocalDate today,
            CurrencyCode local,
            Order<Order.OfParties> order,
            int offset,
            int limit) {
        Field<?> by =
                switch (order.by()) {
                    case NO -> PARTY.PARTY_NO;
                    case NAME -> PARTY.NAME.collate(ForPeople.COLLATION);
                    case CITY -> PARTY.CITY.collate(ForPeople.COLLATION);
                    case BALANCE -> BALANCE;
                    case OVERDUE -> OVERDUE;
                };
        return rows(company, ledger, filter, today)
                .orderBy(order.descending() ? by.desc() : by.asc(), PARTY.PARTY_NO)
                .limit(limit)
                .offset(offset)
                .fetch(row -> row(row, local));
    }

    public List<PartyRow> listAfter(
            CompanyId company,
            Ledger ledger,
            PartyFilter filter,
            LocalDate today,
            CurrencyCode local,
            @Nullable PartyNo after,
            int limit) {
        return rows(company, ledger, filter, today)
                .and(after == null ? noCondition() : PARTY.PARTY_NO.gt(after.value()))
                .orderBy(PARTY.PARTY_NO)
                .limit(limit)
                .fetch(row -> row(row, local));
    }

    public Optional<PartyCard> find(CompanyId company, Ledger ledger, PartyNo no, LocalDate today, CurrencyCode local) {
        return rows(company, ledger, PartyFilter.ALL, today)
                .and(PARTY.PARTY_NO.eq(no.value()))
                .fetchOptional()
                .map(row -> card(company, ledger, no, row, local));
    }

    private SelectConditionStep<Record> rows(CompanyId company, Ledger ledger, PartyFilter filter, LocalDate today) {
        Table<?> open = lateral(select(
                        coalesce(sum(OPEN_ENTRY.REMAINING_LOCAL), inline(BigDecimal.ZERO))
                                .as(BALANCE),
                        coalesce(
                                        sum(OPEN_ENTRY.REMAINING_LOCAL).filterWhere(OPEN_ENTRY.DUE_DATE.lt(today)),
                                        inline(BigDecimal.ZERO))
                                .as(OVERDUE),
                        DSL.count().as(OPEN_ENTRIES))
                .from(OPEN_ENTRY)
                .where(
                        OPEN_ENTRY.COMPANY_ID.eq(PARTY.COMPANY_ID),
                        OPEN_ENTRY.LEDGER.eq(PARTY.LEDGER),
                        OPEN_ENTRY.PARTY_NO.eq(PARTY.PARTY_NO),
                        OPEN_ENTRY.IS_OPEN.isTrue()));
        return db.select(PARTY.fields())
                .select(BALANCE, OVERDUE, OPEN_ENTRIES)
                .from(PARTY)
                .crossJoin(open)
                .where(PARTY.COMPANY_ID.eq(company.value()), PARTY.LEDGER.eq(ledger.name()))
                .and(found(filter.search()))
                .and(
                        switch (filter.only()) {
                            case ALL -> noCondition();
                            case WITH_OPEN_ENTRIES -> OPEN_ENTRIES.gt(0);
                            case OVERDUE -> OVERDUE.ne(BigDecimal.ZERO);
                        });
    }

    private static Condition found(String search) {
        Condition all = noCondition();
        for (String word : ForPeople.words(search)) {
            all = all.and(PARTY.PARTY_NO
                    .containsIgnoreCase(word)
                    .or(PARTY.NAME.containsIgnoreCase(word))
                    .or(PARTY.CITY.containsIgnoreCase(word))
                    .or(PARTY.REGISTRATION_NO.containsIgnoreCase(word)));
        }
        return all;
    }

    private static PartyRow row(Record row, CurrencyCode local) {
        String currency = row.get(PARTY.CURRENCY);
        return new PartyRow(
                new PartyNo(row.get(PARTY.PARTY_NO)),
                row.get(PARTY.NAME),
                row.get(PARTY.CITY),
                row.get(PARTY.COUNTRY),
                currency == null ? null : CurrencyCode.of(currency),
                row.get(PARTY.PAYMENT_TERMS),
                Blocked.valueOf(row.get(PARTY.BLOCKED)),
                new Money(row.get(BALANCE).longValueExact(), local),
                new Money(row.get(OVERDUE).longValueExact(), local),
                row.get(OPEN_ENTRIES));
    }

    private PartyCard card(CompanyId company, Ledger ledger, PartyNo no, Record row, CurrencyCode local) {
        return new PartyCard(
                row(row, local),
                row.get(PARTY.ADDRESS),
                row.get(PARTY.POST_CODE),
                row.get(PARTY.REGISTRATION_NO),
                row.get(PARTY.LANGUAGE),
                row.get(PARTY.POSTING_GROUP),
                row.get(PARTY.VAT_GROUP),
                balances(company, ledger, no),
                bankAccounts(company, ledger, no),
                row.get(PARTY.VERSION));
    }

    private List<Money> balances(CompanyId company, Ledger ledger, PartyNo no) {
        return db.select(SUBLEDGER_ENTRY.CURRENCY, sum(OPEN_ENTRY.REMAINING))
                .from(OPEN_ENTRY)
                .join(SUBLEDGER_ENTRY)
                .on(
                        SUBLEDGER_ENTRY.COMPANY_ID.eq(OPEN_ENTRY.COMPANY_ID),
                        SUBLEDGER_ENTRY.ENTRY_NO.eq(OPEN_ENTRY.ENTRY_NO))
                .where(
                        OPEN_ENTRY.COMPANY_ID.eq(company.value()),
                        OPEN_ENTRY.LEDGER.eq(ledger.name()),
                        OPEN_ENTRY.PARTY_NO.eq(no.value()),
                        OPEN_ENTRY.IS_OPEN.isTrue())
                .groupBy(SUBLEDGER_ENTRY.CURRENCY)
                .orderBy(SUBLEDGER_ENTRY.CURRENCY)
                .fetch(row -> new Money(row.value2().longValueExact(), CurrencyCode.of(row.value1())));
    }

    private List<PartyCard.BankAccount> bankAccounts(CompanyId company, Ledger ledger, PartyNo no) {
        return db.selectFrom(PARTY_BANK_ACCOUNT)
                .where(
                        PARTY_BANK_ACCOUNT.COMPANY_ID.eq(company.value()),
                        PARTY_BANK_ACCOUNT.LEDGER.eq(ledger.name()),
                        PARTY_BANK_ACCOUNT.PARTY_NO.eq(no.value()))
                .orderBy(PARTY_BANK_ACCOUNT.CODE)
                .fetch(row -> new PartyCard.BankAccount(row.getCode(), row.getIban(), row.getAccountNo()));
    }
}
