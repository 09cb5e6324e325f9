package org.reskontra.core.ledger;

/** The number of a document: an invoice, a payment, a statement. Empty where a document has none. */
public record DocumentNo(String value) implements Comparable<DocumentNo> {

    public static final DocumentNo NONE = new DocumentNo("");

    @Override
    public int compareTo(DocumentNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
