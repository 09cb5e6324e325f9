package org.reskontra.server.startup.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.salesdocuments.CsvOptions;
import org.reskontra.server.salesdocuments.CsvOptions.Decimal;
import org.reskontra.server.salesdocuments.CsvOptions.Delimiter;
import org.reskontra.server.salesdocuments.CsvOptions.Encoding;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Question;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.Language;
import org.reskontra.server.startup.OpeningKind;
import org.reskontra.server.startup.OpeningRows;
import org.reskontra.server.startup.OpeningTable;
import org.reskontra.server.startup.PostOpeningBalances;
import org.reskontra.server.startup.PostOpeningBalances.Check;
import org.reskontra.server.startup.PostOpeningBalances.Posted;

/** Takes the files of the old books, shows how they agree with its control accounts, and posts them. */
@Route("opening-balances")
@PermitAll
@StyleSheet("startup.css")
public final class OpeningBalancesView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final String POST = "post";

    private final transient PostOpeningBalances opening;
    private final transient SignedIn signedIn;
    private final transient Formats formats = Formats.of(getLocale());
    private final DatePicker date = new DatePicker(getTranslation("opening.date"));
    private final TextField documentNo = new TextField(getTranslation("opening.documentNo"));
    private final TextField counterAccount = new TextField(getTranslation("opening.counterAccount"));
    private final Select<Decimal> decimal = new Select<>();
    private final Select<Delimiter> delimiter = new Select<>();
    private final Select<Encoding> encoding = new Select<>();
    private final List<OpeningFileCard> cards = new ArrayList<>();
    private final OpeningProofPane proof = new OpeningProofPane();
    private final ActionBar actions;

    OpeningBalancesView(PostOpeningBalances opening, SignedIn signedIn, WorkDate workDate) {
        this.opening = opening;
        this.signedIn = signedIn;
        addClassNames("page", "startup");
        boolean swedish = formats.language() == Language.SWEDISH;
        date.setValue(workDate.get().withDayOfMonth(1).minusDays(1));
        date.addValueChangeListener(change -> check());
        documentNo.setValue(getTranslation("opening.documentNo.proposed"));
        documentNo.addValueChangeListener(change -> check());
        counterAccount.addValueChangeListener(change -> check());
        choice(decimal, "salesDocuments.decimal", Decimal.values(), swedish ? Decimal.COMMA : Decimal.POINT);
        choice(
                delimiter,
                "salesDocuments.delimiter",
                Delimiter.values(),
                swedish ? Delimiter.SEMICOLON : Delimiter.COMMA);
        choice(encoding, "salesDocuments.encoding", Encoding.values(), Encoding.UTF_8);
        actions = new ActionBar(
                this,
                List.of(
                        Action.of(POST, "opening.post", VaadinIcon.CHECK, this::ask)
                                .key("F9")
                                .primary(),
                        Action.of("clear", "opening.clear", VaadinIcon.ERASER, this::clear)));
        Span intro = new Span(getTranslation("opening.intro"));
        intro.addClassName("page-summary");
        Div head = new Div(new H2(getPageTitle()), intro);
        head.addClassName("page-head");
        Div form = new Div(date, documentNo, counterAccount, decimal, delimiter, encoding);
        form.addClassName("opening-form");
        Div files = new Div();
        files.addClassName("opening-files");
        for (OpeningKind kind : OpeningKind.values()) {
            OpeningFileCard card = new OpeningFileCard(kind, this::options, this::check);
            cards.add(card);
            files.add(card);
        }
        Span workbook = new Span(getTranslation("opening.file.workbook"));
        workbook.addClassName("page-summary");
        add(head, form, files, workbook, actions, proof);
        actions.setEnabled(POST, false);
    }

    private <E extends Enum<E>> void choice(Select<E> select, String label, E[] values, E usual) {
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(label + "." + value.name()));
        select.setValue(usual);
        select.addValueChangeListener(change -> check());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.POST)) {
            throw new NotFoundException();
        }
        counterAccount.setValue(opening.usualCounterAccount(signedIn.actor().company()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("opening.title");
    }

    private CsvOptions options() {
        return new CsvOptions(decimal.getValue(), delimiter.getValue(), encoding.getValue());
    }

    private OpeningRows.Read read() {
        List<OpeningTable> tables = new ArrayList<>();
        cards.forEach(card -> tables.addAll(card.tables(options())));
        return OpeningRows.read(date.getValue(), documentNo.getValue(), counterAccount.getValue(), tables);
    }

    private void check() {
        OpeningRows.Read read = read();
        if (read.balances().size() == 0 && read.problems().isEmpty()) {
            forget();
            return;
        }
        switch (opening.check(signedIn.actor(), read.balances(), read.problems())) {
            case Done<Check>(Check check) -> {
                proof.show(check);
                actions.setEnabled(POST, check.problems().isEmpty());
            }
            case Rejected<Check>(List<Problem> problems) -> {
                actions.setEnabled(POST, false);
                Notices.problems(this, getTranslation("opening.notPosted"), problems);
            }
        }
    }

    private void forget() {
        proof.forget();
        actions.setEnabled(POST, false);
    }

    private void clear() {
        cards.forEach(OpeningFileCard::forget);
        forget();
    }

    private void ask() {
        OpeningRows.Read read = read();
        String day = date.getValue() == null ? "" : formats.date(date.getValue());
        Question.ask(
                this,
                getPageTitle(),
                getTranslation("opening.post.question", read.balances().size(), day),
                getTranslation("opening.post"),
                () -> post(read));
    }

    private void post(OpeningRows.Read read) {
        switch (opening.post(signedIn.actor(), read.balances(), read.problems(), null)) {
            case Done<Posted>(Posted posted) -> {
                clear();
                Notices.success(getTranslation(
                        "opening.posted", posted.customerEntries(), posted.vendorEntries(), posted.bankEntries()));
            }
            case Rejected<Posted>(List<Problem> problems) ->
                Notices.problems(this, getTranslation("opening.notPosted"), problems);
        }
    }
}
