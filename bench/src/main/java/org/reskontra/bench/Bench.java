package org.reskontra.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Measures the figures that are asked for, and prints them as a table; exit code 1 where one misses its limit. */
public final class Bench {

    private Bench() {}

    /**
     * In the order in which they are measured: what {@code verify} looks at comes first, for a bare COPY makes no sound ledger,
     * and the large ledger comes last.
     */
    enum Name {
        PLANNING,
        CONTENTION,
        SCALING,
        PAYMENT,
        POSTING,
        PAGE
    }

    /** {@code DIR NAME ...}: an empty folder for the data, and which figures. */
    public static void main(String[] arguments) {
        Set<Name> names = EnumSet.noneOf(Name.class);
        for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
            if (argument.equals("all")) {
                names.addAll(EnumSet.allOf(Name.class));
            } else {
                names.add(Name.valueOf(argument.toUpperCase(Locale.ROOT)));
            }
        }
        List<Figure> figures = measure(Path.of(arguments[0]), names, Sizes.FULL, 1);
        System.out.println(FigureTable.of(figures));
        if (!figures.stream().allMatch(Figure::met)) {
            System.exit(1);
        }
    }

    /** @param forks JVMs of its own for what JMH measures; 0 for none */
    static List<Figure> measure(Path folder, Set<Name> names, Sizes sizes, int forks) {
        List<Figure> figures = new ArrayList<>();
        if (names.contains(Name.PLANNING)) {
            tell("Planning ...");
            figures.addAll(PlanningFigure.measure(sizes, forks));
        }
        if (names.stream().anyMatch(name -> name != Name.PLANNING)) {
            try (Program program = Program.start(folder, Bench::tell)) {
                for (Name name : names) {
                    tell("Measuring " + name.name().toLowerCase(Locale.ROOT) + " ...");
                    figures.addAll(measure(program, name, sizes));
                }
            }
        }
        return figures;
    }

    private static List<Figure> measure(Program program, Name name, Sizes sizes) {
        return switch (name) {
            case PLANNING -> List.of(); // Needs no database.
            case CONTENTION -> new ContentionFigure(program).measure(sizes, Bench::tell);
            case SCALING -> new ScalingFigure(program).measure(sizes);
            case PAYMENT -> new SinglePaymentFigure(program).measure(sizes);
            case POSTING -> new PostingFigure(program).measure(sizes, Bench::tell);
            case PAGE -> new EntriesPageFigure(program).measure(sizes);
        };
    }

    private static void tell(String line) {
        System.err.println(line);
    }
}
