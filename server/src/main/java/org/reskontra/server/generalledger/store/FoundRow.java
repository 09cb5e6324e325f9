package org.reskontra.server.generalledger.store;

import static org.jooq.impl.DSL.inline;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.generalledger.FoundEntry;

/** Selects and reads the columns of a ledger under names that are the same for all. */
final class FoundRow {

    private FoundRow() {}

    static List<Field<?>> fields(LedgerColumns columns) {
        Field<Long> entry = columns.entry();
        return List.of(
                columns.no(),
                columns.transaction(),
                columns.postingDate(),
                orNull(columns.documentType()).as("document_type"),
                columns.documentNo().as("document"),
                columns.account().as("account"),
                columns.accountName().as("account_name"),
                columns.description().as("text"),
                orNull(columns.currency()).as("currency"),
                columns.amount().as("amount"),
                columns.amountLocal().as("amount_local"),
                (entry == null ? inline((Long) null) : entry).as("entry"),
                orNull(columns.type()).as("type"));
    }

    private static Field<String> orNull(@Nullable Field<String> field) {
        return field == null ? inline((String) null) : field;
    }

    static FoundEntry entry(LedgerColumns columns, Record row, CurrencyCode local) {
        String documentTypeName = row.get("document_type", String.class);
        String currencyCode = row.get("currency", String.class);
        Long entryNo = row.get("entry", Long.class);
        String typeName = row.get("type", String.class);
        return new FoundEntry(
                row.get(columns.no()),
                new TransactionNo(row.get(columns.transaction())),
                row.get(columns.postingDate()),
                documentTypeName == null ? null : DocumentType.valueOf(documentTypeName),
                new DocumentNo(row.get("document", String.class)),
                row.get("account", String.class),
                row.get("account_name", String.class),
                row.get("text", String.class),
                new Money(row.get("amount", Long.class), currencyCode == null ? local : CurrencyCode.of(currencyCode)),
                new Money(row.get("amount_local", Long.class), local),
                entryNo == null ? null : new EntryNo(entryNo),
                typeName == null ? null : DetailedEntryType.valueOf(typeName));
    }
}
