package org.reskontra.server.subledger.ui;

import java.util.List;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.server.generalledger.EntrySearch;
import org.reskontra.server.generalledger.ui.FoundEntries;
import org.reskontra.server.party.AppliedEntry;
import org.reskontra.server.party.DetailRow;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.Tone;
import org.reskontra.server.shell.grid.WorksheetGrid;

/** What stands behind an entry: its detailed entries, and the entries it was applied to. */
final class EntryGrids {

    private EntryGrids() {}

    static WorksheetGrid<DetailRow> details(List<DetailRow> rows) {
        WorksheetGrid<DetailRow> grid = new WorksheetGrid<>(
                "entries.details",
                DetailRow::no,
                List.of(
                        Column.<DetailRow>date("postingDate", "entries.postingDate", DetailRow::postingDate),
                        Column.<DetailRow, DetailedEntryType>choice(
                                        "type", "entries.detailType", DetailedEntryType.class, DetailRow::type)
                                .grows(),
                        Column.<DetailRow>text("documentNo", "entries.documentNo", detail -> detail.documentNo()
                                        .value())
                                .link(detail -> FoundEntries.path(new EntrySearch.Transaction(detail.transaction())))
                                .width("9rem"),
                        Column.<DetailRow>amount("amount", "entries.amount", DetailRow::amount),
                        Column.<DetailRow>amount("amountLocal", "entries.amountLocal", DetailRow::amountLocal),
                        Column.<DetailRow>text("no", "entries.no", detail -> Long.toString(detail.no()))
                                .width("7rem")));
        grid.setRows(rows);
        return grid;
    }

    static WorksheetGrid<AppliedEntry> applied(LedgerPages pages, List<AppliedEntry> rows) {
        WorksheetGrid<AppliedEntry> grid = new WorksheetGrid<>(
                "entries.applied",
                applied -> applied.entry().no(),
                List.of(
                        Column.<AppliedEntry>date("postingDate", "entries.postingDate", applied -> applied.entry()
                                .postingDate()),
                        Column.<AppliedEntry, DocumentType>choice(
                                        "documentType",
                                        "entries.documentType",
                                        DocumentType.class,
                                        applied -> applied.entry().documentType())
                                .width("8.5rem"),
                        Column.<AppliedEntry>text("documentNo", "entries.documentNo", applied -> applied.entry()
                                        .documentNo()
                                        .value())
                                .link(applied -> pages.entry(applied.entry().no()))
                                .width("9rem"),
                        Column.<AppliedEntry>text("description", "entries.description", applied -> applied.entry()
                                        .description())
                                .grows(),
                        Column.<AppliedEntry>amount("applied", "entries.appliedAmount", AppliedEntry::applied),
                        Column.<AppliedEntry>amount("remaining", "entries.remaining", applied -> applied.entry()
                                        .remaining())
                                .badge(applied -> applied.entry().isOpen() ? Tone.ATTENTION : Tone.MUTED)));
        grid.setRows(rows);
        return grid;
    }
}
