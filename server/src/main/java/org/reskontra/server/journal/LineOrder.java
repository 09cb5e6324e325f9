package org.reskontra.server.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of lines, into which new ones are put without moving the others. */
final class LineOrder {

    /** Decimals more for each step between two lines: room for as many lines at once as a batch can hold. */
    private static final int DECIMALS_PER_STEP = 10;

    private final Map<Integer, BigDecimal> positions;
    private final Map<Integer, BigDecimal> added = new HashMap<>();
    private final List<BigDecimal> sorted;

    /** @param positions of the lines that are there, by number */
    LineOrder(Map<Integer, BigDecimal> positions) {
        this.positions = Map.copyOf(positions);
        this.sorted = new ArrayList<>(
                positions.values().stream().sorted(Comparator.naturalOrder()).toList());
    }

    boolean has(int lineNo) {
        return positions.containsKey(lineNo);
    }

    /** Puts new lines, in this order, behind a line, or first for 0. */
    void insertAfter(int lineNo, List<Integer> newLines) {
        BigDecimal from = positions.getOrDefault(lineNo, BigDecimal.ZERO);
        BigDecimal to = sorted.stream()
                .filter(position -> position.compareTo(from) > 0)
                .findFirst()
                .orElse(from.add(BigDecimal.valueOf(newLines.size() + 1L)));
        int scale = Math.max(from.scale(), to.scale()) + DECIMALS_PER_STEP;
        for (int i = 0; i < newLines.size(); i++) {
            BigDecimal share = to.subtract(from)
                    .multiply(BigDecimal.valueOf(i + 1L))
                    .divide(BigDecimal.valueOf(newLines.size() + 1L), scale, RoundingMode.DOWN);
            added.put(newLines.get(i), from.add(share).stripTrailingZeros());
        }
    }

    /** Puts new lines, in this order, at the end. */
    void append(List<Integer> newLines) {
        BigDecimal last = sorted.isEmpty() ? BigDecimal.ZERO : sorted.getLast();
        for (int i = 0; i < newLines.size(); i++) {
            added.put(newLines.get(i), last.add(BigDecimal.valueOf(i + 1L)));
        }
    }

    /** Where the new lines stand, by number. */
    Map<Integer, BigDecimal> added() {
        return Map.copyOf(added);
    }
}
