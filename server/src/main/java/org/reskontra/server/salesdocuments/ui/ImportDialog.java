package org.reskontra.server.salesdocuments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.salesdocuments.IncomingDocuments;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.PlainText;
import org.reskontra.server.shell.text.Sentences;

/** Asks how a file is to be read, shows what it would post or what is wrong with it, and posts it when told to. */
abstract class ImportDialog extends Dialog {

    private static final int MOST_SHOWN = 100;
    private static final int HEAD = 200;

    final transient IncomingDocuments file;
    final transient SalesParts parts;
    final transient SignedIn signedIn;
    final transient Runnable imported;
    final transient Formats formats = Formats.of(getLocale());
    final Div form = new Div();
    private final Div result = new Div();
    private final Button post = new Button(getTranslation("salesDocuments.import.post"));

    ImportDialog(IncomingDocuments file, SalesParts parts, SignedIn signedIn, Runnable imported) {
        this.file = file;
        this.parts = parts;
        this.signedIn = signedIn;
        this.imported = imported;
        addClassName("import-dialog");
        setHeaderTitle(getTranslation("salesDocuments.import.title", PlainText.shown(file.name())));
        setWidth("min(44rem, 96vw)");
        form.addClassName("document-form");
        result.addClassName("import-result");
        result.getElement().setAttribute("aria-live", "polite");
        add(form, result);
        Button check = new Button(getTranslation("salesDocuments.import.check"), click -> check());
        check.setDisableOnClick(false);
        post.addThemeVariants(ButtonVariant.PRIMARY);
        post.setEnabled(false);
        post.setDisableOnClick(true);
        post.addClickListener(click -> post());
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), check, post);
    }

    /** The dialog for what the file is, by its first bytes. */
    static ImportDialog of(IncomingDocuments file, SalesParts parts, SignedIn signedIn, Runnable imported) {
        byte[] contents = file.contents();
        String head = new String(contents, 0, Math.min(HEAD, contents.length), StandardCharsets.ISO_8859_1)
                .replaceAll("[^!-~]", "");
        return head.startsWith("<") || head.contains("<?xml")
                ? new ImportEinvoiceDialog(file, parts, signedIn, imported)
                : new ImportCsvDialog(file, parts, signedIn, imported);
    }

    /** Shows what posting would do. */
    abstract void check();

    abstract void post();

    /** Something was chosen anew: it is checked before it can be posted. */
    final void changed() {
        post.setEnabled(false);
        result.removeAll();
    }

    final void ready(String summary) {
        result.removeAll();
        Span text = new Span(summary);
        text.addClassName("import-ready");
        result.add(text);
        post.setEnabled(true);
        post.focus();
    }

    final void refused(List<Problem> problems) {
        post.setEnabled(false);
        result.removeAll();
        result.add(new Paragraph(getTranslation("salesDocuments.notImported")));
        UnorderedList list = new UnorderedList();
        list.addClassName("problems");
        problems.stream().limit(MOST_SHOWN).forEach(problem -> {
            Span place = new Span(place(problem));
            place.addClassName("problem-place");
            list.add(new ListItem(place, new Span(Sentences.sentence(this, problem))));
        });
        result.add(list);
        if (problems.size() > MOST_SHOWN) {
            // The last one tells how many there are in all.
            result.add(new Paragraph(Sentences.sentence(this, problems.getLast())));
        }
    }

    private String place(Problem problem) {
        Integer line = problem.place().line();
        String field = problem.place().field();
        String row = line == null ? "" : getTranslation("salesDocuments.import.row", line);
        return field == null ? row : (row + " " + field).strip();
    }
}
