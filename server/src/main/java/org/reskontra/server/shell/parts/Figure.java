package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A figure under its label. */
public final class Figure extends Div {

    private static final long serialVersionUID = 1;

    public Figure(String label, String value) {
        this(label, new Span(value));
    }

    /** @param value whose text may change */
    public Figure(String label, Span value) {
        Span name = new Span(label);
        name.addClassName("figure-label");
        value.addClassName("figure-value");
        addClassName("figure");
        add(name, value);
    }
}
