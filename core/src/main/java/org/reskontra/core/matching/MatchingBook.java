package org.reskontra.core.matching;

import java.util.List;
import org.reskontra.core.money.CurrencyCode;

/** What a company knows when a statement arrives. */
public record MatchingBook(
        CurrencyCode localCurrency,
        List<MatchingParty> parties,
        List<MatchingEntry> entries,
        List<TextMapping> textMappings,
        List<DirectDebitItem> directDebits) {

    public MatchingBook {
        parties = List.copyOf(parties);
        entries = List.copyOf(entries);
        textMappings = List.copyOf(textMappings);
        directDebits = List.copyOf(directDebits);
    }
}
