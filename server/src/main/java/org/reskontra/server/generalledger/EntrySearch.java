package org.reskontra.server.generalledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.TransactionNo;

/** What the entries of all ledgers are looked for by (specification 19.4); addresses of pages and API spell it alike. */
public sealed interface EntrySearch {

    /** @param postingDate null for any */
    record Document(String no, @Nullable LocalDate postingDate) implements EntrySearch {}

    /** The number that the business partner or the bank gave. */
    record ExternalDocument(String no) implements EntrySearch {}

    record Register(long no) implements EntrySearch {}

    record Transaction(TransactionNo no) implements EntrySearch {}

    /** As query parameters. */
    default Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        switch (this) {
            case Document(String no, LocalDate date) -> {
                parameters.put("document", no);
                if (date != null) {
                    parameters.put("date", date.toString());
                }
            }
            case ExternalDocument(String no) -> parameters.put("external", no);
            case Register(long no) -> parameters.put("register", Long.toString(no));
            case Transaction(TransactionNo no) -> parameters.put("transaction", no.toString());
        }
        return parameters;
    }

    /**
     * The search that query parameters spell; the narrowest where they name several.
     *
     * @param parameter by name; null where there is none
     * @return empty where they spell none
     */
    static Optional<EntrySearch> of(Function<String, @Nullable String> parameter) {
        Optional<Long> transaction = number(parameter.apply("transaction"));
        Optional<Long> register = number(parameter.apply("register"));
        Optional<String> document = text(parameter.apply("document"));
        Optional<String> external = text(parameter.apply("external"));
        return transaction
                .<EntrySearch>map(no -> new Transaction(new TransactionNo(no)))
                .or(() -> register.map(Register::new))
                .or(() -> document.map(no -> new Document(no, date(parameter.apply("date")))))
                .or(() -> external.map(ExternalDocument::new));
    }

    private static Optional<String> text(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<Long> number(@Nullable String given) {
        return text(given)
                .filter(digits -> digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Long::valueOf)
                .filter(no -> no > 0);
    }

    private static @Nullable LocalDate date(@Nullable String given) {
        try {
            return text(given).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
