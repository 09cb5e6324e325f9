package org.reskontra.formats.camt;

import java.util.List;

/**
 * A small part of the file as a tree: a transaction, a balance, the head of a statement. Names are without namespace.
 *
 * @param text directly in it, as written
 * @param currency the attribute {@code Ccy}, empty where it has none; no other attribute of camt means anything here
 */
record Element(String name, String text, String currency, List<Element> children) {

    /** Stands for an element that is not there. */
    static final Element NONE = new Element("", "", "", List.of());

    boolean isMissing() {
        return this == NONE;
    }

    /** The first element on this path, or {@link #NONE}. */
    Element at(String... path) {
        Element found = this;
        for (String step : path) {
            found = found.child(step);
        }
        return found;
    }

    private Element child(String childName) {
        for (Element child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return NONE;
    }

    List<Element> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The text on this path without blanks around it; empty where there is none. */
    String textAt(String... path) {
        return at(path).text.strip();
    }

    /** The code of {@code <Cd>} or {@code <Prtry>}, which so many elements of camt offer as a choice. */
    String code() {
        String code = textAt("Cd");
        return code.isEmpty() ? textAt("Prtry") : code;
    }
}
