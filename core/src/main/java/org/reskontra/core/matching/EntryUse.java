package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reskontra.core.ledger.EntryNo;

/** Which lines of a statement settle how much of which entry. */
final class EntryUse {

    private final Map<EntryNo, List<Use>> uses = new HashMap<>();

    private record Use(int line, AppliedRow row) {}

    static EntryUse of(Iterable<AppliedLine> lines) {
        EntryUse use = new EntryUse();
        lines.forEach(use::add);
        return use;
    }

    void add(AppliedLine line) {
        line.rows().forEach(row -> add(line.no(), row));
    }

    void add(int line, AppliedRow row) {
        if (row.entry() != null) {
            uses.computeIfAbsent(row.entry(), any -> new ArrayList<>()).add(new Use(line, row));
        }
    }

    boolean isUsed(OpenItem item) {
        return uses.containsKey(item.no());
    }

    /** What other lines settle of the entry, discounts included. */
    long byOthers(OpenItem item, int line) {
        long total = 0;
        for (Use use : uses.getOrDefault(item.no(), List.of())) {
            if (use.line != line) {
                total = Math.addExact(total, use.row.applied().minor());
            }
        }
        return total;
    }

    /**
     * Whether one more line may settle some of the entry: something is left, the lines before it are of the same account, and of
     * one sign.
     */
    boolean mayUse(OpenItem item, int line) {
        List<Use> before = uses.getOrDefault(item.no(), List.of());
        boolean sameAccount = before.stream().allMatch(use -> use.row.account().equals(item.account()));
        boolean positive = before.stream().anyMatch(use -> use.row.applied().isPositive());
        boolean negative = before.stream().anyMatch(use -> use.row.applied().isNegative());
        return sameAccount && !(positive && negative) && byOthers(item, line) != item.remaining();
    }
}
