package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.core.money.Money;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.server.paymentreconciliation.JournalStatus;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.shell.text.Formats;

/** Shows what is about to be posted and reconciled, and asks whether to (specification 10.9). */
final class PostDialog extends Dialog {

    private final DescriptionList facts = new DescriptionList();

    /**
     * @param review shows the lines that a person should look at first
     * @param post what is done on a yes
     */
    PostDialog(JournalSummary journal, Mode mode, Runnable review, Runnable post) {
        Formats formats = Formats.of(getLocale());
        boolean reconciles = mode != Mode.POST_PAYMENTS_ONLY;
        String deed = getTranslation(reconciles ? "prj.post" : "prj.postOnly");
        setHeaderTitle(deed);
        setWidth("32rem");
        facts.addClassName("post-facts");
        fact("prj.bankAccount", journal.bankAccount() + " " + journal.bankAccountName());
        fact("prj.statementDate", formats.date(journal.statementDate()));
        fact("prj.lines", formats.count(journal.lines()));
        if (reconciles) {
            fact("prj.balanceLast", formats.money(journal.balanceLastStatement()));
        }
        fact("prj.total", formats.money(journal.received().plus(journal.paid())));
        if (reconciles) {
            fact("prj.endingBalance", formats.money(journal.endingBalance()));
        }
        add(facts);
        Money missing = journal.balanceDifference();
        if (!reconciles) {
            add(new Paragraph(getTranslation("prj.postOnly.hint")));
        } else if (!missing.isZero()) {
            add(warning(getTranslation("prj.balanceDiffers", missing)));
        }
        if (journal.linesForReview() > 0 && journal.status() != JournalStatus.POSTED) {
            Div warning = warning(getTranslation("prj.post.review", journal.linesForReview()));
            Button look = new Button(getTranslation("prj.post.reviewFirst"), click -> {
                close();
                review.run();
            });
            look.addThemeVariants(ButtonVariant.SMALL);
            warning.add(look);
            add(warning);
        }
        Button confirm = new Button(deed, click -> {
            close();
            post.run();
        });
        confirm.setId("confirm-post");
        confirm.setDisableOnClick(true);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setAutofocus(true);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
    }

    private void fact(String label, String value) {
        facts.add(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(value));
    }

    private static Div warning(String text) {
        Div warning = new Div(VaadinIcon.WARNING.create(), new Span(text));
        warning.addClassName("warning");
        return warning;
    }
}
