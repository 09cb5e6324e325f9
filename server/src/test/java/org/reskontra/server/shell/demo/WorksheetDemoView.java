package org.reskontra.server.shell.demo;

import static org.reskontra.core.problem.Outcome.done;
import static org.reskontra.core.problem.Outcome.rejected;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.Suggestion;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.FactBox;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Question;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.TypingProblem;

/** A journal of 10,000 lines that are kept nowhere. */
@Route("worksheet-demo")
@PermitAll
public final class WorksheetDemoView extends Main implements HasDynamicTitle {

    static final int LINES = 10_000;

    private final AtomicInteger lastNo = new AtomicInteger(LINES);
    final WorksheetGrid<Line> worksheet;
    private final FactBox factBox = new FactBox("demo.facts");
    private final Formats formats = Formats.of(getLocale());

    WorksheetDemoView() {
        addClassName("page");
        worksheet = new WorksheetGrid<>(
                "demo.lines",
                Line::no,
                List.of(
                        Column.<Line, Line.Certainty>choice(
                                        "confidence", "demo.confidence", Line.Certainty.class, Line::confidence)
                                .badge(line -> line.confidence().tone)
                                .frozen()
                                .width("9.5rem"),
                        Column.<Line>date("date", "demo.date", Line::date)
                                .editable((line, date) -> done(line.withDate(date)))
                                .required()
                                .sortable(),
                        Column.<Line, Line.LineKind>choice("kind", "demo.kind", Line.LineKind.class, Line::kind)
                                .editable((line, kind) -> done(line.withKind(Objects.requireNonNull(kind))))
                                .required(),
                        Column.<Line>lookup("customer", "demo.customer", Line::customer, WorksheetDemoView::customers)
                                .editable(WorksheetDemoView::changeCustomer),
                        Column.<Line>text("text", "demo.text", Line::text, 60)
                                .editable((line, text) -> done(line.withText(text)))
                                .grows()
                                .width("11rem"),
                        Column.<Line>amount("amount", "demo.amount", Line::amount, line -> Line.SEK)
                                .editable((line, amount) -> done(line.withAmount(amount)))
                                .editableWhen(line -> line.kind() != Line.LineKind.FEE)
                                .sortable(),
                        Column.<Line>check("checked", "demo.checked", Line::checked)
                                .editable((line, checked) -> done(line.withChecked(Boolean.TRUE.equals(checked))))));
        worksheet.setDates(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 20));
        worksheet.onInsert(before -> done(blank()));
        worksheet.onDelete(lines -> List.of());
        worksheet.onCurrentRow(this::show);
        worksheet.onChange(this::show);
        worksheet.setRows(IntStream.rangeClosed(1, LINES).mapToObj(Line::sample).toList());

        ActionBar actions = new ActionBar(
                this,
                List.of(
                        Action.of("post", "demo.post", VaadinIcon.CHECK_CIRCLE, this::post)
                                .key("F9")
                                .primary(),
                        Action.of("preview", "demo.preview", VaadinIcon.EYE, () -> Notices.success("Preview"))
                                .key("Ctrl+Alt+F9"),
                        Action.of("forbidden", "demo.forbidden", VaadinIcon.LOCK, () -> {})
                                .allowed(false),
                        Action.of("ledger", "demo.ledger", VaadinIcon.BOOK, () -> Notices.success("Ledger"))
                                .key("Ctrl+F7")
                                .rare()));
        Span summary = new Span(getTranslation("list.count", LINES));
        summary.addClassName("page-summary");
        Div head = new Div(new H2(getPageTitle()), summary);
        head.addClassName("page-head");
        Div body = new Div(worksheet, factBox);
        body.addClassName("page-body");
        add(head, actions, body);
    }

    private Line blank() {
        return new Line(
                lastNo.incrementAndGet(), null, Line.LineKind.PAYMENT, null, null, null, false, Line.Certainty.NONE);
    }

    private static List<Suggestion> customers(Line line, String typed) {
        String sought = typed.toLowerCase(Locale.ROOT);
        return IntStream.range(0, 200)
                .mapToObj(i -> new Suggestion("K" + (10_000 + i), "Kund " + i + " Handel AB"))
                .filter(customer -> (customer.value() + " " + customer.label())
                        .toLowerCase(Locale.ROOT)
                        .contains(sought))
                .limit(10)
                .toList();
    }

    private static Outcome<Line> changeCustomer(Line line, @Nullable String customer) {
        return customer == null || customer.matches("K1\\d{4}")
                ? done(line.withCustomer(customer))
                : rejected(Problem.of(TypingProblem.CHOICE_NOT_KNOWN).with("text", customer));
    }

    private void show(Line line) {
        factBox.show(List.of(
                FactBox.Fact.of("demo.no", formats.count(line.no())),
                FactBox.Fact.of("demo.customer", Objects.requireNonNullElse(line.customer(), "")),
                FactBox.Fact.of("demo.amount", line.amount() == null ? "" : formats.money(line.amount()))));
    }

    private void post() {
        if (worksheet.hasRefused()) {
            Notices.problems(this, getTranslation("demo.notPosted"), worksheet.refused());
        } else {
            Question.ask(
                    this,
                    getTranslation("demo.post"),
                    getTranslation("demo.post.question", worksheet.rows().size()),
                    getTranslation("demo.post"),
                    () -> Notices.success(
                            getTranslation("demo.posted", worksheet.rows().size())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("demo.title");
    }
}
