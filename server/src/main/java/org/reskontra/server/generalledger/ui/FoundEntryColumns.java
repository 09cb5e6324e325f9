package org.reskontra.server.generalledger.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.server.generalledger.EntrySearch;
import org.reskontra.server.generalledger.FoundEntry;
import org.reskontra.server.generalledger.LedgerTable;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.WorksheetGrid;

/** What is shown of the entries of each ledger. */
final class FoundEntryColumns {

    private FoundEntryColumns() {}

    static WorksheetGrid<FoundEntry> grid(LedgerTable table) {
        List<Column<FoundEntry, ?>> columns = new ArrayList<>();
        columns.add(Column.date("postingDate", "find.date", FoundEntry::postingDate));
        if (table == LedgerTable.DETAILED_ENTRY) {
            columns.add(Column.<FoundEntry, DetailedEntryType>choice(
                            "type", "find.type", DetailedEntryType.class, FoundEntry::type)
                    .width("12rem"));
        }
        if (hasDocumentType(table)) {
            columns.add(Column.<FoundEntry, DocumentType>choice(
                            "documentType", "find.documentType", DocumentType.class, FoundEntry::documentType)
                    .width("8.5rem"));
        }
        columns.add(Column.<FoundEntry>text(
                        "documentNo", "find.document", row -> row.documentNo().value())
                .link(row -> entryPath(table, row))
                .width("7rem"));
        columns.add(Column.<FoundEntry>text("account", "find.account." + table.name(), FoundEntry::account)
                .link(row -> accountPath(table, row))
                .width("5.5rem"));
        if (table != LedgerTable.VAT_ENTRY) {
            columns.add(Column.<FoundEntry>text("accountName", "find.accountName", FoundEntry::accountName)
                    .width("10rem"));
        }
        columns.add(Column.<FoundEntry>text("description", "find.description." + table.name(), FoundEntry::description)
                .width("7rem")
                .grows());
        columns.add(Column.<FoundEntry>text("currency", "find.currency", row -> row.amount()
                        .currency()
                        .code())
                .width("5.25rem"));
        boolean isVat = table == LedgerTable.VAT_ENTRY;
        columns.add(Column.<FoundEntry>amount("amount", isVat ? "find.base" : "find.amount", FoundEntry::amount)
                .width("8rem"));
        columns.add(Column.<FoundEntry>amount(
                        "amountLocal", isVat ? "find.vat" : "find.amountLocal", FoundEntry::amountLocal)
                .width("8rem"));
        columns.add(Column.<FoundEntry>text("transaction", "find.transaction", row -> row.transaction()
                        .toString())
                .link(row -> FoundEntries.path(new EntrySearch.Transaction(row.transaction())))
                .width("6.5rem"));
        columns.add(Column.<FoundEntry>text("no", "find.no", row -> Long.toString(row.no()))
                .width("5.5rem"));
        return new WorksheetGrid<>("LedgerTable." + table.name(), FoundEntry::no, columns);
    }

    private static boolean hasDocumentType(LedgerTable table) {
        return switch (table) {
            case CUSTOMER_ENTRY, VENDOR_ENTRY, BANK_ENTRY -> true;
            case GL_ENTRY, DETAILED_ENTRY, VAT_ENTRY -> false;
        };
    }

    /** The page of a customer or vendor ledger entry. */
    private static @Nullable String entryPath(LedgerTable table, FoundEntry row) {
        return switch (table) {
            case CUSTOMER_ENTRY -> "customers/entry/" + row.entry();
            case VENDOR_ENTRY -> "vendors/entry/" + row.entry();
            case GL_ENTRY, DETAILED_ENTRY, BANK_ENTRY, VAT_ENTRY -> null;
        };
    }

    private static @Nullable String accountPath(LedgerTable table, FoundEntry row) {
        return switch (table) {
            case CUSTOMER_ENTRY -> "customers/card/" + row.account();
            case VENDOR_ENTRY -> "vendors/card/" + row.account();
            case GL_ENTRY, DETAILED_ENTRY, BANK_ENTRY, VAT_ENTRY -> null;
        };
    }
}
