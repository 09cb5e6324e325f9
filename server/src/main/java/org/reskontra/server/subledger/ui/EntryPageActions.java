package org.reskontra.server.subledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.generalledger.EntrySearch;
import org.reskontra.server.generalledger.ui.FoundEntries;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.JournalBatch;
import org.reskontra.server.journal.TemplateType;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.settlement.ui.EntryActions;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.subledger.EditEntry.Edited;
import org.reskontra.server.subledger.EntryChange;
import org.reskontra.server.subledger.PrepareRefund;

/** The actions of pages that show ledger entries of customers and vendors. */
final class EntryPageActions {

    private static final String EDIT = "edit-entry";
    private static final String HOLD = "hold";
    private static final String REFUND = "refund";
    private static final int INITIALS = 3;

    private final Component page;
    private final EntryCommands commands;
    private final SignedIn signedIn;
    private final Supplier<Optional<EntryRow>> current;
    private final Runnable changed;
    private final EntryActions settlement;

    /**
     * @param current the entry that the cursor is on
     * @param changed called when entries are no longer as the page shows them
     */
    EntryPageActions(
            Component page,
            EntryCommands commands,
            SignedIn signedIn,
            Supplier<Optional<EntryRow>> current,
            Runnable changed) {
        this.page = page;
        this.commands = commands;
        this.signedIn = signedIn;
        this.current = current;
        this.changed = changed;
        settlement = new EntryActions(page, commands.settlement(), signedIn, current, changed);
    }

    Action[] actions() {
        boolean mayEdit = signedIn.may(Permission.EDIT_JOURNAL);
        return Stream.concat(
                        Stream.of(settlement.actions()),
                        Stream.of(
                                Action.of(EDIT, "entries.edit", VaadinIcon.EDIT, this::edit)
                                        .key("F2")
                                        .allowed(mayEdit),
                                Action.of(HOLD, "entries.hold", VaadinIcon.HAND, this::hold)
                                        .allowed(mayEdit),
                                FoundEntries.action(() -> current.get().map(EntryPageActions::search)),
                                Action.of(REFUND, "entries.refund", VaadinIcon.ARROW_BACKWARD, this::refund)
                                        .allowed(mayEdit)
                                        .rare()))
                .toArray(Action[]::new);
    }

    /** Offers what makes sense for this entry. */
    void show(ActionBar bar, @Nullable EntryRow entry) {
        settlement.show(bar, entry);
        bar.setEnabled(EDIT, entry != null);
        bar.setEnabled(HOLD, entry != null && (entry.isOpen() || !entry.onHold().isEmpty()));
        bar.setEnabled(FoundEntries.ACTION, entry != null);
        bar.setEnabled(REFUND, entry != null && PrepareRefund.isRefundable(entry));
    }

    private static EntrySearch search(EntryRow entry) {
        return new EntrySearch.Document(entry.documentNo().value(), entry.postingDate());
    }

    private void edit() {
        current.get().ifPresent(entry -> new EditEntryDialog(entry, change -> edit(entry, change)).open());
    }

    /** Whoever is signed in takes hold of the entry, or lets it go whoever held it. */
    private void hold() {
        current.get().ifPresent(entry -> {
            String name = signedIn.name().toUpperCase(Locale.ROOT);
            String initials = name.substring(0, Math.min(INITIALS, name.length()));
            edit(entry, EntryChange.onHold(entry.version(), entry.onHold().isEmpty() ? initials : ""));
        });
    }

    private boolean edit(EntryRow entry, EntryChange change) {
        return tell(commands.edit().edit(signedIn.actor(), entry.ledger(), entry.no(), change, null));
    }

    private boolean tell(Outcome<Edited> outcome) {
        return switch (outcome) {
            case Done<Edited> done -> {
                changed.run();
                Notices.success(page.getTranslation("entries.edit.done"));
                yield true;
            }
            case Rejected<Edited>(List<Problem> problems) -> {
                Notices.problems(page, page.getTranslation("entries.edit.refused"), problems);
                changed.run();
                yield false;
            }
        };
    }

    private void refund() {
        List<JournalBatch> batches = commands.journals().all(signedIn.actor().company());
        current.get().ifPresent(entry -> new RefundDialog(entry, batches, batch -> refund(entry, batch)).open());
    }

    private boolean refund(EntryRow entry, JournalBatch batch) {
        BatchId id = batch.id();
        return switch (commands.refunds().prepare(signedIn.actor(), entry, id, null)) {
            case Done<?> done -> {
                Notices.success(page.getTranslation("entries.refund.done", id));
                UI.getCurrent()
                        .navigate(batch.type() == TemplateType.GENERAL ? "general-journal" : "cash-receipt-journal");
                yield true;
            }
            case Rejected<?>(List<Problem> problems) -> {
                Notices.problems(page, page.getTranslation("entries.refund.refused"), problems);
                yield false;
            }
        };
    }
}
