package org.reskontra.server.startup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of rows that opening balances have: a file, a sheet or a list each. */
public enum OpeningKind {
    CUSTOMERS(
            List.of("party", "type", "documentNo", "postingDate", "dueDate", "amount"),
            List.of(
                    "documentDate",
                    "externalDocumentNo",
                    "paymentReference",
                    "description",
                    "currency",
                    "remaining",
                    "remainingLocal",
                    "discount",
                    "discountDate")),
    VENDORS(CUSTOMERS.required, CUSTOMERS.optional),
    BANK(List.of("type", "bankAccount", "amount"), List.of("date", "documentNo", "description", "amountLocal")),
    ACCOUNTS(List.of("account", "balance"), List.of("name"));

    private final List<String> required;
    private final List<String> optional;

    OpeningKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** How files, sheets and the API name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OpeningKind> of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equalsIgnoreCase(key.strip()))
                .findFirst();
    }

    List<String> required() {
        return required;
    }

    /** All columns, those that must be there first. */
    public List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
