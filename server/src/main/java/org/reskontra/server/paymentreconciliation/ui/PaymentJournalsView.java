package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.paymentreconciliation.PaymentJournals;
import org.reskontra.server.paymentreconciliation.ui.BankFileUpload.BankFile;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.text.Formats;

/** The payment reconciliation journals, and the way in for bank files (specification 10.1). */
@Route("payment-journals")
@PermitAll
@StyleSheet("payment-journals.css")
public final class PaymentJournalsView extends ListPage<JournalSummary> implements BeforeEnterObserver {

    private final transient PaymentJournals journals;
    private final transient ImportBankFiles imports;
    private final transient SignedIn signedIn;
    private final transient Formats formats;

    PaymentJournalsView(PaymentJournals journals, ImportBankFiles imports, SignedIn signedIn) {
        super("paymentJournals.title", JournalColumns.grid());
        this.journals = journals;
        this.imports = imports;
        this.signedIn = signedIn;
        this.formats = Formats.of(getLocale());
        grid().onOpen(PaymentJournalView::open);
        boolean mayImport = signedIn.may(Permission.IMPORT_STATEMENT);
        setEmptyState(new EmptyState(
                VaadinIcon.EXCHANGE,
                getTranslation("paymentJournals.empty"),
                getTranslation(mayImport ? "paymentJournals.empty.hint" : "paymentJournals.empty.askSomebody")));
        if (mayImport) {
            addFilter(new BankFileUpload(this::take));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
    }

    private void take(List<BankFile> files) {
        imports.take(
                this,
                signedIn.actor(),
                files,
                first -> first.ifPresentOrElse(
                        journal -> UI.getCurrent().navigate(PaymentJournalView.class, journal), this::refresh));
    }

    @Override
    protected LazyRows<JournalSummary> rows(String search) {
        String sought = search.toLowerCase(Locale.ROOT);
        List<JournalSummary> found = journals.all(signedIn.actor().company()).stream()
                .filter(journal -> texts(journal)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought)))
                .toList();
        return LazyRows.of(found);
    }

    private Stream<String> texts(JournalSummary journal) {
        return Stream.of(
                journal.statementNo(),
                journal.bankAccount(),
                journal.bankAccountName(),
                formats.date(journal.statementDate()),
                getTranslation("JournalState." + JournalState.of(journal).name()),
                formats.amount(journal.endingBalance()));
    }
}
