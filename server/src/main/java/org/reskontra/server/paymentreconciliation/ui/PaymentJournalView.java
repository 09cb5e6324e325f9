package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.Trail;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.text.Formats;

/** A payment reconciliation journal: its lines, what they are applied to, and the way to the ledger (specification 10). */
@Route("payment-journals")
@PermitAll
@StyleSheet("payment-journals.css")
public final class PaymentJournalView extends Main implements HasUrlParameter<Long>, HasDynamicTitle, Trail {

    private final transient JournalQueries queries;
    private final transient SignedIn signedIn;
    private final Span state = new Span();
    private final Span summary = new Span();
    private final H2 title = new H2();
    private final JournalBanner banner;
    private final JournalTotals totals = new JournalTotals();
    private final LineFilterBar filters = new LineFilterBar(this::filter, this::focusCurrent);
    private final WorksheetGrid<LineView> grid = LineColumns.grid();
    private final LineFacts facts = new LineFacts();
    private final transient JournalActions actions;
    private transient @Nullable JournalSummary journal;
    private @Nullable Integer current;

    PaymentJournalView(JournalQueries queries, JournalCommands commands, SignedIn signedIn) {
        this.queries = queries;
        this.signedIn = signedIn;
        addClassNames("page", "payment-journal");
        actions = new JournalActions(this, queries, commands);
        banner = new JournalBanner(actions::release);
        grid.onCurrentRow(this::comeTo);
        grid.onOpen(line -> {
            comeTo(line);
            actions.applyByHand();
        });
        grid.setEmptyState(new EmptyState(
                VaadinIcon.CHECK_CIRCLE_O, getTranslation("prj.noLines"), getTranslation("prj.noLines.hint")));
        summary.addClassName("page-summary");
        Div head = new Div(title, state, summary);
        head.addClassName("page-head");
        Div body = new Div(grid, facts);
        body.addClassName("page-body");
        add(head, banner, totals, actions.bar(), filters, body);
    }

    static String path(JournalSummary journal) {
        return "payment-journals/" + journal.id();
    }

    static void open(JournalSummary journal) {
        UI.getCurrent().navigate(PaymentJournalView.class, journal.id());
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        open(id);
    }

    void open(long id) {
        if (!may(Permission.READ)) {
            throw new NotFoundException();
        }
        journal = queries.journals().find(actor().company(), id).orElseThrow(NotFoundException::new);
        show();
        focusCurrent();
    }

    // What is shown

    JournalSummary journal() {
        JournalSummary shown = journal;
        if (shown == null) {
            throw new IllegalStateException("no journal is shown yet");
        }
        return shown;
    }

    Actor actor() {
        return signedIn.actor();
    }

    boolean may(Permission permission) {
        return signedIn.may(permission);
    }

    /** All lines, also those that the filter hides. */
    List<LineView> lines() {
        return grid.rows();
    }

    /** The lines that actions are for: those ticked, else the one that the cursor is in. */
    List<LineView> chosen() {
        List<LineView> ticked = grid.selectedRows();
        return ticked.isEmpty() ? currentLine().map(List::of).orElse(List.of()) : ticked;
    }

    /** The line that the cursor is in; empty where it is in none that is shown. */
    Optional<LineView> currentLine() {
        return shown().filter(line -> Integer.valueOf(line.lineNo()).equals(current))
                .findFirst();
    }

    private Stream<LineView> shown() {
        return grid.rows().stream().filter(filters::fits);
    }

    /** Shows everything as it is now, with the cursor where it was. */
    void reload() {
        journal = queries.journals().find(actor().company(), journal().id()).orElseThrow(NotFoundException::new);
        show();
        focusCurrent();
    }

    private void show() {
        JournalSummary now = journal();
        JournalState shown = JournalState.of(now);
        Formats formats = Formats.of(getLocale());
        title.setText(getPageTitle());
        state.setText(getTranslation("JournalState." + shown.name()));
        state.setClassName("badge badge-" + shown.tone.name().toLowerCase(Locale.ROOT));
        summary.setText(now.bankAccount() + " · " + formats.date(now.statementDate()));
        banner.show(now, now.held() ? heldReasons() : List.of(), may(Permission.EDIT_JOURNAL));
        totals.show(now);
        List<LineView> lines = queries.journals().lines(actor().company(), now);
        grid.setRows(lines);
        grid.setMultiSelect(now.isEditable());
        grid.setColumnVisible(LineColumns.TRANSACTION, lines.stream().anyMatch(line -> line.transactionNo() != null));
        filters.count(lines);
        filter();
        actions.showState(now);
    }

    private List<Problem> heldReasons() {
        return queries.heldReasons().of(actor().company(), journal().id());
    }

    private void filter() {
        grid.filter(filters::fits);
        if (currentLine().isEmpty()) {
            current = nearestShown().map(LineView::lineNo).orElse(null);
        }
        facts.setVisible(currentLine().isPresent());
        currentLine().ifPresent(line -> {
            grid.setCurrentRow(line);
            facts.show(line);
        });
    }

    /** The line shown at or after the cursor's, else the last. */
    private Optional<LineView> nearestShown() {
        int from = current == null ? 0 : current;
        return shown().filter(line -> line.lineNo() >= from).findFirst().or(() -> shown().reduce(
                        (first, next) -> next));
    }

    // Where the reader is

    private void comeTo(LineView line) {
        current = line.lineNo();
        facts.setVisible(true);
        facts.show(line);
    }

    private void focusCurrent() {
        currentLine().ifPresent(line -> grid.focus(line, LineColumns.FIRST));
    }

    /** Puts the cursor into the line, also where a filter hid it. */
    void goTo(int lineNo) {
        current = lineNo;
        if (currentLine().isEmpty()) {
            filters.choose(LineFilter.ALL);
        }
        filter();
        focusCurrent();
    }

    /** Puts the cursor into the next line that a person should look at, from the top again after the last; tells whether there is one. */
    boolean goToNextForReview() {
        int from = current == null ? 0 : current;
        Optional<LineView> next = lines().stream()
                .filter(LineFilter::wantsAttention)
                .filter(line -> line.lineNo() > from)
                .findFirst()
                .or(() -> lines().stream().filter(LineFilter::wantsAttention).findFirst());
        next.ifPresent(line -> goTo(line.lineNo()));
        return next.isPresent();
    }

    void show(LineFilter filter) {
        filters.choose(filter);
        focusCurrent();
    }

    void toggleFacts() {
        facts.setClassName("hidden", !facts.hasClassName("hidden"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "prj.title", journal().bankAccountName(), journal().statementNo());
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("paymentJournals.title"), "payment-journals"));
    }
}
