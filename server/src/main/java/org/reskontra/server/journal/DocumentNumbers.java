package org.reskontra.server.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.journal.store.BatchStore.DocumentSeries;

/** Proposes document numbers: each the next after the highest of its kind (specification 19.1). Not thread-safe. */
final class DocumentNumbers {

    private static final Pattern NUMBER = Pattern.compile("(.*?)([0-9]{1,18})");

    private final @Nullable DocumentSeries series;
    private final Map<String, Long> highest = new HashMap<>();

    /** @param series of the batch; null where people number documents themselves */
    DocumentNumbers(@Nullable DocumentSeries series, Collection<BatchLine> lines) {
        this.series = series;
        lines.forEach(line -> use(line.documentNo()));
    }

    /** Later numbers come after this one. */
    void use(String documentNo) {
        parts(documentNo).ifPresent(parts -> highest.merge(parts.group(1), number(parts), Math::max));
    }

    /** The number of a new document after this one; empty where there is nothing to go by. */
    String after(String documentNo) {
        return parts(documentNo)
                .map(parts -> {
                    String digits = Long.toString(highest.getOrDefault(parts.group(1), number(parts)) + 1);
                    return parts.group(1)
                            + "0".repeat(Math.max(0, parts.group(2).length() - digits.length()))
                            + digits;
                })
                .orElseGet(() -> documentNo.isEmpty() ? first() : documentNo);
    }

    /** The number of the first document of a batch; empty where it has no series. */
    String first() {
        return series == null
                ? ""
                : series.prefix() + (Math.max(series.lastNo(), highest.getOrDefault(series.prefix(), 0L)) + 1);
    }

    /** The highest number of the series among those used; empty where none is of the series. */
    Optional<Long> highestOfSeries() {
        return series == null ? Optional.empty() : Optional.ofNullable(highest.get(series.prefix()));
    }

    private static long number(Matcher parts) {
        return Long.parseLong(parts.group(2));
    }

    private static Optional<Matcher> parts(String documentNo) {
        Matcher matcher = NUMBER.matcher(documentNo);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
