package org.reskontra.server.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.server.journal.Receipt;
import org.reskontra.server.journal.Receipts;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.PlainText;

/** Receipts to print, each on a page of its own and in the language of its customer. */
@Route("receipts")
@PermitAll
@StyleSheet("journals.css")
public final class ReceiptsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** Names a transaction in the address: receipts are for all that was posted together with it. */
    static final String TRANSACTION = "transaction";

    /** As many as anybody prints at once; the API has them all. */
    private static final int MOST = 1_000;

    private final transient Receipts receipts;
    private final transient BatchQueries queries;
    private final transient SignedIn signedIn;
    private final Div sheets = new Div();

    ReceiptsView(Receipts receipts, BatchQueries queries, SignedIn signedIn) {
        this.receipts = receipts;
        this.queries = queries;
        this.signedIn = signedIn;
        addClassNames("page", "receipts");
        Div head = new Div(new H2(getTranslation("journal.receipts")));
        head.addClassName("page-head");
        ActionBar bar = new ActionBar(
                this,
                List.of(Action.of("print", "journal.receipts.print", VaadinIcon.PRINT, this::print)
                        .key("Alt+P")
                        .primary()));
        sheets.addClassName("receipt-sheets");
        add(head, bar, sheets);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String transaction = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TRANSACTION)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .orElseThrow(NotFoundException::new);
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
        String company = queries.companies()
                .find(signedIn.actor().company())
                .orElseThrow()
                .name();
        List<Receipt> found = receipts.postedWith(
                signedIn.actor().company(), new TransactionNo(Long.parseLong(transaction)), 0, MOST);
        sheets.removeAll();
        found.forEach(receipt -> sheets.add(sheet(company, receipt)));
        if (found.isEmpty()) {
            sheets.add(new Span(getTranslation("journal.receipts.none")));
        } else {
            print();
        }
    }

    private void print() {
        getElement().executeJs("setTimeout(() => window.print(), 300)");
    }

    private Article sheet(String company, Receipt receipt) {
        Locale language = receipt.language().isBlank() ? getLocale() : Locale.forLanguageTag(receipt.language());
        Formats formats = Formats.of(language);
        Div customer = new Div(new Div(PlainText.shown(receipt.customerName())));
        receipt.address().forEach(line -> customer.add(new Div(PlainText.shown(line))));
        customer.addClassName("receipt-customer");
        NativeTable facts = new NativeTable(
                row(getTranslation(language, "journal.receipts.no"), receipt.documentNo()),
                row(getTranslation(language, "journal.receipts.customer"), receipt.customerNo()),
                row(getTranslation(language, "journal.receipts.date"), formats.date(receipt.postingDate())),
                row(getTranslation(language, "journal.receipts.amount"), formats.money(receipt.amount())));
        NativeTable settled = new NativeTable();
        receipt.settled()
                .forEach(one -> settled.add(row(
                        getTranslation(
                                        language,
                                        "DocumentType." + one.documentType().name()) + " " + one.documentNo(),
                        formats.money(one.amount()))));
        if (!receipt.onAccount().isZero()) {
            settled.add(
                    row(getTranslation(language, "journal.receipts.onAccount"), formats.money(receipt.onAccount())));
        }
        Article sheet = new Article(
                new H3(company),
                customer,
                title(getTranslation(language, "journal.receipts.title")),
                facts,
                title(getTranslation(language, "journal.receipts.settled")),
                settled);
        sheet.getElement().setAttribute("lang", language.toLanguageTag());
        sheet.addClassName("receipt");
        return sheet;
    }

    private static Component title(String text) {
        Div title = new Div(text);
        title.addClassName("receipt-title");
        return title;
    }

    private static NativeTableRow row(String label, String value) {
        return new NativeTableRow(new NativeTableHeaderCell(label), new NativeTableCell(value));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("journal.receipts");
    }
}
