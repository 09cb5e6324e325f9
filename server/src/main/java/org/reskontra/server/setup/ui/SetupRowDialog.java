package org.reskontra.server.setup.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.setup.RowInput;
import org.reskontra.server.setup.SaveSetup;
import org.reskontra.server.setup.SetupRow;
import org.reskontra.server.setup.SetupRows;
import org.reskontra.server.setup.SetupTable;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Question;

/** The card of a row: new, or one that is there. Ctrl+Enter saves. */
final class SetupRowDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient SetupTable table;
    private final transient SetupQueries queries;
    private final transient Runnable changed;
    private final transient @Nullable SetupRow seen;
    private final SetupForm form;
    private transient Map<String, String> untouched;

    /**
     * @param seen the row as it is; null for a new one
     * @param changed called after something was saved
     */
    SetupRowDialog(SetupTable table, SetupQueries queries, @Nullable SetupRow seen, Runnable changed) {
        this.table = table;
        this.queries = queries;
        this.seen = seen;
        this.changed = changed;
        form = new SetupForm(table, queries);
        form.show(seen == null ? SetupRows.blank(table) : seen, seen == null);
        String title = getTranslation(table.titleKey());
        setHeaderTitle(
                seen == null
                        ? getTranslation("setup.new.of", title)
                        : getTranslation("setup.edit.of", title, seen.label(table)));
        setWidth("min(56rem, 96vw)");
        setMaxHeight("92vh");
        setCloseOnOutsideClick(false);
        add(form);
        untouched = form.texts();
        addDialogCloseActionListener(closing -> leave());
        Button cancel = new Button(getTranslation("action.cancel"), click -> leave());
        getFooter().add(cancel);
        if (queries.mayEdit()) {
            addButtons();
        } else {
            form.lock();
        }
        addOpenedChangeListener(opened -> form.focusFirst());
    }

    /** What was typed is not thrown away without a word. */
    private void leave() {
        if (form.texts().equals(untouched)) {
            close();
        } else {
            Question.ask(
                    this,
                    getTranslation("setup.discard"),
                    getTranslation("setup.discard.question"),
                    getTranslation("setup.discard"),
                    this::close);
        }
    }

    private void addButtons() {
        if (seen == null) {
            Button again = new Button(getTranslation("setup.saveAndNew"), click -> save(true));
            again.setId("save-and-new");
            getFooter().add(again);
        }
        Button save = new Button(getTranslation("setup.save"), click -> save(false));
        save.setId("save-row");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(save);
    }

    private void save(boolean another) {
        RowInput input = seen == null ? RowInput.add(form.texts()) : RowInput.change(form.texts(), seen);
        switch (queries.saving().save(queries.signedIn().actor(), table, List.of(input), null)) {
            case Done<SaveSetup.Saved> _ -> {
                Notices.success(getTranslation("setup.saved"));
                changed.run();
                if (another) {
                    form.clearMarks();
                    form.show(SetupRows.blank(table), true);
                    untouched = form.texts();
                    form.focusFirst();
                } else {
                    close();
                }
            }
            case Rejected<SaveSetup.Saved>(List<Problem> problems) -> form.refuse(problems);
        }
    }
}
