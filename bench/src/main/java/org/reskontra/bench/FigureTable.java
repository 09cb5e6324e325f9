package org.reskontra.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures as a table that reads alike on a terminal and in a Markdown page. */
final class FigureTable {

    private static final List<String> HEAD =
            List.of("figure", "measured", "reference from the same run", "ratio", "limit", "verdict");

    private FigureTable() {}

    static String of(List<Figure> figures) {
        List<List<String>> rows = figures.stream().map(FigureTable::cells).toList();
        List<Integer> widths = IntStream.range(0, HEAD.size())
                .mapToObj(column -> Math.max(
                        HEAD.get(column).length(),
                        rows.stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .toList();
        StringBuilder table = new StringBuilder();
        table.append(line(HEAD, widths));
        table.append(line(widths.stream().map("-"::repeat).toList(), widths));
        rows.forEach(row -> table.append(line(row, widths)));
        return table.toString();
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                figure.what(),
                figure.measured(),
                figure.reference(),
                figure.ratio(),
                figure.limit(),
                figure.met() ? "met" : "MISSED");
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column)
                        + " ".repeat(widths.get(column) - cells.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
