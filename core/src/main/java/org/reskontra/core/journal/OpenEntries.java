package org.reskontra.core.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.subledger.OpenEntry;

/** The entries that planning knows: as they were, and as the transactions planned so far leave them. */
final class OpenEntries {

    private final Map<EntryNo, OpenEntry> entries;
    private @Nullable Map<PartyKey, Set<EntryNo>> byParty;

    OpenEntries(Map<EntryNo, OpenEntry> entries) {
        this.entries = new HashMap<>(entries);
    }

    @Nullable
    OpenEntry find(EntryNo no) {
        return entries.get(no);
    }

    List<OpenEntry> ofParty(PartyKey party) {
        Map<PartyKey, Set<EntryNo>> index = index();
        return index.getOrDefault(party, Set.of()).stream()
                .map(no -> PostingSetup.known(entries, no))
                .toList();
    }

    void put(Collection<OpenEntry> changed) {
        for (OpenEntry entry : changed) {
            entries.put(entry.no(), entry);
            if (byParty != null) {
                add(byParty, entry);
            }
        }
    }

    /** Most journals never ask for it. */
    private Map<PartyKey, Set<EntryNo>> index() {
        if (byParty == null) {
            Map<PartyKey, Set<EntryNo>> index = new HashMap<>();
            entries.values().forEach(entry -> add(index, entry));
            byParty = index;
        }
        return byParty;
    }

    private static void add(Map<PartyKey, Set<EntryNo>> index, OpenEntry entry) {
        index.computeIfAbsent(new PartyKey(entry.ledger(), entry.party()), party -> new LinkedHashSet<>())
                .add(entry.no());
    }
}
