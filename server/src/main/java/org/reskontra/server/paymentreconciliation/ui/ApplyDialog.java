package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.AppliedRow;
import org.reskontra.core.matching.MatchingLine;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.paymentreconciliation.ApplicationDraft;
import org.reskontra.server.paymentreconciliation.ReviewLines.Choice;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Figure;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.PlainText;

/** Applies a line by hand: open entries, the likeliest first, to tick and to change the amounts of (specification 10.7). */
final class ApplyDialog extends Dialog {

    private final transient ApplicationDraft draft;
    private final transient Formats formats = Formats.of(getLocale());
    private final WorksheetGrid<CandidateRow> grid;
    private final TextField search = new TextField();
    private final Div totals = new Div();
    private final Button confirm;

    /** What is ticked, in the order it was; the amount is empty while it is the one that is proposed. */
    private final transient Map<Long, Optional<BigDecimal>> ticked = new LinkedHashMap<>();

    private transient AppliedLine line;

    /** @param apply applies the line to the chosen entries */
    ApplyDialog(ApplicationDraft draft, Consumer<List<Choice>> apply) {
        this.draft = draft;
        line = draft.line();
        addClassName("apply-dialog");
        setHeaderTitle(getTranslation("prj.apply"));
        setWidth("min(76rem, 97vw)");
        setHeight("86vh");
        grid = CandidateRow.grid(line.line().amount().currency(), this::tick, this::changeAmount);
        confirm = new Button(getTranslation("prj.apply.confirm"), click -> {
            close();
            apply.accept(choices());
        });
        confirm.setId("confirm-apply");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.F9);
        startWithPresent();
        totals.addClassName("totals");
        totals.getElement().setAttribute("aria-live", "polite");
        Div content = new Div(payment(), searchField(), grid, totals);
        content.addClassName("apply-content");
        add(content);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
        List<CandidateRow> rows = rows();
        grid.setRows(rows);
        rows.stream().findFirst().ifPresent(first -> grid.focus(first, CandidateRow.TICK));
        showTotals();
    }

    private Div payment() {
        MatchingLine payment = draft.line().line();
        Span who = new Span(PlainText.shown(payment.partyName().isBlank() ? payment.text() : payment.partyName()));
        who.addClassName("payment-who");
        Div text = new Div(
                who,
                new Span(formats.date(payment.date())),
                new Span(PlainText.shown(payment.text())),
                new Span(String.join(", ", payment.paymentReferences())));
        text.addClassName("payment");
        return text;
    }

    private TextField searchField() {
        search.setPlaceholder(getTranslation("prj.apply.search"));
        search.setAriaLabel(getTranslation("prj.apply.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidth("24rem");
        search.addValueChangeListener(typed -> grid.filter(this::isFound));
        Shortcuts.addShortcutListener(this, () -> search.focus(), Key.F3);
        return search;
    }

    private boolean isFound(CandidateRow row) {
        String texts = row.texts(formats).toLowerCase(Locale.ROOT);
        return Stream.of(search.getValue().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(texts::contains);
    }

    // What is chosen

    /** What the line is applied to now stays ticked, as far as it still can be. */
    private void startWithPresent() {
        for (AppliedRow row : draft.line().rows()) {
            if (row.entry() != null) {
                ticked.put(row.entry().value(), Optional.of(row.applied().toDecimal()));
            }
        }
        if (!(tryOut() instanceof Done<AppliedLine>)) {
            ticked.clear();
            tryOut();
        }
    }

    private Outcome<CandidateRow> tick(CandidateRow row, @Nullable Boolean chosen) {
        Map<Long, Optional<BigDecimal>> before = new LinkedHashMap<>(ticked);
        if (Boolean.TRUE.equals(chosen)) {
            ticked.putIfAbsent(row.entryNo(), Optional.empty());
        } else {
            ticked.remove(row.entryNo());
        }
        return keep(row, before);
    }

    private Outcome<CandidateRow> changeAmount(CandidateRow row, @Nullable Money amount) {
        Map<Long, Optional<BigDecimal>> before = new LinkedHashMap<>(ticked);
        if (amount == null || amount.isZero()) {
            ticked.remove(row.entryNo());
        } else {
            ticked.put(row.entryNo(), Optional.of(amount.toDecimal()));
        }
        return keep(row, before);
    }

    /** Keeps what was chosen where the line can be applied so; else everything is as it was. */
    private Outcome<CandidateRow> keep(CandidateRow row, Map<Long, Optional<BigDecimal>> before) {
        return switch (tryOut()) {
            case Done<AppliedLine> done -> {
                CandidateRow changed = row.appliedBy(line);
                grid.rows().stream()
                        .filter(other -> !other.equals(other.appliedBy(line)))
                        .forEach(other -> grid.replace(other.appliedBy(line)));
                showTotals();
                yield Outcome.done(changed);
            }
            case Rejected<AppliedLine>(List<Problem> problems) -> {
                ticked.clear();
                ticked.putAll(before);
                yield Outcome.rejected(problems);
            }
        };
    }

    private Outcome<AppliedLine> tryOut() {
        Outcome<AppliedLine> outcome = draft.tryOut(choices());
        if (outcome instanceof Done<AppliedLine>(AppliedLine tried)) {
            line = tried;
        }
        return outcome;
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        ticked.forEach((entry, amount) -> choices.add(new Choice(entry, amount.orElse(null))));
        return choices;
    }

    private List<CandidateRow> rows() {
        return draft.candidates().stream()
                .map(candidate -> CandidateRow.of(candidate).appliedBy(line))
                .toList();
    }

    private void showTotals() {
        totals.removeAll();
        totals.add(
                new Figure(
                        getTranslation("prj.apply.lineAmount"),
                        formats.money(line.line().amount())),
                new Figure(getTranslation("prj.applied"), formats.money(line.appliedAmount())),
                new Figure(getTranslation("prj.difference"), formats.money(line.difference())));
        confirm.setEnabled(!ticked.isEmpty());
    }
}
