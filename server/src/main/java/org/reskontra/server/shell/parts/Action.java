package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/**
 * Something a page can do, as a value.
 *
 * <pre>{@code
 * Action.of("post", "journal.post", VaadinIcon.CHECK, this::post).key("F9").primary().allowed(user.may(Permission.POST))
 * }</pre>
 *
 * @param id identifies it on its page, also for tests
 * @param isAllowed whether the user has the permission; an action that is not allowed is shown and says so
 * @param isPrimary whether it is the page's main action
 * @param isRare whether it is kept in the menu of further actions
 */
public record Action(
        String id,
        String labelKey,
        VaadinIcon icon,
        Runnable run,
        @Nullable Shortcut shortcut,
        boolean isAllowed,
        boolean isPrimary,
        boolean isRare) {

    public static Action of(String id, String labelKey, VaadinIcon icon, Runnable run) {
        return new Action(id, labelKey, icon, run, null, true, false, false);
    }

    public Action key(String shortcut) {
        return new Action(id, labelKey, icon, run, Shortcut.of(shortcut), isAllowed, isPrimary, isRare);
    }

    public Action allowed(boolean allowed) {
        return new Action(id, labelKey, icon, run, shortcut, allowed, isPrimary, isRare);
    }

    public Action primary() {
        return new Action(id, labelKey, icon, run, shortcut, isAllowed, true, isRare);
    }

    /** Keeps it in the menu of further actions. */
    public Action rare() {
        return new Action(id, labelKey, icon, run, shortcut, isAllowed, isPrimary, true);
    }
}
