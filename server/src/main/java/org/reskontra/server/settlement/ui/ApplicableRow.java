package org.reskontra.server.settlement.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.shell.grid.CellWriter;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.WorksheetGrid;

/**
 * An open entry that another one may be applied to.
 *
 * @param toApply how much of it is settled; null while it is not ticked
 */
record ApplicableRow(EntryRow entry, @Nullable Money toApply) {

    static final String TICK = "tick";

    ApplicableRow with(@Nullable Money amount) {
        return new ApplicableRow(entry, amount == null || amount.isZero() ? null : amount);
    }

    long no() {
        return entry.no().value();
    }

    static WorksheetGrid<ApplicableRow> grid(
            CellWriter<ApplicableRow, Boolean> tick, CellWriter<ApplicableRow, Money> amount) {
        return new WorksheetGrid<>(
                "settlement.apply",
                ApplicableRow::no,
                List.of(
                        Column.<ApplicableRow>check(TICK, "settlement.tick", row -> row.toApply() != null)
                                .editable(tick)
                                .frozen()
                                .width("5rem"),
                        Column.<ApplicableRow, DocumentType>choice(
                                        "type", "settlement.documentType", DocumentType.class, row -> row.entry()
                                                .documentType())
                                .width("8rem"),
                        Column.<ApplicableRow>text("document", "settlement.documentNo", row -> row.entry()
                                        .documentNo()
                                        .value())
                                .width("8rem"),
                        Column.<ApplicableRow>text("description", "settlement.description", row -> row.entry()
                                        .description())
                                .width("10rem")
                                .grows(),
                        Column.<ApplicableRow>date("dueDate", "settlement.dueDate", row -> row.entry()
                                        .dueDate())
                                .width("7rem"),
                        Column.<ApplicableRow>amount("remaining", "settlement.remaining", row -> row.entry()
                                        .remaining())
                                .width("8rem"),
                        Column.<ApplicableRow>amount("discount", "settlement.discount", ApplicableRow::discount)
                                .width("7rem"),
                        Column.<ApplicableRow>amount(
                                        "toApply", "settlement.toApply", ApplicableRow::toApply, row -> row.entry()
                                                .remaining()
                                                .currency())
                                .editable(amount)
                                .width("9rem")));
    }

    private @Nullable Money discount() {
        Money discount = entry.remainingDiscount();
        return discount.isZero() ? null : discount;
    }
}
