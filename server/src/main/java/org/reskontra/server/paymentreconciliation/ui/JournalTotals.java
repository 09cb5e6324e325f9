package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.core.money.Money;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.shell.parts.Figure;
import org.reskontra.server.shell.text.Formats;

/** The figures of a journal at a glance, and whether it leads to the bank's ending balance (specification 10.2). */
final class JournalTotals extends Div {

    private final transient Formats formats = Formats.of(getLocale());

    JournalTotals() {
        addClassName("totals");
    }

    void show(JournalSummary journal) {
        removeAll();
        count("prj.lines", journal.lines(), false);
        count("prj.forReview", journal.linesForReview(), true);
        count("prj.withDifference", journal.linesWithDifference(), true);
        amount("prj.received", journal.received());
        amount("prj.paid", journal.paid());
        amount("prj.balanceAfter", balanceAfter(journal));
        amount("prj.endingBalance", journal.endingBalance());
        add(verdict(journal));
    }

    /** What the bank account holds once all lines are posted. */
    static Money balanceAfter(JournalSummary journal) {
        return journal.endingBalance().minus(journal.balanceDifference());
    }

    private void count(String label, int number, boolean isToDo) {
        Figure figure = new Figure(getTranslation(label), formats.count(number));
        figure.setClassName("figure-attention", isToDo && number > 0);
        add(figure);
    }

    private void amount(String label, Money amount) {
        add(new Figure(getTranslation(label), formats.amount(amount)));
    }

    private Div verdict(JournalSummary journal) {
        Money missing = journal.balanceDifference();
        boolean agrees = missing.isZero();
        Div verdict = new Div(
                (agrees ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.WARNING).create(),
                new Span(agrees ? getTranslation("prj.balanceAgrees") : getTranslation("prj.balanceDiffers", missing)));
        verdict.addClassNames("verdict", agrees ? "verdict-good" : "verdict-bad");
        verdict.getElement().setAttribute("role", "status");
        return verdict;
    }
}
