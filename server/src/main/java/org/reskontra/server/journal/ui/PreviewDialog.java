package org.reskontra.server.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.money.Money;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.WorksheetGrid;

/** Shows what posting would write (specification 19.6). */
public final class PreviewDialog extends Dialog {

    /** A general ledger entry; one of debit and credit is null. */
    private record LedgerRow(
            int index,
            LocalDate date,
            String document,
            String account,
            String name,
            String description,
            @Nullable Money debit,
            @Nullable Money credit) {}

    private PreviewDialog(PostingPlan plan, List<LedgerRow> rows) {
        setHeaderTitle(getTranslation("journal.preview"));
        setWidth("min(72rem, 96vw)");
        setHeight("82vh");
        WorksheetGrid<LedgerRow> grid = new WorksheetGrid<>(
                "journal.preview",
                LedgerRow::index,
                List.of(
                        Column.<LedgerRow>date("date", "journal.postingDate", LedgerRow::date),
                        Column.<LedgerRow>text("document", "journal.documentNo", LedgerRow::document)
                                .width("7rem"),
                        Column.<LedgerRow>text("account", "journal.account", LedgerRow::account)
                                .width("6rem"),
                        Column.<LedgerRow>text("name", "journal.accountName", LedgerRow::name)
                                .width("14rem"),
                        Column.<LedgerRow>text("description", "journal.description", LedgerRow::description)
                                .grows(),
                        Column.<LedgerRow>amount("debit", "journal.debit", LedgerRow::debit),
                        Column.<LedgerRow>amount("credit", "journal.credit", LedgerRow::credit)));
        grid.setRows(rows);
        add(grid);
        List<PlannedTransaction> transactions = plan.transactions();
        Span summary = new Span(getTranslation(
                "journal.preview.summary",
                transactions.size(),
                rows.size(),
                transactions.stream()
                        .mapToInt(transaction -> transaction.subledgerRows().size())
                        .sum(),
                transactions.stream()
                        .mapToInt(transaction -> transaction.bankRows().size())
                        .sum()));
        summary.addClassNames("page-summary", "footer-summary");
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(summary, close);
    }

    /** @param namesOf the names of general ledger accounts, by number */
    public static PreviewDialog of(PostingPlan plan, Function<Collection<String>, Map<String, String>> namesOf) {
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
                        transaction.documentNo().value(),
                        account,
                        names.getOrDefault(account, ""),
                        row.description(),
                        amount.isNegative() ? null : amount,
                        amount.isNegative() ? amount.negate() : null));
            }
        }
        return new PreviewDialog(plan, rows);
    }
}
