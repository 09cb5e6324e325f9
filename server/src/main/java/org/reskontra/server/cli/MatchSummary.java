package org.reskontra.server.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reskontra.server.cli.MatchResult.Decision;

/** The table that tells a person what came of a run: transactions and amounts, by account and decision. */
final class MatchSummary {

    private final Map<String, Map<Decision, Cell>> rows = new LinkedHashMap<>();

    private record Cell(int count, BigDecimal amount) {
        Cell plus(String more) {
            return new Cell(count + 1, amount.add(new BigDecimal(more)));
        }
    }

    MatchSummary(List<MatchResult> results) {
        for (MatchResult result : results) {
            Cell empty = new Cell(0, BigDecimal.ZERO);
            rows.computeIfAbsent(result.account() + " " + result.currency(), any -> new EnumMap<>(Decision.class))
                    .merge(result.decision(), empty.plus(result.amount()), (cell, one) -> cell.plus(result.amount()));
        }
    }

    void print(PrintWriter to) {
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        to.printf("%-" + Math.max(width, 7) + "s", "account");
        for (Decision decision : Decision.values()) {
            to.printf(" %9s %18s", decision, "amount");
        }
        to.println();
        rows.forEach((account, cells) -> {
            to.printf("%-" + Math.max(width, 7) + "s", account);
            for (Decision decision : Decision.values()) {
                Cell cell = cells.getOrDefault(decision, new Cell(0, BigDecimal.ZERO));
                to.printf(Locale.ROOT, " %,9d %,18.2f", cell.count, cell.amount);
            }
            to.println();
        });
        to.flush();
    }
}
