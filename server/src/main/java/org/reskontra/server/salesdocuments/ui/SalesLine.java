package org.reskontra.server.salesdocuments.ui;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocumentInput;

/**
 * A line of the document that is typed.
 *
 * @param key of the row, and the source by which problems name it
 */
record SalesLine(
        int key,
        @Nullable String account,
        @Nullable String description,
        @Nullable String vatProductGroup,
        @Nullable BigDecimal amount) {

    static SalesLine empty(int key) {
        return new SalesLine(key, null, null, null, null);
    }

    boolean isEmpty() {
        return account == null && description == null && amount == null;
    }

    SalesLine withAccount(@Nullable String value) {
        return new SalesLine(key, value, description, vatProductGroup, amount);
    }

    SalesLine withDescription(@Nullable String value) {
        return new SalesLine(key, account, value, vatProductGroup, amount);
    }

    SalesLine withVat(@Nullable String value) {
        return new SalesLine(key, account, description, value, amount);
    }

    SalesLine withAmount(@Nullable BigDecimal value) {
        return new SalesLine(key, account, description, vatProductGroup, value);
    }

    SalesDocumentInput.Line input() {
        return new SalesDocumentInput.Line(key, account, description, vatProductGroup, amount);
    }
}
