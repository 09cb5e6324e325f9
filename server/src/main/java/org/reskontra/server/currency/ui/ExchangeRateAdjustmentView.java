package org.reskontra.server.currency.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.currency.AdjustExchangeRates;
import org.reskontra.server.currency.AdjustExchangeRates.AdjustedEntry;
import org.reskontra.server.currency.AdjustExchangeRates.Adjustment;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Question;
import org.reskontra.server.shell.text.Formats;

/** Shows what the rates of a date make of open entries, and posts it (specification 17.4). */
@Route("exchange-rate-adjustment")
@PermitAll
public final class ExchangeRateAdjustmentView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final String POST = "post";

    private final transient AdjustExchangeRates adjusting;
    private final transient SignedIn signedIn;
    private final DatePicker date = new DatePicker(getTranslation("currency.adjustment.date"));
    private final TextField documentNo = new TextField(getTranslation("currency.adjustment.documentNo"));
    private final WorksheetGrid<AdjustedEntry> grid;
    private final Span total = new Span();
    private final ActionBar actions;

    ExchangeRateAdjustmentView(AdjustExchangeRates adjusting, SignedIn signedIn, WorkDate workDate) {
        this.adjusting = adjusting;
        this.signedIn = signedIn;
        addClassName("page");
        LocalDate today = workDate.get();
        date.setValue(today);
        documentNo.setValue(getTranslation("currency.adjustment.documentNo.proposed", today.toString()));
        grid = new WorksheetGrid<>("currency.adjustment.title", AdjustedEntry::entry, columns());
        grid.setEmptyState(new EmptyState(
                VaadinIcon.EXCHANGE,
                getTranslation("currency.adjustment.empty"),
                getTranslation("currency.adjustment.empty.hint")));
        boolean mayPost = signedIn.may(Permission.POST);
        actions = new ActionBar(
                this,
                List.of(
                        Action.of("calculate", "currency.adjustment.calculate", VaadinIcon.CALC, this::calculate)
                                .key("Ctrl+Enter")
                                .allowed(mayPost),
                        Action.of(POST, "currency.adjustment.post", VaadinIcon.CHECK, this::ask)
                                .key("F9")
                                .primary()
                                .allowed(mayPost)));
        actions.setEnabled(POST, false);
        date.addValueChangeListener(change -> forget());
        total.addClassName("page-summary");
        Div head = new Div(new H2(getTranslation("currency.adjustment.title")), total);
        head.addClassName("page-head");
        Div tools = new Div(date, documentNo, actions);
        tools.addClassName("page-tools");
        Div body = new Div(grid);
        body.addClassName("page-body");
        add(head, tools, body);
    }

    private static List<Column<AdjustedEntry, ?>> columns() {
        return List.of(
                Column.<AdjustedEntry, Ledger>choice(
                                "ledger", "currency.adjustment.ledger", Ledger.class, AdjustedEntry::ledger)
                        .width("8rem"),
                Column.<AdjustedEntry>text("party", "currency.adjustment.party", entry -> entry.party()
                                .value())
                        .width("9rem"),
                Column.<AdjustedEntry>text("document", "currency.adjustment.document", entry -> entry.documentNo()
                                .value())
                        .grows(),
                Column.<AdjustedEntry>text("currency", "currency.adjustment.currency", entry -> entry.remaining()
                                .currency()
                                .code())
                        .width("5rem"),
                Column.<AdjustedEntry>amount("remaining", "currency.adjustment.remaining", AdjustedEntry::remaining),
                Column.<AdjustedEntry>amount("before", "currency.adjustment.before", AdjustedEntry::localBefore),
                Column.<AdjustedEntry>amount("after", "currency.adjustment.after", AdjustedEntry::localAfter),
                Column.<AdjustedEntry>amount("change", "currency.adjustment.change", AdjustedEntry::change));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
        if (signedIn.may(Permission.POST)) {
            calculate();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("currency.adjustment.title");
    }

    private @Nullable Adjustment adjustment() {
        LocalDate day = date.getValue();
        date.setInvalid(day == null);
        return day == null ? null : new Adjustment(day, documentNo.getValue().strip(), null, null);
    }

    private void forget() {
        grid.setRows(List.of());
        total.setText("");
        actions.setEnabled(POST, false);
    }

    private void calculate() {
        Adjustment adjustment = adjustment();
        if (adjustment == null) {
            return;
        }
        switch (adjusting.preview(signedIn.actor(), adjustment)) {
            case Done<List<AdjustedEntry>>(List<AdjustedEntry> entries) -> show(entries);
            case Rejected<List<AdjustedEntry>>(List<Problem> problems) -> {
                forget();
                Notices.problems(this, getTranslation("currency.adjustment.notPossible"), problems);
            }
        }
    }

    private void show(List<AdjustedEntry> entries) {
        grid.setRows(entries);
        actions.setEnabled(POST, !entries.isEmpty());
        total.setText(entries.stream()
                .map(AdjustedEntry::change)
                .reduce(Money::plus)
                .map(sum -> getTranslation(
                        "currency.adjustment.total",
                        entries.size(),
                        Formats.of(getLocale()).money(sum)))
                .orElse(""));
    }

    private void ask() {
        Question.ask(
                this,
                getTranslation("currency.adjustment.title"),
                getTranslation("currency.adjustment.question", total.getText()),
                getTranslation("currency.adjustment.post"),
                this::post);
    }

    private void post() {
        Adjustment adjustment = adjustment();
        if (adjustment == null) {
            return;
        }
        switch (adjusting.adjust(signedIn.actor(), adjustment, null)) {
            case Done<AdjustExchangeRates.Adjusted>(AdjustExchangeRates.Adjusted adjusted) -> {
                Notices.success(getTranslation("currency.adjustment.done", adjusted.entries()));
                calculate();
            }
            case Rejected<AdjustExchangeRates.Adjusted>(List<Problem> problems) ->
                Notices.problems(this, getTranslation("currency.adjustment.notPossible"), problems);
        }
    }
}
