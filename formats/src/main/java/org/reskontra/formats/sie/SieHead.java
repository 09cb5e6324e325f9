package org.reskontra.formats.sie;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;

/**
 * What a file begins with.
 *
 * @param registrationNo of the company; empty where it is not known
 * @param years the year that the file is of, then those before
 * @param upTo the last day that balances cover; null for the whole year
 */
public record SieHead(
        String program,
        String version,
        LocalDate generated,
        String generatedBy,
        String companyName,
        String registrationNo,
        CurrencyCode currency,
        List<SieFiscalYear> years,
        @Nullable LocalDate upTo) {

    public SieHead {
        years = List.copyOf(years);
    }
}
