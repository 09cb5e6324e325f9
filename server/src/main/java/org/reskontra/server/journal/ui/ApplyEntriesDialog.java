package org.reskontra.server.journal.ui;

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
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.journal.ApplyLine.Draft;
import org.reskontra.server.journal.BatchLine;
import org.reskontra.server.journal.LineApplication;
import org.reskontra.server.journal.LineApplication.Applied;
import org.reskontra.server.journal.LineApplication.Choice;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Figure;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.PlainText;

/** Applies a line to open entries of its customer or vendor: to tick, and to change the amounts of (specification 6.2). */
final class ApplyEntriesDialog extends Dialog {

    private final transient Draft draft;
    private final transient Formats formats = Formats.of(getLocale());
    private final WorksheetGrid<EntryChoice> grid;
    private final TextField search = new TextField();
    private final Div totals = new Div();

    /** What is ticked, in the order it was; the amount is empty while it is the one that is proposed. */
    private final transient Map<Long, Optional<BigDecimal>> ticked = new LinkedHashMap<>();

    private transient LineApplication application;

    /** @param apply applies the line to the chosen entries; to none where none is chosen */
    ApplyEntriesDialog(Draft draft, Consumer<List<Choice>> apply) {
        this.draft = draft;
        BatchLine line = draft.line();
        application = new LineApplication(line.amount(), List.of(), line.amount());
        addClassName("apply-dialog");
        setHeaderTitle(getTranslation("journal.apply"));
        setWidth("min(76rem, 97vw)");
        setHeight("86vh");
        grid = EntryChoice.grid(this::tick, this::changeAmount);
        Button confirm = new Button(getTranslation("journal.apply.confirm"), click -> {
            close();
            apply.accept(choices());
        });
        confirm.setId("confirm-apply");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.F9);
        startWithPresent();
        totals.addClassName("totals");
        totals.getElement().setAttribute("aria-live", "polite");
        Div content = new Div(head(line), searchField(), grid, totals);
        content.addClassName("apply-content");
        add(content);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
        List<EntryChoice> rows = draft.candidates().stream()
                .map(entry -> new EntryChoice(entry, waiting(entry.no()), null, null).appliedBy(application))
                .toList();
        grid.setRows(rows);
        rows.stream().findFirst().ifPresent(first -> grid.focus(first, EntryChoice.TICK));
        showTotals();
    }

    private @Nullable String waiting(EntryNo entry) {
        String journal = draft.waitingElsewhere().get(entry);
        return journal == null ? null : getTranslation("journal.apply.waiting", journal);
    }

    private Div head(BatchLine line) {
        Span who = new Span(PlainText.shown(line.accountName()));
        who.addClassName("payment-who");
        Div head = new Div(
                who,
                new Span(formats.date(line.postingDate())),
                new Span(getTranslation("DocumentType." + line.documentType().name()) + " " + line.documentNo()),
                new Span(PlainText.shown(line.description())));
        head.addClassName("payment");
        return head;
    }

    private TextField searchField() {
        search.setPlaceholder(getTranslation("journal.apply.search"));
        search.setAriaLabel(getTranslation("journal.apply.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidth("24rem");
        search.addValueChangeListener(typed -> grid.filter(this::isFound));
        Shortcuts.addShortcutListener(this, () -> search.focus(), Key.F3);
        return search;
    }

    private boolean isFound(EntryChoice row) {
        String texts = row.texts(formats).toLowerCase(Locale.ROOT);
        return Stream.of(search.getValue().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(texts::contains);
    }

    // What is chosen

    /** What the line is applied to now stays ticked, as far as it still can be. */
    private void startWithPresent() {
        for (BatchLine.Application present : draft.line().applications()) {
            ticked.put(present.entryNo(), Optional.of(present.amountToApply().toDecimal()));
        }
        if (!(tryOut() instanceof Done<LineApplication>)) {
            ticked.clear();
        }
    }

    private Outcome<EntryChoice> tick(EntryChoice row, @Nullable Boolean chosen) {
        Map<Long, Optional<BigDecimal>> before = new LinkedHashMap<>(ticked);
        if (Boolean.TRUE.equals(chosen)) {
            ticked.putIfAbsent(row.entryNo(), Optional.empty());
        } else {
            ticked.remove(row.entryNo());
        }
        return keep(row, before);
    }

    private Outcome<EntryChoice> changeAmount(EntryChoice row, @Nullable Money amount) {
        Map<Long, Optional<BigDecimal>> before = new LinkedHashMap<>(ticked);
        if (amount == null || amount.isZero()) {
            ticked.remove(row.entryNo());
        } else {
            ticked.put(row.entryNo(), Optional.of(amount.toDecimal()));
        }
        return keep(row, before);
    }

    /** Keeps what was chosen where the line can be applied so; else everything is as it was. */
    private Outcome<EntryChoice> keep(EntryChoice row, Map<Long, Optional<BigDecimal>> before) {
        return switch (tryOut()) {
            case Done<LineApplication> done -> {
                grid.rows().stream()
                        .filter(other -> !other.equals(other.appliedBy(application)))
                        .forEach(other -> grid.replace(other.appliedBy(application)));
                showTotals();
                yield Outcome.done(row.appliedBy(application));
            }
            case Rejected<LineApplication>(List<Problem> problems) -> {
                ticked.clear();
                ticked.putAll(before);
                yield Outcome.rejected(problems);
            }
        };
    }

    private Outcome<LineApplication> tryOut() {
        Outcome<LineApplication> outcome = draft.tryOut(choices());
        if (outcome instanceof Done<LineApplication>(LineApplication tried)) {
            application = tried;
        }
        return outcome;
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        ticked.forEach((entry, amount) -> choices.add(new Choice(entry, amount.orElse(null))));
        return choices;
    }

    private void showTotals() {
        totals.removeAll();
        Money zero = Money.zero(application.amount().currency());
        Money toApply =
                application.applied().stream().map(Applied::amountToApply).reduce(zero, Money::plus);
        Money discount = application.applied().stream().map(Applied::discount).reduce(zero, Money::plus);
        figure("journal.amount", application.amount());
        figure("journal.amountToApply", toApply);
        figure("journal.discount", discount);
        figure("journal.apply.left", application.left());
    }

    private void figure(String label, Money amount) {
        totals.add(new Figure(getTranslation(label), formats.money(amount)));
    }
}
