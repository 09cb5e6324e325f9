package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.shell.text.Sentences;

/** Says why a journal cannot be worked on: its file is doubtful and somebody must release it, or it is posted. */
final class JournalBanner extends Div {

    private final transient Runnable release;

    JournalBanner(Runnable release) {
        this.release = release;
        getElement().setAttribute("role", "status");
    }

    /**
     * @param reasons what was found in the file of a held journal
     * @param mayRelease whether the reader may release it
     */
    void show(JournalSummary journal, List<Problem> reasons, boolean mayRelease) {
        removeAll();
        JournalState state = JournalState.of(journal);
        setVisible(state != JournalState.OPEN);
        setClassName(state == JournalState.HELD ? "banner banner-urgent" : "banner");
        Div text = new Div(new Span(getTranslation("prj.banner." + state.name())));
        text.addClassName("banner-text");
        if (!reasons.isEmpty()) {
            UnorderedList list = new UnorderedList();
            reasons.forEach(reason -> list.add(new ListItem(Sentences.sentence(this, reason))));
            text.add(list);
        }
        add(icon(state).create(), text);
        if (state == JournalState.HELD) {
            Button button = new Button(getTranslation("prj.release"), click -> release.run());
            button.setId("release");
            button.setEnabled(mayRelease);
            add(button);
        }
    }

    private static VaadinIcon icon(JournalState state) {
        return switch (state) {
            case HELD -> VaadinIcon.HAND;
            case OPEN -> VaadinIcon.EDIT;
            case POSTING -> VaadinIcon.HOURGLASS;
            case POSTED, RECONCILED -> VaadinIcon.CHECK_CIRCLE;
        };
    }
}
