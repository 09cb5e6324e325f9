package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.shell.parts.FactBox;
import org.reskontra.server.shell.parts.FactBox.Fact;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.PlainText;

/** What is known about a line, beside the grid: who pays, why it is applied as it is, and what becomes of the entries. */
final class LineFacts extends Div {

    private static final List<String> NUMBERS = List.of("count", "entries");

    private final FactBox payer = new FactBox("prj.facts.payer");
    private final FactBox match = new FactBox("prj.facts.match");
    private final FactBox entries = new FactBox("prj.facts.entries");
    private final transient Formats formats = Formats.of(getLocale());

    LineFacts() {
        addClassName("line-facts");
        getElement().setAttribute("aria-live", "polite");
        add(payer, match, entries);
    }

    void show(LineView line) {
        payer.show(payer(line));
        match.show(match(line));
        entries.setVisible(!line.rows().isEmpty());
        entries.show(line.rows().stream().map(this::entry).toList());
    }

    private List<Fact> payer(LineView line) {
        List<Fact> facts = new ArrayList<>();
        text(facts, "prj.payer", line.partyName());
        text(facts, "prj.payerAccount", line.partyAccount());
        text(facts, "prj.reference", String.join(", ", line.paymentReferences()));
        text(facts, "prj.text", line.text());
        text(facts, "prj.additionalInfo", line.additionalInfo());
        text(facts, "prj.transactionId", line.transactionId());
        text(facts, "prj.returnReason", line.returnReason());
        facts.add(Fact.of("prj.amount", formats.money(line.amount())));
        return facts;
    }

    private List<Fact> match(LineView line) {
        List<Fact> facts = new ArrayList<>();
        Span confidence =
                new Span(getTranslation("Confidence." + line.confidence().name()));
        confidence.addClassNames(
                "badge", "badge-" + LineColumns.tone(line.confidence()).name().toLowerCase(Locale.ROOT));
        facts.add(new Fact("prj.confidence", confidence));
        String account = LineColumns.account(line);
        if (account != null) {
            text(facts, "prj.account", account);
        }
        if (line.reviewRequired()) {
            facts.add(Fact.of("prj.review", getTranslation("prj.reviewRequired")));
        }
        if (!line.difference().isZero()) {
            Span difference = new Span(formats.money(line.difference()));
            difference.addClassName("negative");
            facts.add(new Fact("prj.difference", difference));
        }
        if (!line.reasons().isEmpty()) {
            UnorderedList reasons = new UnorderedList();
            reasons.addClassName("reasons");
            line.reasons().forEach(reason -> reasons.add(new ListItem(sentence(reason))));
            facts.add(new Fact("prj.reasons", reasons));
        }
        return facts;
    }

    private String sentence(LineView.Reason reason) {
        Map<String, Object> arguments = new HashMap<>();
        reason.arguments().forEach((name, value) -> arguments.put(name, argument(name, value)));
        return getTranslation("reason." + reason.code(), arguments);
    }

    /** Reasons are kept as texts; numbers decide between one and many, and a confidence has a word in each language. */
    private Object argument(String name, String value) {
        if (NUMBERS.contains(name)) {
            return Integer.valueOf(value);
        }
        return name.equals("confidence")
                ? getTranslation("Confidence." + value.toUpperCase(Locale.ROOT)).toLowerCase(getLocale())
                : PlainText.shown(value);
    }

    private Fact entry(LineView.Row row) {
        Div value = new Div(new Span(
                getTranslation("prj.settles", formats.amount(row.applied()), formats.amount(row.remainingAfter()))));
        value.addClassName("entry-fact");
        if (!row.discount().isZero()) {
            value.add(new Span(getTranslation("prj.withDiscount", formats.amount(row.discount()))));
        }
        return new Fact(row.documentNo().isEmpty() ? "prj.onAccount" : row.documentNo(), value);
    }

    private static void text(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.of(label, PlainText.shown(value)));
        }
    }
}
