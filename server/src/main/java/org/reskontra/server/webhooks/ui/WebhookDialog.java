package org.reskontra.server.webhooks.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Asks for a new webhook, and shows its secret once. */
final class WebhookDialog extends Dialog {

    /** The beginnings of kinds that people choose among. */
    private static final List<String> KINDS =
            List.of("ledger.posted", "settlement.", "ledger-entry.", "journal.", "payment-journal.", "setup.");

    /** Adds the webhook and tells whether that was done. */
    interface Adding {
        boolean add(String url, List<String> kinds);
    }

    WebhookDialog(Adding adding) {
        setHeaderTitle(getTranslation("webhooks.add"));
        setWidth("34rem");
        TextField url = new TextField(getTranslation("webhooks.url"));
        url.setId("webhook-url");
        url.setPlaceholder("https://");
        url.setHelperText(getTranslation("webhooks.url.hint"));
        url.setWidthFull();
        CheckboxGroup<String> kinds = new CheckboxGroup<>(getTranslation("webhooks.kinds"));
        kinds.setItems(KINDS);
        kinds.setItemLabelGenerator(kind -> getTranslation("webhooks.kind." + kind.replace(".", "")));
        kinds.setHelperText(getTranslation("webhooks.kinds.hint"));
        kinds.select("ledger.posted");
        add(url, kinds);
        Button add = new Button(getTranslation("webhooks.add"), click -> {
            if (adding.add(url.getValue(), kinds.getValue().stream().sorted().toList())) {
                close();
            }
        });
        add.setId("add-webhook");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), add);
        url.focus();
    }

    /** Stays open until it is closed on purpose. */
    static void showSecret(String title, String secret) {
        Dialog dialog = new Dialog(title);
        TextField field = new TextField(dialog.getTranslation("webhooks.secret"));
        field.setId("webhook-secret");
        field.setValue(secret);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        dialog.add(new Paragraph(dialog.getTranslation("webhooks.secret.hint")), field);
        Button close = new Button(dialog.getTranslation("action.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        dialog.setCloseOnOutsideClick(false);
        dialog.setWidth("36rem");
        dialog.open();
    }
}
