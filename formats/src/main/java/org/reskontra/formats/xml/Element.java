package org.reskontra.formats.xml;

import java.util.List;

/**
 * A small part of the file as a tree: a transaction, a balance, the head of a statement. Names are without namespace.
 *
 * @param text directly in it, as written
 * @param attribute the first attribute that means anything in the format, empty where it has none: the currency of an amount, the
 *     scheme of an identifier
 */
public record Element(String name, String text, String attribute, List<Element> children) {

    /** Stands for an element that is not there. */
    public static final Element NONE = new Element("", "", "", List.of());

    public boolean isMissing() {
        return this == NONE;
    }

    /** The first element on this path, or {@link #NONE}. */
    public Element at(String... path) {
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

    public List<Element> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The text on this path without blanks around it; empty where there is none. */
    public String textAt(String... path) {
        return at(path).text.strip();
    }

    /** The code of {@code <Cd>} or {@code <Prtry>}, which so many elements of camt offer as a choice. */
    public String code() {
        String code = textAt("Cd");
        return code.isEmpty() ? textAt("Prtry") : code;
    }
}
