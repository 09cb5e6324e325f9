package org.reskontra.server.shell.grid;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.reskontra.server.shell.text.AmountTyping;
import org.reskontra.server.shell.text.DateTyping;
import org.reskontra.server.shell.text.Formats;

/**
 * How values become text for one reader, and his text becomes values.
 *
 * @param text the reader's text for a key
 */
record Typist(Formats formats, AmountTyping amounts, DateTyping dates, UnaryOperator<String> text) {

    static Typist of(Formats formats, LocalDate today, LocalDate workDate, UnaryOperator<String> text) {
        return new Typist(
                formats,
                new AmountTyping(formats.language()),
                new DateTyping(formats.language(), today, workDate),
                text);
    }
}
