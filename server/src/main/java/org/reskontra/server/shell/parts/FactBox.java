package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What is good to know about the current row, beside the grid (specification 23.5). */
public final class FactBox extends Aside {

    private final H3 title = new H3();
    private final DescriptionList list = new DescriptionList();

    public FactBox(String titleKey) {
        addClassName("fact-box");
        title.setText(getTranslation(titleKey));
        add(title, list);
    }

    /**
     * @param labelKey key of what it is
     * @param value the value as the reader sees it
     */
    public record Fact(String labelKey, Component value) {

        public static Fact of(String labelKey, String value) {
            return new Fact(labelKey, new Span(value));
        }
    }

    /** Shows these facts and no others. */
    public void show(List<Fact> facts) {
        list.removeAll();
        facts.forEach(fact -> list.add(
                new DescriptionList.Term(getTranslation(fact.labelKey())),
                new DescriptionList.Description(fact.value())));
    }
}
