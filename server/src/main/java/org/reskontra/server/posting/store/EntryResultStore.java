package org.reskontra.server.posting.store;

import static org.reskontra.server.db.Tables.COMPANY;
import static org.reskontra.server.db.Tables.DETAILED_ENTRY;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;
import static org.reskontra.server.db.Tables.VAT_ENTRY;
import static org.reskontra.server.db.Tables.VAT_POSTING_SETUP;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Repository;

/** Reads what settling an entry may correct: its unrealized gains and losses, and the VAT of its document. */
@Repository
class EntryResultStore {

    private final DSLContext dsl;

    EntryResultStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** By entry, where there are any: the sum of its unrealized gains and losses. */
    Map<EntryNo, Money> unrealized(CompanyId company, Long[] numbers, CurrencyCode local) {
        String[] types = Stream.of(DetailedEntryType.values())
                .filter(DetailedEntryType::isUnrealized)
                .map(Enum::name)
                .toArray(String[]::new);
        return dsl.select(
                        DETAILED_ENTRY.ENTRY_NO,
                        DSL.sum(DETAILED_ENTRY.AMOUNT_LOCAL).cast(Long.class))
                .from(DETAILED_ENTRY)
                .where(
                        DETAILED_ENTRY.COMPANY_ID.eq(company.value()),
                        // Only entries in foreign currencies are ever valued again.
                        DETAILED_ENTRY.ENTRY_NO.in(DSL.select(SUBLEDGER_ENTRY.ENTRY_NO)
                                .from(SUBLEDGER_ENTRY)
                                .where(
                                        SUBLEDGER_ENTRY.COMPANY_ID.eq(company.value()),
                                        SUBLEDGER_ENTRY.ENTRY_NO.eq(DSL.any(numbers)),
                                        SUBLEDGER_ENTRY.CURRENCY.ne(local.code()))),
                        DETAILED_ENTRY.ENTRY_TYPE.eq(DSL.any(types)))
                .groupBy(DETAILED_ENTRY.ENTRY_NO)
                .fetchMap(row -> new EntryNo(row.value1()), row -> new Money(row.value2(), local));
    }

    /** By entry: the VAT rows of its document; none where no discount reduces VAT in this company. */
    Map<EntryNo, List<VatRow>> vat(CompanyId company, Long[] numbers, CurrencyCode local) {
        if (!dsl.fetchExists(
                VAT_POSTING_SETUP,
                VAT_POSTING_SETUP.COMPANY_ID.eq(company.value()),
                VAT_POSTING_SETUP.ADJUST_FOR_PAYMENT_DISCOUNT.isTrue())) {
            return Map.of();
        }
        return dsl.select(SUBLEDGER_ENTRY.ENTRY_NO)
                .select(VAT_ENTRY.fields())
                .from(SUBLEDGER_ENTRY)
                .join(VAT_ENTRY)
                .on(
                        VAT_ENTRY.COMPANY_ID.eq(SUBLEDGER_ENTRY.COMPANY_ID),
                        VAT_ENTRY.TRANSACTION_NO.eq(SUBLEDGER_ENTRY.TRANSACTION_NO))
                .where(
                        SUBLEDGER_ENTRY.COMPANY_ID.eq(company.value()),
                        SUBLEDGER_ENTRY.ENTRY_NO.eq(DSL.any(numbers)),
                        SUBLEDGER_ENTRY.DOCUMENT_TYPE.in(DocumentType.INVOICE.name(), DocumentType.CREDIT_MEMO.name()))
                .orderBy(VAT_ENTRY.ENTRY_NO)
                .fetchGroups(row -> new EntryNo(row.get(SUBLEDGER_ENTRY.ENTRY_NO)), row -> vatRow(row, local));
    }

    /** What an application did to VAT. */
    List<VatRow> vat(CompanyId company, TransactionNo application) {
        return dsl.select(VAT_ENTRY.fields())
                .select(COMPANY.LOCAL_CURRENCY)
                .from(VAT_ENTRY)
                .join(COMPANY)
                .on(COMPANY.COMPANY_ID.eq(VAT_ENTRY.COMPANY_ID))
                .where(VAT_ENTRY.COMPANY_ID.eq(company.value()), VAT_ENTRY.TRANSACTION_NO.eq(application.value()))
                .orderBy(VAT_ENTRY.ENTRY_NO)
                .fetch(row -> vatRow(row, CurrencyCode.of(row.get(COMPANY.LOCAL_CURRENCY))));
    }

    private static VatRow vatRow(Record row, CurrencyCode local) {
        return new VatRow(
                row.get(VAT_ENTRY.BUSINESS_GROUP),
                row.get(VAT_ENTRY.PRODUCT_GROUP),
                row.get(VAT_ENTRY.VAT_PERCENT),
                new Money(row.get(VAT_ENTRY.BASE_LOCAL), local),
                new Money(row.get(VAT_ENTRY.AMOUNT_LOCAL), local),
                Ledger.valueOf(row.get(VAT_ENTRY.LEDGER)),
                new PartyNo(row.get(VAT_ENTRY.PARTY_NO)));
    }
}
