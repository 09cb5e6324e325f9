package org.reskontra.server.database;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of {@code COPY}: tabs between values, a line feed after each row, {@code \N} for null. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();

    void append(@Nullable Object[] row) {
        for (int column = 0; column < row.length; column++) {
            if (column > 0) {
                text.append('\t');
            }
            append(row[column]);
        }
        text.append('\n');
    }

    int length() {
        return text.length();
    }

    /** What was appended since the last time, in UTF-8. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String string -> escape(string);
            case Long number -> text.append(number.longValue());
            case Integer number -> text.append(number.intValue());
            case Short number -> text.append(number);
            case BigDecimal number -> text.append(number.toPlainString());
            case Boolean truth -> text.append(truth ? 't' : 'f');
            case Temporal time -> text.append(time);
            case Enum<?> constant -> escape(constant.name());
            case UUID uuid -> text.append(uuid);
            case JSONB json -> escape(json.data());
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            default ->
                throw new IllegalArgumentException(
                        "No text for COPY of a " + value.getClass().getName());
        }
    }

    private void escape(String string) {
        int done = 0;
        for (int i = 0; i < string.length(); i++) {
            char escaped =
                    switch (string.charAt(i)) {
                        case '\\' -> '\\';
                        case '\t' -> 't';
                        case '\n' -> 'n';
                        case '\r' -> 'r';
                        default -> 0;
                    };
            if (escaped != 0) {
                text.append(string, done, i).append('\\').append(escaped);
                done = i + 1;
            }
        }
        text.append(string, done, string.length());
    }
}
