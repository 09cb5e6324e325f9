package org.reskontra.server.paymentreconciliation.ui;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.shell.text.Formats;

/** Which lines of a journal are shown. */
enum LineFilter implements Predicate<LineView> {
    ALL {
        @Override
        public boolean test(LineView line) {
            return true;
        }
    },
    FOR_REVIEW {
        @Override
        public boolean test(LineView line) {
            return line.reviewRequired();
        }
    },
    WITH_DIFFERENCE {
        @Override
        public boolean test(LineView line) {
            return !line.difference().isZero();
        }
    },
    NOT_APPLIED {
        @Override
        public boolean test(LineView line) {
            return line.rows().isEmpty();
        }
    };

    /** Whether a person should look at the line before it is posted. */
    static boolean wantsAttention(LineView line) {
        return FOR_REVIEW.test(line) || WITH_DIFFERENCE.test(line) || NOT_APPLIED.test(line);
    }

    /** Whether each word of the search is in the line's texts, numbers or amounts, as they are shown. */
    static boolean contains(LineView line, String search, Formats formats) {
        String texts = Stream.of(
                        line.partyName(),
                        line.partyAccount(),
                        line.text(),
                        line.additionalInfo(),
                        String.join(" ", line.paymentReferences()),
                        shown(line.accountNo()),
                        shown(line.accountName()),
                        LineColumns.documents(line),
                        formats.amount(line.amount()),
                        line.amount().toDecimal().toPlainString(),
                        formats.date(line.date()))
                .reduce("", (all, text) -> all + '\n' + text)
                .toLowerCase(Locale.ROOT);
        return Stream.of(search.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(texts::contains);
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }
}
