package org.reskontra.server.subledger.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.server.party.Days;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.shell.text.Formats;

/** Chooses which entries a list shows: a view, and by Shift+F3 also document type and dates; says which. */
final class EntryFilterBar extends Div {

    private static final long serialVersionUID = 1;

    private final Select<EntryFilter.State> state = new Select<>();
    private final Button more = new Button(VaadinIcon.FILTER.create());
    private final Button none = new Button(VaadinIcon.CLOSE_SMALL.create());
    private final Runnable changed;
    private transient EntryFilter chosen = EntryFilter.OPEN;

    EntryFilterBar(Runnable changed) {
        this.changed = changed;
        addClassName("filter-bar");
        state.setItems(EntryFilter.State.values());
        state.setItemLabelGenerator(choice -> getTranslation("entries.state." + choice.name()));
        state.setAriaLabel(getTranslation("entries.state"));
        state.setValue(EntryFilter.State.OPEN);
        state.addValueChangeListener(change -> changed.run());
        more.setId("filter");
        more.setTooltipText("Shift+F3");
        more.addClickListener(click -> new EntryFilterDialog(chosen, this::choose).open());
        none.setId("no-filter");
        none.setAriaLabel(getTranslation("entries.filter.clear"));
        none.setTooltipText(getTranslation("entries.filter.clear"));
        none.addClickListener(click -> choose(EntryFilter.ALL));
        add(state, more, none);
        show();
        Shortcuts.addShortcutListener(this, () -> more.click(), Key.F3, KeyModifier.SHIFT);
    }

    EntryFilter filter(String search) {
        return new EntryFilter(state.getValue(), search, chosen.documentType(), chosen.posted(), chosen.due());
    }

    private void choose(EntryFilter filter) {
        chosen = filter;
        show();
        changed.run();
    }

    private void show() {
        List<String> parts = new ArrayList<>();
        DocumentType type = chosen.documentType();
        if (type != null) {
            parts.add(getTranslation("DocumentType." + type.name()));
        }
        if (!chosen.posted().isAll()) {
            parts.add(getTranslation("entries.filter.posted", days(chosen.posted())));
        }
        if (!chosen.due().isAll()) {
            parts.add(getTranslation("entries.filter.due", days(chosen.due())));
        }
        more.setText(parts.isEmpty() ? getTranslation("entries.filter") : String.join(", ", parts));
        none.setVisible(!parts.isEmpty());
    }

    private String days(Days days) {
        Formats formats = Formats.of(getLocale());
        return text(formats, days.from()) + "–" + text(formats, days.to());
    }

    private static String text(Formats formats, @Nullable LocalDate day) {
        return day == null ? "" : formats.date(day);
    }
}
