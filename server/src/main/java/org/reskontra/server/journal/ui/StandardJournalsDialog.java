package org.reskontra.server.journal.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.reskontra.server.journal.StandardJournal;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.EmptyState;

/** The standard journals of a template: one to insert on a date, or to delete. F9 inserts. */
final class StandardJournalsDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient Supplier<List<StandardJournal>> journals;
    private final WorksheetGrid<StandardJournal> grid = new WorksheetGrid<>(
            "journal.standard.insert",
            StandardJournal::code,
            List.of(
                    Column.<StandardJournal>text("code", "journal.standard.code", StandardJournal::code)
                            .width("7rem"),
                    Column.<StandardJournal>text("description", "journal.description", StandardJournal::description)
                            .grows(),
                    Column.<StandardJournal>number(
                                    "lines", "journal.count", journal -> BigDecimal.valueOf(journal.lines()))
                            .width("5rem")));

    /**
     * @param insert inserts one with this posting date
     * @param delete deletes one
     */
    StandardJournalsDialog(
            Supplier<List<StandardJournal>> journals,
            LocalDate workDate,
            BiConsumer<StandardJournal, LocalDate> insert,
            Consumer<StandardJournal> delete) {
        this.journals = journals;
        addClassName("apply-dialog");
        setHeaderTitle(getTranslation("journal.standard.insert"));
        setWidth("min(44rem, 96vw)");
        setHeight("28rem");
        DatePicker date = new DatePicker(getTranslation("journal.postingDate"), workDate);
        grid.setEmptyState(new EmptyState(
                VaadinIcon.ARCHIVE,
                getTranslation("journal.standard.none"),
                getTranslation("journal.standard.none.hint")));
        Div content = new Div(date, grid);
        content.addClassName("apply-content");
        add(content);
        Button remove = new Button(getTranslation("journal.standard.delete"), click -> grid.currentRow()
                .ifPresent(journal -> {
                    delete.accept(journal);
                    showAll();
                }));
        Button confirm = new Button(getTranslation("journal.standard.confirm"), click -> grid.currentRow()
                .ifPresent(journal -> {
                    close();
                    insert.accept(journal, date.getOptionalValue().orElse(workDate));
                }));
        confirm.setId("insert-standard");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.F9);
        getFooter().add(remove, new Button(getTranslation("action.cancel"), click -> close()), confirm);
        showAll();
    }

    private void showAll() {
        List<StandardJournal> all = journals.get();
        grid.setRows(all);
        all.stream().findFirst().ifPresent(first -> {
            grid.setCurrentRow(first);
            grid.focus(first, "code");
        });
    }
}
