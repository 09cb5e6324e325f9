package org.reskontra.server.salesdocuments.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.journal.SalesDocumentAmounts;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.journal.ui.PreviewDialog;
import org.reskontra.server.salesdocuments.PostSalesDocuments.Check;
import org.reskontra.server.salesdocuments.PostSalesDocuments.Posted;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.Trail;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.Figure;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.Sentences;

/** A new sales invoice or credit memo: typed, summed while it is typed, previewed, posted. */
@Route("sales-documents/new")
@PermitAll
@StyleSheet("sales-documents.css")
public final class SalesDocumentView extends Main implements HasUrlParameter<String>, HasDynamicTitle, Trail {

    private final transient SalesParts parts;
    private final transient SignedIn signedIn;
    private final transient Formats formats = Formats.of(getLocale());
    private final H2 title = new H2();
    private final Div totals = new Div();
    private final Div problems = new Div();
    private final DocumentHead head;
    private final transient SalesLines lines;
    private DocumentType type = DocumentType.INVOICE;
    private transient @Nullable Check check;

    SalesDocumentView(SalesParts parts, SignedIn signedIn) {
        this.parts = parts;
        this.signedIn = signedIn;
        addClassNames("page", "sales-document");
        head = new DocumentHead(parts, signedIn, this::showCheck);
        lines = new SalesLines(
                parts, () -> signedIn.actor().company(), this::customerNo, this::currency, formats, this::showCheck);
        totals.addClassName("totals");
        totals.getElement().setAttribute("aria-live", "polite");
        problems.addClassName("document-problems");
        Div pageHead = new Div(title);
        pageHead.addClassName("page-head");
        ActionBar bar = new ActionBar(
                this,
                List.of(
                        Action.of("post", "salesDocuments.post", VaadinIcon.CHECK_CIRCLE, this::post)
                                .key("F9")
                                .primary(),
                        Action.of("preview", "salesDocuments.preview", VaadinIcon.EYE, this::preview)
                                .key("Ctrl+Alt+F9"),
                        Action.of("clear", "salesDocuments.clear", VaadinIcon.ERASER, this::clear)));
        Div body = new Div(lines.grid, problems);
        body.addClassName("page-body");
        add(pageHead, head, bar, body, totals);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (!signedIn.may(Permission.POST)) {
            throw new NotFoundException();
        }
        type = switch (parameter) {
            case "INVOICE" -> DocumentType.INVOICE;
            case "CREDIT_MEMO" -> DocumentType.CREDIT_MEMO;
            default -> throw new NotFoundException();
        };
        title.setText(getPageTitle());
        clear();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                type == DocumentType.INVOICE ? "salesDocuments.newInvoice" : "salesDocuments.newCreditMemo");
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("salesDocuments.title"), "sales-documents"));
    }

    private String customerNo() {
        return head.customerNo();
    }

    private CurrencyCode currency() {
        Check known = check;
        SalesDocument document = known == null ? null : known.document();
        return document == null
                ? parts.companies()
                        .find(signedIn.actor().company())
                        .orElseThrow()
                        .localCurrency()
                : document.currency();
    }

    private void clear() {
        check = null;
        lines.clear();
        head.clear(type);
        showCheck();
        head.customer.focus();
    }

    private SalesDocumentInput input() {
        Check known = check;
        SalesDocumentAmounts amounts = known == null ? null : known.amounts();
        return head.input(
                type,
                lines.filled(),
                known == null ? null : known.document(),
                amounts == null ? null : amounts.total());
    }

    private void showCheck() {
        check = null;
        // Once for what it comes to, and again where instalments follow from that.
        SalesDocumentInput input = input();
        Check found = checked(input);
        check = found;
        SalesDocumentInput withInstalments = input();
        if (found != null && !withInstalments.instalments().isEmpty()) {
            found = checked(withInstalments);
            SalesDocument document = found == null ? null : found.document();
            showTotals(found, document);
        } else {
            showTotals(found, found == null ? null : found.document());
        }
        List<Problem> wrong = found == null ? List.of() : found.problems();
        boolean begun = !lines.filled().isEmpty();
        lines.mark(begun ? wrong : List.of());
        showProblems(begun ? wrong : List.of());
        head.showResolved(check == null ? null : check.document());
    }

    private @Nullable Check checked(SalesDocumentInput input) {
        return parts.posting().check(signedIn.actor(), input) instanceof Done<Check>(Check done) ? done : null;
    }

    private void showTotals(@Nullable Check found, @Nullable SalesDocument document) {
        totals.removeAll();
        SalesDocumentAmounts amounts = found == null ? null : found.amounts();
        Money zero = Money.zero(currency());
        totals.add(figure("salesDocuments.net", amounts == null ? zero : amounts.net()));
        totals.add(figure("salesDocuments.vatTotal", amounts == null ? zero : amounts.vatTotal()));
        totals.add(figure("salesDocuments.total", amounts == null ? zero : amounts.total()));
        if (document != null
                && document.discountDate() != null
                && !document.discountPossible().isZero()) {
            totals.add(new Figure(
                    getTranslation("salesDocuments.discount", formats.date(document.discountDate())),
                    formats.money(document.discountPossible())));
        }
        if (document != null && document.instalments().size() > 1) {
            totals.add(new Figure(
                    getTranslation(
                            "salesDocuments.instalmentsOf",
                            document.instalments().size()),
                    instalments(document)));
        }
    }

    private String instalments(SalesDocument document) {
        SalesDocument.Instalment first = document.instalments().getFirst();
        SalesDocument.Instalment last = document.instalments().getLast();
        return (first.amount() == null ? "" : formats.money(first.amount()) + " · ")
                + formats.date(first.dueDate())
                + " – "
                + formats.date(last.dueDate());
    }

    private Figure figure(String label, Money amount) {
        return new Figure(getTranslation(label), formats.money(amount));
    }

    private void showProblems(List<Problem> found) {
        problems.removeAll();
        problems.setVisible(!found.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("problems");
        found.forEach(problem -> {
            Span place = new Span(where(problem));
            place.addClassName("problem-place");
            list.add(new ListItem(place, new Span(Sentences.sentence(this, problem))));
        });
        problems.add(list);
    }

    /** The line by its place on the page. */
    private String where(Problem problem) {
        Integer key = problem.place().line();
        List<SalesLine> rows = lines.filled();
        for (int i = 0; i < rows.size(); i++) {
            if (Objects.equals(rows.get(i).key(), key)) {
                return getTranslation("salesDocuments.line", i + 1);
            }
        }
        return "";
    }

    private void preview() {
        whenNothingIsRefused(() -> {
            switch (parts.posting().preview(signedIn.actor(), List.of(input()))) {
                case Done<PostingPlan>(PostingPlan plan) ->
                    PreviewDialog.of(plan, numbers -> parts.accounts()
                                    .glAccountNames(signedIn.actor().company(), numbers))
                            .open();
                case Rejected<PostingPlan>(List<Problem> wrong) -> refuse(wrong);
            }
        });
    }

    private void post() {
        whenNothingIsRefused(() -> {
            Outcome<Posted> outcome = parts.posting().post(signedIn.actor(), List.of(input()), null);
            switch (outcome) {
                case Done<Posted>(Posted posted) -> {
                    clear();
                    Notices.success(
                            getTranslation("salesDocuments.posted", posted.nos().getFirst()));
                }
                case Rejected<Posted>(List<Problem> wrong) -> refuse(wrong);
            }
        });
    }

    private void whenNothingIsRefused(Runnable work) {
        List<Problem> typed = lines.grid.refused();
        if (head.isCurrencyWrong()) {
            return;
        }
        if (typed.isEmpty()) {
            work.run();
        } else {
            refuse(typed);
        }
    }

    private void refuse(List<Problem> wrong) {
        Notices.problems(
                this,
                getTranslation("salesDocuments.notPosted"),
                wrong.stream()
                        .map(problem ->
                                problem.at(where(problem).isEmpty() ? Place.WHOLE : Place.document(where(problem))))
                        .toList());
    }
}
