package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.money.Money;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.Tone;
import org.reskontra.server.shell.grid.WorksheetGrid;

/** Shows what posting would write: the general ledger rows, and what becomes of the entries that are settled. */
final class PreviewDialog extends Dialog {

    /** A general ledger entry; one of debit and credit is null. */
    private record LedgerRow(
            int index,
            LocalDate date,
            String account,
            String name,
            String description,
            @Nullable Money debit,
            @Nullable Money credit) {}

    /** What becomes of an entry. */
    private enum Fate {
        CLOSES(Tone.GOOD),
        STAYS_OPEN(Tone.ATTENTION);

        private final Tone tone;

        Fate(Tone tone) {
            this.tone = tone;
        }
    }

    private record EntryRow(long entryNo, String document, String party, Fate fate, Money remaining) {}

    private PreviewDialog(PostingPlan plan, List<LedgerRow> ledger, List<EntryRow> entries) {
        setHeaderTitle(getTranslation("prj.preview"));
        setWidth("min(72rem, 96vw)");
        setHeight("82vh");
        TabSheet tabs = new TabSheet();
        tabs.setSizeFull();
        tabs.add(getTranslation("prj.preview.ledger", ledger.size()), ledgerGrid(ledger));
        tabs.add(getTranslation("prj.preview.entries", entries.size()), entryGrid(entries));
        add(tabs);
        Span summary = new Span(getTranslation(
                "prj.preview.summary",
                plan.transactions().size(),
                plan.reconciliations().size()));
        summary.addClassNames("page-summary", "footer-summary");
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(summary, close);
    }

    /** @param names the names of general ledger accounts, by number */
    static PreviewDialog of(
            PostingPlan plan, List<LineView> lines, Function<Collection<String>, Map<String, String>> names) {
        return new PreviewDialog(plan, ledger(plan, names), entries(plan, lines));
    }

    private static List<LedgerRow> ledger(PostingPlan plan, Function<Collection<String>, Map<String, String>> namesOf) {
        Map<String, String> names = namesOf.apply(plan.transactions().stream()
                .flatMap(transaction -> transaction.glRows().stream())
                .map(row -> row.account().value())
                .collect(Collectors.toSet()));
        List<LedgerRow> rows = new ArrayList<>();
        for (PlannedTransaction transaction : plan.transactions()) {
            for (GlRow row : transaction.glRows()) {
                Money amount = row.amountLocal();
                String account = row.account().value();
                rows.add(new LedgerRow(
                        rows.size(),
                        transaction.postingDate(),
                        account,
                        names.getOrDefault(account, ""),
                        row.description(),
                        amount.isNegative() ? null : amount,
                        amount.isNegative() ? amount.negate() : null));
            }
        }
        return rows;
    }

    /** The entries that were there before; those that posting makes are payments, and stand in the other list. */
    private static List<EntryRow> entries(PostingPlan plan, List<LineView> lines) {
        record Document(String number, String party) {}
        Map<Long, Document> documents = new HashMap<>();
        for (LineView line : lines) {
            String party = line.accountName();
            line.rows()
                    .forEach(row ->
                            documents.put(row.entryNo(), new Document(row.documentNo(), party == null ? "" : party)));
        }
        Map<Long, EntryRow> last = new LinkedHashMap<>();
        for (PlannedTransaction transaction : plan.transactions()) {
            for (EntryState state : transaction.states()) {
                Document document = documents.get(state.no().value());
                if (document != null) {
                    last.put(
                            state.no().value(),
                            new EntryRow(
                                    state.no().value(),
                                    document.number(),
                                    document.party(),
                                    state.isOpen() ? Fate.STAYS_OPEN : Fate.CLOSES,
                                    state.remaining()));
                }
            }
        }
        return List.copyOf(last.values());
    }

    private static Component ledgerGrid(List<LedgerRow> rows) {
        WorksheetGrid<LedgerRow> grid = new WorksheetGrid<>(
                "prj.preview",
                LedgerRow::index,
                List.of(
                        Column.<LedgerRow>date("date", "prj.date", LedgerRow::date),
                        Column.<LedgerRow>text("account", "prj.accountNo", LedgerRow::account)
                                .width("6rem"),
                        Column.<LedgerRow>text("name", "prj.accountName", LedgerRow::name)
                                .width("14rem"),
                        Column.<LedgerRow>text("description", "prj.text", LedgerRow::description)
                                .grows(),
                        Column.<LedgerRow>amount("debit", "prj.debit", LedgerRow::debit),
                        Column.<LedgerRow>amount("credit", "prj.credit", LedgerRow::credit)));
        grid.setRows(rows);
        return grid;
    }

    private static Component entryGrid(List<EntryRow> rows) {
        WorksheetGrid<EntryRow> grid = new WorksheetGrid<>(
                "prj.preview",
                EntryRow::entryNo,
                List.of(
                        Column.<EntryRow, Fate>choice("fate", "prj.preview.fate", Fate.class, EntryRow::fate)
                                .badge(row -> row.fate().tone)
                                .width("10rem"),
                        Column.<EntryRow>text("document", "prj.documents", EntryRow::document),
                        Column.<EntryRow>text("party", "prj.accountName", EntryRow::party)
                                .grows(),
                        Column.<EntryRow>amount("remaining", "prj.remaining", EntryRow::remaining)));
        grid.setRows(rows);
        return grid;
    }
}
