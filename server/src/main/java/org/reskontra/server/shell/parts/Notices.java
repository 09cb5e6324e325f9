package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.shell.text.Sentences;

/** Tells the user what happened. */
public final class Notices {

    private static final int SUCCESS_MILLIS = 4_000;
    private static final int MOST_SHOWN = 200;

    private Notices() {}

    /** Something was done. Goes away by itself. */
    public static void success(String text) {
        Notification notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_END);
        notice.setDuration(SUCCESS_MILLIS);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        Div content = new Div(VaadinIcon.CHECK_CIRCLE.create(), new Span(text));
        content.addClassName("notice");
        notice.add(content);
        notice.open();
    }

    /** Something was rejected: each problem with its place. Stays until it is closed. */
    public static void problems(Component page, String title, List<Problem> problems) {
        UnorderedList list = new UnorderedList();
        list.addClassName("problems");
        problems.stream().limit(MOST_SHOWN).forEach(problem -> list.add(item(page, problem)));
        Dialog dialog = new Dialog(title);
        dialog.addClassName("problem-dialog");
        dialog.setRole("alertdialog");
        dialog.setWidth("36rem");
        dialog.setMaxHeight("80vh");
        dialog.add(list);
        if (problems.size() > MOST_SHOWN) {
            dialog.add(new Paragraph(page.getTranslation("problems.more", problems.size() - MOST_SHOWN)));
        }
        Button close = new Button(page.getTranslation("action.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
        close.focus();
    }

    private static ListItem item(Component page, Problem problem) {
        ListItem item = new ListItem();
        String place = Sentences.place(page, problem.place());
        if (!place.isEmpty()) {
            Span where = new Span(place);
            where.addClassName("problem-place");
            item.add(where);
        }
        item.add(new Span(Sentences.sentence(page, problem)));
        return item;
    }
}
