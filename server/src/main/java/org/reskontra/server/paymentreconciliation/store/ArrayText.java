package org.reskontra.server.paymentreconciliation.store;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as PostgreSQL writes an array of them, for COPY. */
final class ArrayText {

    private ArrayText() {}

    static String of(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
