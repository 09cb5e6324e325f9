package org.reskontra.server.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.csv.CsvProfileDraft;

/**
 * A CSV profile as it came in, right or not.
 *
 * @param misread what was no field, or no value of its kind; the draft is without it
 */
public record CsvProfileInput(CsvProfileDraft draft, List<Problem> misread) {

    public CsvProfileInput {
        misread = List.copyOf(misread);
    }

    /** A draft in which nothing can have been misread. */
    public static CsvProfileInput of(CsvProfileDraft draft) {
        return new CsvProfileInput(draft, List.of());
    }

    /**
     * All that is wrong; nothing where the draft can be used. What was misread is not told to be missing too.
     *
     * @param accountCurrency of the bank account that the files are of; null where only the profile can say
     */
    public List<Problem> problems(@Nullable CurrencyCode accountCurrency) {
        Set<String> misreadFields = misread.stream()
                .map(problem -> Objects.requireNonNullElse(problem.place().field(), ""))
                .collect(Collectors.toSet());
        List<Problem> all = new ArrayList<>(misread);
        if (!misreadFields.contains("")) {
            draft.problems(accountCurrency).stream()
                    .filter(problem -> !misreadFields.contains(problem.place().field()))
                    .forEach(all::add);
        }
        return all;
    }
}
