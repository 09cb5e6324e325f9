package org.reskontra.server.generalledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an entry stands among those of its account. */
public record EntryKey(LocalDate postingDate, long no) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(\\d{1,18})");

    public static EntryKey of(FoundEntry entry) {
        return new EntryKey(entry.postingDate(), entry.no());
    }

    /** The key that a caller got earlier; empty for any other text. */
    public static Optional<EntryKey> parse(String text) {
        Matcher parts = FORM.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(new EntryKey(LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2))))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return postingDate + "_" + no;
    }
}
