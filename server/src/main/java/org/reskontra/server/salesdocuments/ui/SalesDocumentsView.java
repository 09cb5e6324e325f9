package org.reskontra.server.salesdocuments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.salesdocuments.DocumentFilter;
import org.reskontra.server.salesdocuments.PostedDocument;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.grid.Tone;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.EmptyState;

/** Posted invoices and credit memos with what remains of them, and the ways to post more. */
@Route("sales-documents")
@PermitAll
@StyleSheet("sales-documents.css")
public final class SalesDocumentsView extends ListPage<PostedDocument> implements BeforeEnterObserver {

    private final transient SalesParts parts;
    private final transient SignedIn signedIn;
    private final Select<DocumentFilter.State> state = new Select<>();

    SalesDocumentsView(SalesParts parts, SignedIn signedIn) {
        super("salesDocuments.title", columns(parts.workDate()));
        this.parts = parts;
        this.signedIn = signedIn;
        state.setItems(DocumentFilter.State.values());
        state.setItemLabelGenerator(choice -> getTranslation("salesDocuments.state." + choice.name()));
        state.setAriaLabel(getTranslation("salesDocuments.state"));
        state.setValue(DocumentFilter.State.ALL);
        state.addValueChangeListener(change -> refresh());
        boolean mayPost = signedIn.may(Permission.POST);
        addActions(
                Action.of("invoice", "salesDocuments.newInvoice", VaadinIcon.PLUS, () -> open(DocumentType.INVOICE))
                        .key("Alt+N")
                        .allowed(mayPost)
                        .primary(),
                Action.of(
                                "creditMemo",
                                "salesDocuments.newCreditMemo",
                                VaadinIcon.MINUS,
                                () -> open(DocumentType.CREDIT_MEMO))
                        .key("Alt+M")
                        .allowed(mayPost));
        addFilter(state);
        if (mayPost) {
            addFilter(new DocumentUpload(file ->
                    ImportDialog.of(file, parts, signedIn, this::refresh).open()));
        }
        grid().onOpen(row -> UI.getCurrent().navigate(customer(row)));
        setEmptyState(new EmptyState(
                VaadinIcon.INVOICE,
                getTranslation("salesDocuments.empty"),
                getTranslation(mayPost ? "salesDocuments.empty.hint" : "salesDocuments.empty.askSomebody")));
    }

    private static void open(DocumentType type) {
        UI.getCurrent().navigate(SalesDocumentView.class, type.name());
    }

    private static String customer(PostedDocument row) {
        return "customers/entries/" + row.customer();
    }

    private static WorksheetGrid<PostedDocument> columns(WorkDate workDate) {
        return new WorksheetGrid<>(
                "salesDocuments.title",
                PostedDocument::entry,
                List.of(
                        Column.<PostedDocument>date(
                                        "postingDate", "salesDocuments.postingDate", PostedDocument::postingDate)
                                .width("8rem"),
                        Column.<PostedDocument, DocumentType>choice(
                                        "type", "salesDocuments.type", DocumentType.class, PostedDocument::type)
                                .width("7rem"),
                        Column.<PostedDocument>text("no", "salesDocuments.no", row -> row.no()
                                        .value())
                                .width("7rem"),
                        Column.<PostedDocument>text("customer", "salesDocuments.customer", row -> row.customer()
                                        .value())
                                .link(SalesDocumentsView::customer)
                                .width("6rem"),
                        Column.<PostedDocument>text("name", "salesDocuments.name", PostedDocument::customerName)
                                .grows(),
                        Column.<PostedDocument>date("dueDate", "salesDocuments.dueDate", PostedDocument::dueDate)
                                .badge(row -> isOverdue(row, workDate) ? Tone.URGENT : Tone.NEUTRAL)
                                .width("8.75rem"),
                        Column.<PostedDocument>number(
                                        "instalments",
                                        "salesDocuments.parts",
                                        row -> BigDecimal.valueOf(row.instalments()))
                                .width("4.5rem"),
                        Column.<PostedDocument>amount("amount", "salesDocuments.amount", PostedDocument::amount)
                                .width("8rem"),
                        Column.<PostedDocument>amount(
                                        "remaining", "salesDocuments.remaining", PostedDocument::remaining)
                                .width("8rem"),
                        Column.<PostedDocument>text("currency", "salesDocuments.currency", row -> row.amount()
                                        .currency()
                                        .code())
                                .width("5rem"),
                        Column.<PostedDocument>text(
                                        "reference",
                                        "salesDocuments.paymentReference",
                                        PostedDocument::paymentReference)
                                .width("8rem")));
    }

    private static boolean isOverdue(PostedDocument row, WorkDate workDate) {
        return row.remaining().isPositive() && row.dueDate().isBefore(workDate.get());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
    }

    @Override
    protected LazyRows<PostedDocument> rows(String search) {
        DocumentFilter filter = new DocumentFilter(state.getValue(), null, search);
        CompanyId company = signedIn.actor().company();
        LocalDate today = parts.workDate().get();
        return new LazyRows<>() {
            @Override
            public int count() {
                return parts.posted().count(company, filter, today);
            }

            @Override
            public List<PostedDocument> fetch(int offset, int limit, Sorting sorting) {
                return parts.posted().list(company, filter, today, offset, limit);
            }
        };
    }
}
