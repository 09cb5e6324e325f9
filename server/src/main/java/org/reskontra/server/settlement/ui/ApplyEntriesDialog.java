package org.reskontra.server.settlement.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.settlement.ApplyPostedEntries.Application;
import org.reskontra.server.settlement.ApplyPostedEntries.Choice;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Figure;
import org.reskontra.server.shell.text.Formats;

/** Chooses the entries that one is applied to; open until they are applied (specification 6.5). */
final class ApplyEntriesDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient EntryRow applying;
    private final transient Formats formats = Formats.of(getLocale());
    private final WorksheetGrid<ApplicableRow> grid;
    private final DatePicker date = new DatePicker(getTranslation("settlement.postingDate"));
    private final Div totals = new Div();
    private final Button confirm = new Button(getTranslation("settlement.apply.confirm"));

    /** Applies; it may have to ask something first. */
    interface Applying {
        /** @param told gets whether it was done */
        void apply(Application application, Consumer<Boolean> told);
    }

    /** @param others the open entries of the same party */
    ApplyEntriesDialog(EntryRow applying, List<EntryRow> others, Applying apply) {
        this.applying = applying;
        addClassName("apply-dialog");
        setHeaderTitle(getTranslation("settlement.apply"));
        setWidth("min(68rem, 97vw)");
        setHeight("80vh");
        grid = ApplicableRow.grid(this::tick, this::changeAmount);
        date.setHelperText(getTranslation("settlement.apply.date"));
        date.setClearButtonVisible(true);
        date.setWidth("16rem");
        totals.addClassName("totals");
        totals.getElement().setAttribute("aria-live", "polite");
        Div content = new Div(head(), grid, totals);
        content.addClassName("apply-content");
        add(content);
        confirm.setId("confirm-apply");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickShortcut(Key.F9);
        confirm.addClickListener(click -> apply.apply(application(), done -> {
            if (done) {
                close();
            } else {
                confirm.setEnabled(true);
            }
        }));
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
        List<ApplicableRow> rows =
                others.stream().map(entry -> new ApplicableRow(entry, null)).toList();
        grid.setRows(rows);
        rows.stream().findFirst().ifPresent(first -> grid.focus(first, ApplicableRow.TICK));
        showTotals();
    }

    private Div head() {
        Span who = new Span(
                getTranslation("DocumentType." + applying.documentType().name()) + " "
                        + applying.documentNo().value());
        who.addClassName("payment-who");
        Div text = new Div(who, new Span(formats.date(applying.postingDate())), new Span(applying.description()));
        text.addClassName("payment");
        Div head = new Div(text, date);
        head.addClassName("apply-head");
        return head;
    }

    private Outcome<ApplicableRow> tick(ApplicableRow row, @Nullable Boolean chosen) {
        return changed(row.with(Boolean.TRUE.equals(chosen) ? proposal(row.entry()) : null));
    }

    /** As much of the entry as is left; all of it where that suffices less the discount, or where it adds to what is left. */
    private Money proposal(EntryRow entry) {
        Money left = left();
        Money remaining = entry.remaining();
        if (!remaining.currency().equals(left.currency()) || remaining.hasSignOf(left)) {
            return remaining;
        }
        boolean suffices = remaining.minus(entry.remainingDiscount()).compareSize(left) <= 0;
        return suffices ? remaining : left.negate();
    }

    private Money left() {
        return applying.remaining().plus(applied());
    }

    private Outcome<ApplicableRow> changeAmount(ApplicableRow row, @Nullable Money amount) {
        return changed(row.with(amount));
    }

    private Outcome<ApplicableRow> changed(ApplicableRow row) {
        grid.replace(row);
        showTotals();
        return Outcome.done(row);
    }

    private Application application() {
        List<Choice> choices = chosen().stream()
                .map(row -> new Choice(
                        row.no(), Objects.requireNonNull(row.toApply()).toDecimal()))
                .toList();
        return new Application(applying.no().value(), choices, date.getValue(), Answer.ASK, Answer.ASK);
    }

    private List<ApplicableRow> chosen() {
        return grid.rows().stream().filter(row -> row.toApply() != null).toList();
    }

    /** Entries in other currencies are left to the posting: their amounts have no common sum. */
    private Money applied() {
        return chosen().stream()
                .map(row -> Objects.requireNonNull(row.toApply()))
                .filter(amount -> amount.currency().equals(applying.remaining().currency()))
                .reduce(Money.zero(applying.remaining().currency()), Money::plus);
    }

    private void showTotals() {
        totals.removeAll();
        totals.add(
                figure("settlement.remaining", applying.remaining()),
                figure("settlement.toApply", applied()),
                figure("settlement.balance", left()));
        confirm.setEnabled(!chosen().isEmpty());
    }

    private Figure figure(String label, Money amount) {
        return new Figure(getTranslation(label), formats.money(amount));
    }
}
