package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Says that there is nothing here, why, and what to do about it. */
public final class EmptyState extends Div {

    /** @param actions buttons or links that lead on; may be none */
    public EmptyState(VaadinIcon icon, String title, String hint, Component... actions) {
        addClassName("empty-state");
        add(icon.create(), new H3(title), new Paragraph(hint));
        add(actions);
    }
}
