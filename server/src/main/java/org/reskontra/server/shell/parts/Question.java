package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.reskontra.server.shell.text.Language;

/** Asks for a yes or no before something is done; Y (J in Swedish) and N answer, Escape is a no. */
public final class Question {

    private Question() {}

    /**
     * @param confirm the text of the button that does it: the deed, not "Yes"
     * @param yes what is done then
     */
    public static void ask(Component page, String title, String text, String confirm, Runnable yes) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setConfirmText(confirm);
        dialog.setCancelable(true);
        dialog.setCancelText(page.getTranslation("action.cancel"));
        dialog.addConfirmListener(event -> yes.run());
        Shortcuts.addShortcutListener(
                dialog,
                () -> {
                    dialog.close();
                    yes.run();
                },
                yesKey(Language.of(UI.getCurrent().getLocale())));
        Shortcuts.addShortcutListener(dialog, () -> dialog.close(), Key.KEY_N);
        dialog.open();
    }

    private static Key yesKey(Language language) {
        return switch (language) {
            case ENGLISH -> Key.KEY_Y;
            case SWEDISH -> Key.KEY_J;
        };
    }
}
