package org.reskontra.formats.documents;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a CSV file of sales documents, in any order, by the names that the API has for the fields. */
enum SalesCsvColumn {
    TYPE("type", true, true),
    NO("no", true, true),
    CUSTOMER("customer", true, true),
    POSTING_DATE("postingDate", true, true),
    DOCUMENT_DATE("documentDate", false, true),
    CURRENCY("currency", false, true),
    PAYMENT_TERMS("paymentTerms", false, true),
    DUE_DATE("dueDate", false, true),
    INSTALMENTS("instalments", false, true),
    PAYMENT_REFERENCE("paymentReference", false, true),
    DESCRIPTION("description", false, true),
    PRICES_INCLUDING_VAT("pricesIncludingVat", false, true),
    ACCOUNT("account", true, false),
    LINE_DESCRIPTION("lineDescription", false, false),
    VAT_PRODUCT_GROUP("vatProductGroup", true, false),
    AMOUNT("amount", true, false);

    private final String header;
    private final boolean required;
    private final boolean ofDocument;

    SalesCsvColumn(String header, boolean required, boolean ofDocument) {
        this.header = header;
        this.required = required;
        this.ofDocument = ofDocument;
    }

    String header() {
        return header;
    }

    boolean isRequired() {
        return required;
    }

    /** Whether it says something of the document as a whole: stated in its first row, empty or the same in the others. */
    boolean isOfDocument() {
        return ofDocument;
    }

    static Optional<SalesCsvColumn> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equals(header.strip()))
                .findFirst();
    }

    static String all() {
        return Stream.of(values()).map(SalesCsvColumn::header).collect(Collectors.joining(", "));
    }
}
