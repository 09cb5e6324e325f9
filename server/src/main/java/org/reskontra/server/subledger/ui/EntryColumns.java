package org.reskontra.server.subledger.ui;

import java.util.List;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.Tone;
import org.reskontra.server.shell.grid.WorksheetGrid;

/** What a list of ledger entries shows of each. */
final class EntryColumns {

    private static final String PARTY = "party";
    private static final String PARTY_NAME = "partyName";
    private static final String DESCRIPTION = "description";
    private static final String ON_HOLD = "onHold";
    private static final String CURRENCY = "currency";
    private static final String AMOUNT = "amount";
    private static final String REFERENCE = "reference";

    private EntryColumns() {}

    static WorksheetGrid<EntryRow> grid(LedgerPages pages, WorkDate workDate) {
        return new WorksheetGrid<>(
                pages.text("entries"),
                EntryRow::no,
                List.of(
                        Column.<EntryRow>date("postingDate", "entries.postingDate", EntryRow::postingDate)
                                .sortable(),
                        Column.<EntryRow, DocumentType>choice(
                                        "documentType",
                                        "entries.documentType",
                                        DocumentType.class,
                                        EntryRow::documentType)
                                .width("7rem")
                                .grows(),
                        Column.<EntryRow>text("documentNo", "entries.documentNo", row -> row.documentNo()
                                        .value())
                                .link(row -> pages.entry(row.no()))
                                .width("7.75rem")
                                .sortable(),
                        Column.<EntryRow>text(PARTY, pages.text("one"), row -> row.party()
                                        .value())
                                .link(row -> pages.card(row.party()))
                                .width("5.5rem"),
                        Column.<EntryRow>text(PARTY_NAME, "parties.name", EntryRow::partyName)
                                .width("8rem")
                                .grows(),
                        Column.<EntryRow>text(DESCRIPTION, "entries.description", EntryRow::description)
                                .width("7rem")
                                .grows(),
                        Column.<EntryRow>date("dueDate", "entries.dueDate", EntryRow::dueDate)
                                .badge(row -> isOverdue(row, pages, workDate) ? Tone.URGENT : Tone.NEUTRAL)
                                .width("8.1rem")
                                .sortable(),
                        Column.<EntryRow>text(CURRENCY, "entries.currency", row -> row.amount()
                                        .currency()
                                        .code())
                                .width("5.25rem"),
                        Column.<EntryRow>amount(AMOUNT, "entries.amount", EntryRow::amount)
                                .width("7.5rem")
                                .sortable(),
                        Column.<EntryRow>amount("remaining", "entries.remaining", EntryRow::remaining)
                                .link(row -> pages.entry(row.no()))
                                .width("7.5rem")
                                .sortable(),
                        Column.<EntryRow>text(ON_HOLD, "entries.onHold", EntryRow::onHold)
                                .badge(row -> Tone.ATTENTION)
                                .width("5rem"),
                        Column.<EntryRow>text(REFERENCE, "entries.paymentReference", EntryRow::paymentReference)
                                .width("8rem")));
    }

    /** Whose an entry is stands in its row where the list is of all; description and reference have no room there. */
    static void showParty(WorksheetGrid<EntryRow> grid, boolean shown) {
        grid.setColumnVisible(PARTY, shown);
        grid.setColumnVisible(PARTY_NAME, shown);
        grid.setColumnVisible(DESCRIPTION, !shown);
        grid.setColumnVisible(REFERENCE, !shown);
    }

    /** A card has room for the main columns. */
    static void showLess(WorksheetGrid<EntryRow> grid) {
        showParty(grid, false);
        grid.setColumnVisible(DESCRIPTION, false);
        grid.setColumnVisible(ON_HOLD, false);
        grid.setColumnVisible(AMOUNT, false);
        grid.setColumnVisible(REFERENCE, false);
    }

    /** Only what is owed can be: a credit memo waits for nobody. */
    static boolean isOverdue(EntryRow row, LedgerPages pages, WorkDate workDate) {
        return pages.owed(row.remaining()).isPositive() && row.dueDate().isBefore(workDate.get());
    }
}
