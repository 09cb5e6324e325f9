package org.reskontra.server.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All tables of the set-up, in the order of the overview; a row may name rows of tables before or after its own. */
public final class SetupTables {

    private static final Map<String, SetupTable> BY_NAME = new LinkedHashMap<>();

    static {
        Stream.of(CompanyTables.ALL, LedgerTables.ALL, PartyTables.ALL)
                .flatMap(List::stream)
                .forEach(table -> BY_NAME.put(table.name(), table));
    }

    private SetupTables() {}

    public static List<SetupTable> all() {
        return List.copyOf(BY_NAME.values());
    }

    public static Optional<SetupTable> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static SetupTable get(String name) {
        return find(name).orElseThrow();
    }
}
