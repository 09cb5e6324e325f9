package org.reskontra.server.settlement.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.Money;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.WorksheetGrid;

/** Shows the general ledger rows that would take a register back, and asks whether they are to be posted. */
final class ReversalDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private record Row(int index, LocalDate date, String document, String account, Money amount) {

        @Nullable
        Money debit() {
            return amount.isNegative() ? null : amount;
        }

        @Nullable
        Money credit() {
            return amount.isNegative() ? amount.negate() : null;
        }
    }

    /** @param deed posts them, and tells whether that was done */
    ReversalDialog(long register, List<PlannedTransaction> planned, BooleanSupplier deed) {
        addClassName("apply-dialog");
        setHeaderTitle(getTranslation("settlement.reverseRegister.title", register));
        setWidth("min(52rem, 97vw)");
        setHeight("70vh");
        Div content = new Div(
                new Paragraph(getTranslation("settlement.reverseRegister.text", planned.size())), grid(planned));
        content.addClassName("apply-content");
        add(content);
        Button confirm = new Button(getTranslation("settlement.reverseRegister"));
        confirm.setId("confirm-reverse-register");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickShortcut(Key.F9);
        confirm.addClickListener(click -> {
            if (deed.getAsBoolean()) {
                close();
            } else {
                confirm.setEnabled(true);
            }
        });
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
        addOpenedChangeListener(change -> confirm.focus());
    }

    private static WorksheetGrid<Row> grid(List<PlannedTransaction> planned) {
        WorksheetGrid<Row> grid = new WorksheetGrid<>(
                "settlement.reverseRegister",
                Row::index,
                List.of(
                        Column.<Row>date("date", "settlement.postingDate", Row::date),
                        Column.<Row>text("document", "settlement.documentNo", Row::document)
                                .grows(),
                        Column.<Row>text("account", "settlement.glAccount", Row::account)
                                .width("8rem"),
                        Column.<Row>amount("debit", "settlement.debit", Row::debit),
                        Column.<Row>amount("credit", "settlement.credit", Row::credit)));
        List<Row> rows = new ArrayList<>();
        for (PlannedTransaction transaction : planned) {
            for (GlRow row : transaction.glRows()) {
                rows.add(new Row(
                        rows.size(),
                        transaction.postingDate(),
                        transaction.documentNo().value(),
                        row.account().value(),
                        row.amountLocal()));
            }
        }
        grid.setRows(rows);
        return grid;
    }
}
