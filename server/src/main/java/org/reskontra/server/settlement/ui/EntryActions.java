package org.reskontra.server.settlement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.party.Order;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.settlement.ApplyPostedEntries.Application;
import org.reskontra.server.settlement.Settled;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.ToleranceDialog;
import org.reskontra.server.shell.text.Formats;

/** What a page that shows entries offers to do with one: the one that the cursor is on. */
public final class EntryActions {

    /** As many open entries as anybody looks through for one application. */
    private static final int MOST_ENTRIES = 5_000;

    private static final String APPLY = "apply";
    private static final String UNAPPLY = "unapply";
    private static final String REVERSE = "reverse";

    private final Component page;
    private final SettlementCommands commands;
    private final SignedIn signedIn;
    private final Supplier<Optional<EntryRow>> current;
    private final Runnable changed;

    /**
     * @param current the entry that the cursor is on
     * @param changed called when entries are no longer as the page shows them
     */
    public EntryActions(
            Component page,
            SettlementCommands commands,
            SignedIn signedIn,
            Supplier<Optional<EntryRow>> current,
            Runnable changed) {
        this.page = page;
        this.commands = commands;
        this.signedIn = signedIn;
        this.current = current;
        this.changed = changed;
    }

    public Action[] actions() {
        boolean mayPost = signedIn.may(Permission.POST);
        return new Action[] {
            Action.of(APPLY, "settlement.apply", VaadinIcon.LINK, this::apply)
                    .key("Shift+F11")
                    .allowed(mayPost),
            Action.of(UNAPPLY, "settlement.unapply", VaadinIcon.UNLINK, this::unapply)
                    .key("Alt+U")
                    .allowed(mayPost),
            Action.of(REVERSE, "settlement.reverse", VaadinIcon.ROTATE_LEFT, this::reverse)
                    .key("Alt+R")
                    .allowed(mayPost)
                    .rare()
        };
    }

    /** Offers what makes sense for this entry. */
    public void show(ActionBar bar, @Nullable EntryRow entry) {
        bar.setEnabled(APPLY, entry != null && entry.isOpen());
        bar.setEnabled(UNAPPLY, entry != null && !entry.remaining().equals(entry.amount()));
        bar.setEnabled(REVERSE, entry != null);
    }

    private void apply() {
        current.get().ifPresent(entry -> {
            List<EntryRow> others = commands
                    .entries()
                    .list(
                            signedIn.actor().company(),
                            entry.ledger(),
                            entry.party(),
                            EntryFilter.OPEN,
                            new Order<>(Order.OfEntries.DUE_DATE, false),
                            0,
                            MOST_ENTRIES)
                    .stream()
                    .filter(other -> !other.no().equals(entry.no()))
                    .toList();
            new ApplyEntriesDialog(entry, others, this::apply).open();
        });
    }

    /** Asks what must be answered first, as often as an answer leads to another question. */
    private void apply(Application application, Consumer<Boolean> told) {
        Outcome<Settled> outcome = commands.applying().apply(signedIn.actor(), application, null);
        List<Problem> questions = ToleranceDialog.questions(outcome);
        if (questions.isEmpty()) {
            told.accept(tell(outcome, "settlement.apply.done", "settlement.apply.refused"));
        } else {
            ToleranceDialog.ask(
                    page,
                    page.getTranslation("settlement.apply.confirm"),
                    questions,
                    question -> String.valueOf(question.arguments().get("document")),
                    answers -> apply(application.answered(answers), told),
                    () -> told.accept(false));
        }
    }

    private void unapply() {
        current.get().ifPresent(entry -> new UndoDialog(
                        page.getTranslation("settlement.unapply"),
                        page.getTranslation("settlement.unapply.text", name(entry)),
                        page.getTranslation("settlement.unapply.date"),
                        date -> tell(
                                commands.unapplying().unapply(signedIn.actor(), entry.no(), date, null),
                                "settlement.unapply.done",
                                "settlement.unapply.refused"))
                .open());
    }

    private void reverse() {
        current.get().ifPresent(entry -> new UndoDialog(
                        page.getTranslation("settlement.reverse"),
                        page.getTranslation("settlement.reverse.text", name(entry)),
                        page.getTranslation("settlement.reverse.date"),
                        date -> tell(
                                commands.reversing().reverse(signedIn.actor(), entry.transaction(), date, null),
                                "settlement.reverse.done",
                                "settlement.reverse.refused"))
                .open());
    }

    private String name(EntryRow entry) {
        Formats formats = Formats.of(page.getUI().orElseThrow().getLocale());
        return page.getTranslation("DocumentType." + entry.documentType().name()) + " "
                + entry.documentNo().value() + ", " + formats.money(entry.amount());
    }

    /** @return whether it was done */
    private boolean tell(Outcome<Settled> outcome, String done, String refused) {
        return switch (outcome) {
            case Done<Settled>(Settled settled) -> {
                changed.run();
                LocalDate date = settled.postingDate();
                Notices.success(page.getTranslation(done, date));
                yield true;
            }
            case Rejected<Settled>(List<Problem> problems) -> {
                Notices.problems(page, page.getTranslation(refused), problems);
                yield false;
            }
        };
    }
}
