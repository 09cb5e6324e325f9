package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.reskontra.server.shell.text.Language;

/** Asks for a yes or no before something is done; Y (J in Swedish) and N answer, Escape is a no. */
public final class Question {

    private Question() {}

    /**
     * @param confirm the text of the button that does it: the deed, not "Yes"
     * @param yes what is done then
     */
    public static void ask(Component page, String title, String text, String confirm, Runnable yes) {
        Dialog dialog = new Dialog(title);
        dialog.setRole("alertdialog");
        dialog.setWidth("28rem");
        dialog.add(new Paragraph(text));
        Button no = new Button(page.getTranslation("action.cancel"), click -> dialog.close());
        no.addClickShortcut(Key.KEY_N);
        Button deed = new Button(confirm, click -> {
            dialog.close();
            yes.run();
        });
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        deed.addClickShortcut(yesKey(Language.of(UI.getCurrent().getLocale())));
        dialog.getFooter().add(no, deed);
        dialog.open();
        // The keys are listened for inside the dialog.
        deed.focus();
    }

    private static Key yesKey(Language language) {
        return switch (language) {
            case ENGLISH -> Key.KEY_Y;
            case SWEDISH -> Key.KEY_J;
        };
    }
}
