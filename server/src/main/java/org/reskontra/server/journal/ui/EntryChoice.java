package org.reskontra.server.journal.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;
import org.reskontra.server.journal.LineApplication;
import org.reskontra.server.journal.LineApplication.Applied;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.shell.grid.CellWriter;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.Tone;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.text.Formats;

/**
 * An open entry in the dialog that applies a line.
 *
 * @param waiting the journal in which it waits on another line; null where it waits on none
 * @param amountToApply discount included; null while it is not ticked
 * @param discount that is granted; null while there is none
 */
record EntryChoice(EntryRow entry, @Nullable String waiting, @Nullable Money amountToApply, @Nullable Money discount) {

    static final String TICK = "tick";

    EntryChoice appliedBy(LineApplication application) {
        Optional<Applied> applied = application.applied().stream()
                .filter(one -> one.entry().no().equals(entry.no()))
                .findFirst();
        return new EntryChoice(
                entry,
                waiting,
                applied.map(Applied::amountToApply).orElse(null),
                applied.map(Applied::discount)
                        .filter(amount -> !amount.isZero())
                        .orElse(null));
    }

    long entryNo() {
        return entry.no().value();
    }

    /** Where a search looks. */
    String texts(Formats formats) {
        return String.join(
                "\n",
                entry.documentNo().value(),
                entry.externalDocumentNo(),
                entry.paymentReference(),
                entry.description(),
                formats.amount(entry.remaining()),
                entry.remaining().toDecimal().toPlainString());
    }

    static WorksheetGrid<EntryChoice> grid(
            CellWriter<EntryChoice, Boolean> tick, CellWriter<EntryChoice, Money> changeAmount) {
        WorksheetGrid<EntryChoice> grid = new WorksheetGrid<>(
                "journal.apply",
                EntryChoice::entryNo,
                List.of(
                        Column.<EntryChoice>check(TICK, "journal.apply.tick", row -> row.amountToApply != null)
                                .editable(tick)
                                .editableWhen(row -> row.waiting == null)
                                .frozen()
                                .width("4.5rem"),
                        Column.<EntryChoice, DocumentType>choice(
                                        "type",
                                        "journal.documentType",
                                        DocumentType.class,
                                        row -> row.entry.documentType())
                                .width("6.75rem"),
                        Column.<EntryChoice>text("document", "journal.apply.documentNo", row -> row.entry
                                        .documentNo()
                                        .value())
                                .width("7rem"),
                        Column.<EntryChoice>date("date", "journal.date", row -> row.entry.postingDate())
                                .width("7rem"),
                        Column.<EntryChoice>text("text", "journal.description", EntryChoice::text)
                                .grows(),
                        Column.<EntryChoice>date("dueDate", "journal.dueDate", row -> row.entry.dueDate())
                                .width("7rem"),
                        Column.<EntryChoice>amount("remaining", "journal.remaining", row -> row.entry.remaining())
                                .width("7rem"),
                        Column.<EntryChoice>date("discountDate", "journal.discountDate", EntryChoice::discountDate)
                                .width("8.75rem"),
                        Column.<EntryChoice>amount("discount", "journal.discount", EntryChoice::discount)
                                .width("7rem"),
                        Column.<EntryChoice>amount(
                                        "amount", "journal.amountToApply", EntryChoice::amountToApply, row -> row.entry
                                                .remaining()
                                                .currency())
                                .editable(changeAmount)
                                .editableWhen(row -> row.waiting == null)
                                .width("9rem")));
        grid.setRowTone(row -> row.waiting == null ? Tone.NEUTRAL : Tone.MUTED);
        return grid;
    }

    private @Nullable String text() {
        return waiting == null ? entry.description() : waiting;
    }

    private @Nullable LocalDate discountDate() {
        return entry.remainingDiscount().isZero() ? null : entry.discountDate();
    }
}
