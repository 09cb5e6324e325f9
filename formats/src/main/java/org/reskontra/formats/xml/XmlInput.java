package org.reskontra.formats.xml;

import static org.reskontra.core.statement.StatementProblem.XML_DOCTYPE;
import static org.reskontra.core.statement.StatementProblem.XML_NOT_WELL_FORMED;
import static org.reskontra.core.statement.StatementProblem.XML_TEXT_TOO_LONG;
import static org.reskontra.core.statement.StatementProblem.XML_TOO_DEEP;
import static org.reskontra.core.statement.StatementProblem.XML_TOO_MANY_ATTRIBUTES;
import static org.reskontra.core.statement.StatementProblem.XML_TOO_MANY_ELEMENTS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.reading.Limits;
import org.reskontra.formats.reading.UnreadableException;

/**
 * Elements of an XML file one after the other, whatever their namespace. No document type, so no entities; bounded
 * depth, text, attributes and elements.
 */
public final class XmlInput {

    private final XMLStreamReader reader;
    private final List<String> attributes;
    private final TextCheck check;
    private int depth;

    /** Gets every text with the name of the element that it is in. */
    public interface TextCheck {
        void check(String element, String text);
    }

    /** @param attributes those that mean anything; the first that an element has is kept */
    public XmlInput(XmlText text, List<String> attributes, TextCheck check) throws IOException {
        this.attributes = List.copyOf(attributes);
        this.check = check;
        // The JDK's own: another one on the class path has other limits.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // It reads all attributes of an element before it hands over the first.
        factory.setProperty("jdk.xml.elementAttributeLimit", Limits.XML_ATTRIBUTES);
        try {
            reader = factory.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Goes to the next element anywhere, and says whether there is one. */
    public boolean toNextElement() throws IOException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // Nothing that is looked for.
                }
            }
        }
    }

    /**
     * Within an element: goes to its next child and returns the name; null, and to the end of the element, where none
     * is left.
     */
    public @Nullable String nextChild() throws IOException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return name();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return null;
                }
                default -> {
                    // Blanks and comments between elements.
                }
            }
        }
    }

    public String name() {
        return reader.getLocalName();
    }

    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Goes to the end of the element at which the input is, whatever is in it: attachments may be long. */
    public void skip() throws IOException {
        for (int end = depth - 1; depth > end; ) {
            next();
        }
    }

    private String attribute() {
        for (String name : attributes) {
            String value = reader.getAttributeValue(null, name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /** The element at which the input is, with all that is in it. */
    public Element element() throws IOException {
        return element(new int[1]);
    }

    private Element element(int[] count) throws IOException {
        if (++count[0] > Limits.XML_ELEMENTS) {
            throw new UnreadableException(Problem.of(XML_TOO_MANY_ELEMENTS).with("limit", Limits.XML_ELEMENTS));
        }
        String name = name();
        String attribute = attribute();
        String text = "";
        List<Element> children = List.of();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (children.isEmpty()) {
                        children = new ArrayList<>();
                    }
                    children.add(element(count));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text = append(text, name);
                case XMLStreamConstants.END_ELEMENT -> {
                    check.check(name, text);
                    return new Element(name, text, attribute, children);
                }
                default -> {
                    // Comments and processing instructions mean nothing.
                }
            }
        }
    }

    private String append(String text, String name) {
        if (text.length() + reader.getTextLength() > Limits.TEXT_LENGTH) {
            throw new UnreadableException(Problem.of(XML_TEXT_TOO_LONG)
                    .with("limit", Limits.TEXT_LENGTH)
                    .inField(name));
        }
        return text.isEmpty() ? reader.getText() : text + reader.getText();
    }

    private int next() throws IOException {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > Limits.XML_DEPTH) {
                        throw new UnreadableException(Problem.of(XML_TOO_DEEP).with("limit", Limits.XML_DEPTH));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                // The JDK skips a document type that it does not support, but says that there was one.
                case XMLStreamConstants.DTD -> throw new UnreadableException(Problem.of(XML_DOCTYPE));
                default -> {
                    // Of no concern for safety.
                }
            }
            return event;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private static UnreadableException failure(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException cause) {
            throw cause;
        }
        // The JDK's number of this limit; the rest of the message is in the language of the machine.
        if (String.valueOf(e.getMessage()).contains("JAXP00010002")) {
            return new UnreadableException(Problem.of(XML_TOO_MANY_ATTRIBUTES).with("limit", Limits.XML_ATTRIBUTES));
        }
        Problem problem = Problem.of(XML_NOT_WELL_FORMED);
        if (e.getLocation() != null) {
            problem = problem.with("line", e.getLocation().getLineNumber())
                    .with("column", e.getLocation().getColumnNumber());
        }
        return new UnreadableException(problem);
    }
}
