package org.reskontra.server.journal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;
import org.reskontra.server.journal.BatchCheck;
import org.reskontra.server.shell.parts.Figure;
import org.reskontra.server.shell.text.Formats;

/** What the lines come to, and whether they can be posted (specification 5.2). */
final class BatchTotals extends Div {

    private final transient Formats formats = Formats.of(getLocale());
    private final Span document = new Span();

    BatchTotals() {
        addClassName("totals");
    }

    void show(int lines, BatchCheck check) {
        removeAll();
        add(figure("journal.count", formats.count(lines), false));
        add(figure("journal.debit", formats.amount(check.totalDebit()), false));
        add(figure("journal.credit", formats.amount(check.totalCredit()), false));
        add(new Figure(getTranslation("journal.documentBalance"), document));
        add(figure(
                "journal.totalBalance",
                formats.amount(check.totalBalance()),
                !check.totalBalance().isZero()));
        if (lines > 0) {
            add(verdict(check));
        }
    }

    /** @param balance of the document that the cursor is in; null where it is in none */
    void showDocument(@Nullable Money balance) {
        document.setText(balance == null ? "–" : formats.money(balance));
    }

    private Figure figure(String label, String text, boolean attention) {
        Figure figure = new Figure(getTranslation(label), text);
        figure.setClassName("figure-attention", attention);
        return figure;
    }

    private Div verdict(BatchCheck check) {
        boolean good = check.problems().isEmpty();
        Div verdict = new Div(
                (good ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.WARNING).create(),
                new Span(
                        good
                                ? getTranslation("journal.ready")
                                : getTranslation("journal.notReady", check.linesWithProblems())));
        verdict.addClassNames("verdict", good ? "verdict-good" : "verdict-bad");
        verdict.getElement().setAttribute("role", "status");
        return verdict;
    }
}
