package org.reskontra.server.party.store;

import java.util.Arrays;
import java.util.List;

/** How people sort and search. */
final class ForPeople {

    /** Å, Ä and Ö after Z. */
    static final String COLLATION = "sv-x-icu";

    private ForPeople() {}

    static List<String> words(String search) {
        return Arrays.stream(search.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
