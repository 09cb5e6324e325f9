package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The actions of a page, each with its key; those that do not fit, and the rare ones, are in a menu. The keys work wherever the
 * focus is on the page.
 */
public final class ActionBar extends Composite<MenuBar> {

    private final Component page;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(Action action, MenuItem item) {}

    /** @param page where the keys are listened for; the actions' texts come from its bundles */
    public ActionBar(Component page, List<Action> actions) {
        this.page = page;
        getContent().addClassName("action-bar");
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        actions.stream()
                .filter(action -> !action.isRare())
                .forEach(action -> add(action, getContent().addItem(face(action))));
        List<Action> rare = actions.stream().filter(Action::isRare).toList();
        if (!rare.isEmpty()) {
            MenuItem more = getContent().addItem(page.getTranslation("action.more"));
            rare.forEach(action -> add(action, more.getSubMenu().addItem(face(action))));
        }
    }

    private void add(Action action, MenuItem item) {
        item.setId(action.id());
        item.addClickListener(click -> action.run().run());
        item.setEnabled(action.isAllowed());
        if (action.isPrimary()) {
            item.addThemeNames("primary");
        }
        if (!action.isAllowed()) {
            getContent().setTooltipText(item, page.getTranslation("action.notAllowed"));
        }
        entries.put(action.id(), new Entry(action, item));
        Shortcut shortcut = action.shortcut();
        if (shortcut != null) {
            Shortcuts.addShortcutListener(page, () -> press(action.id()), shortcut.key(), shortcut.modifiers());
        }
    }

    private Component face(Action action) {
        Div face = new Div(action.icon().create(), new Span(page.getTranslation(action.labelKey())));
        face.addClassName("action");
        if (action.shortcut() != null) {
            Span key = new Span(action.shortcut().text());
            key.addClassName("shortcut");
            face.add(key);
        }
        return face;
    }

    /** Does what a click on the action does; nothing while it is disabled. */
    public void press(String id) {
        Entry entry = entry(id);
        if (entry.item.isEnabled()) {
            entry.action.run().run();
        }
    }

    /** Whether the action makes sense now; one that is not allowed stays disabled. */
    public void setEnabled(String id, boolean enabled) {
        Entry entry = entry(id);
        entry.item.setEnabled(enabled && entry.action.isAllowed());
    }

    public boolean isEnabled(String id) {
        return entry(id).item.isEnabled();
    }

    private Entry entry(String id) {
        @Nullable Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("no such action: " + id);
        }
        return entry;
    }
}
