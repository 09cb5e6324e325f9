package org.reskontra.server.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.journal.BatchCheck;
import org.reskontra.server.journal.BatchLine;
import org.reskontra.server.shell.parts.FactBox;
import org.reskontra.server.shell.parts.FactBox.Fact;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.PlainText;
import org.reskontra.server.shell.text.Sentences;

/** Beside the lines: what is known about the current one, and what keeps lines from being posted (specification 23.6). */
final class CheckPane extends Div {

    /** More than anybody reads before he mends the first. */
    private static final int MOST_SHOWN = 100;

    private final FactBox facts = new FactBox("journal.facts.line");
    private final Div check = new Div();
    private final Consumer<Integer> goTo;
    private final transient Formats formats = Formats.of(getLocale());

    /** @param goTo puts the cursor into the line with this number */
    CheckPane(Consumer<Integer> goTo) {
        this.goTo = goTo;
        addClassName("line-facts");
        check.addClassName("line-check");
        check.getElement().setAttribute("aria-live", "polite");
        Aside box = new Aside(new H3(getTranslation("journal.facts.check")), check);
        box.addClassName("fact-box");
        add(box, facts);
        facts.setVisible(false);
    }

    void showLine(@Nullable BatchLine line) {
        facts.setVisible(line != null);
        if (line != null) {
            facts.show(facts(line));
        }
    }

    private List<Fact> facts(BatchLine line) {
        List<Fact> shown = new ArrayList<>();
        text(shown, "journal.account", line.accountName());
        text(shown, "journal.balancingAccount", line.balancingAccountName());
        if (!line.amount().isZero()) {
            shown.add(Fact.of("journal.amount", formats.money(line.amount())));
        }
        for (BatchLine.Application application : line.applications()) {
            shown.add(Fact.of(application.documentNo(), formats.money(application.amountToApply())));
        }
        return shown;
    }

    private static void text(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.of(label, PlainText.shown(value)));
        }
    }

    void showCheck(List<BatchLine> lines, BatchCheck result, boolean editable) {
        check.removeAll();
        if (lines.isEmpty()) {
            check.add(new Paragraph(getTranslation(editable ? "journal.begin" : "journal.begin.askSomebody")));
            return;
        }
        check.add(new Paragraph(getTranslation("journal.checked", lines.size(), result.linesWithProblems())));
        Map<Integer, BatchLine> byNo = lines.stream().collect(Collectors.toMap(BatchLine::lineNo, line -> line));
        UnorderedList list = new UnorderedList();
        list.addClassName("problems");
        result.problems().stream().limit(MOST_SHOWN).forEach(problem -> list.add(item(problem, byNo)));
        if (!result.problems().isEmpty()) {
            check.add(list);
        }
        if (result.problems().size() > MOST_SHOWN) {
            check.add(new Paragraph(
                    getTranslation("problems.more", result.problems().size() - MOST_SHOWN)));
        }
    }

    private ListItem item(Problem problem, Map<Integer, BatchLine> lines) {
        ListItem item = new ListItem();
        BatchLine line = lines.get(problem.place().line());
        if (line != null) {
            Button link = new Button(name(line), click -> goTo.accept(line.lineNo()));
            link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            link.addClassName("problem-line");
            item.add(link);
        }
        item.add(new Span(Sentences.sentence(this, problem)));
        return item;
    }

    /** Document, account and amount: what a person tells lines apart by. */
    private String name(BatchLine line) {
        return String.join(
                " · ",
                List.of(line.documentNo(), line.accountNo(), line.amount().isZero() ? "" : formats.money(line.amount()))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
