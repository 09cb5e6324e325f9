package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.PlainText;
import org.reskontra.server.shell.text.Sentences;

/** All that keeps a journal from being changed or posted; each problem leads to its line. */
final class JournalProblems {

    /** More than anybody reads before he mends the first. */
    private static final int MOST_SHOWN = 200;

    private JournalProblems() {}

    /**
     * Tells why something was refused, over what is stored now.
     *
     * @param title key of the text that says what was not done
     */
    static void refuse(PaymentJournalView page, String title, List<Problem> problems) {
        page.reload();
        Dialog dialog = new Dialog(page.getTranslation(title));
        dialog.addClassName("problem-dialog");
        dialog.setRole("alertdialog");
        dialog.setWidth("38rem");
        dialog.setMaxHeight("80vh");
        Map<Integer, LineView> lines =
                page.lines().stream().collect(Collectors.toMap(LineView::lineNo, Function.identity()));
        UnorderedList list = new UnorderedList();
        list.addClassName("problems");
        problems.stream().limit(MOST_SHOWN).forEach(problem -> {
            Integer lineNo = problem.place().line();
            LineView line = lineNo == null ? null : lines.get(lineNo);
            ListItem item = new ListItem();
            if (line != null) {
                item.add(link(page, dialog, line));
            }
            item.add(new Span(Sentences.sentence(page, problem)));
            list.add(item);
        });
        dialog.add(list);
        if (problems.size() > MOST_SHOWN) {
            dialog.add(new Paragraph(page.getTranslation("problems.more", problems.size() - MOST_SHOWN)));
        }
        Button close = new Button(page.getTranslation("action.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private static Component link(PaymentJournalView page, Dialog dialog, LineView line) {
        Formats formats = Formats.of(UI.getCurrent().getLocale());
        String payer = PlainText.shown(LineColumns.payerOrText(line));
        Button link =
                new Button(formats.date(line.date()) + " · " + payer + " · " + formats.money(line.amount()), click -> {
                    dialog.close();
                    page.goTo(line.lineNo());
                });
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        link.addClassName("problem-line");
        return link;
    }
}
