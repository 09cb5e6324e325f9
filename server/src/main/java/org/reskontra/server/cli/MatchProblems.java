package org.reskontra.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.shell.text.Language;
import org.reskontra.server.shell.text.Texts;

/** Collects what is wrong with all files, so that it can be told at once: one line a problem. */
final class MatchProblems {

    /** Of these a person repairs the first few; the rest repeats them. */
    private static final int MOST = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else if (problems.size() == MOST) {
            problems.add(Problem.of(MatchInputProblem.INPUT_MORE_PROBLEMS).with("limit", MOST));
        }
    }

    void warn(Problem problem) {
        warnings.add(problem);
    }

    static Problem notReadable(IOException e) {
        String reason =
                switch (e) {
                    case NoSuchFileException _ -> "there is no such file";
                    case AccessDeniedException _ -> "access is denied";
                    default -> String.valueOf(e.getMessage());
                };
        return Problem.of(MatchInputProblem.INPUT_NOT_READABLE).with("reason", reason);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Each as {@code file:line: field: sentence}. */
    void print(PrintWriter to) {
        if (warnings.isEmpty() && problems.isEmpty()) {
            return;
        }
        Texts texts = new Texts();
        warnings.forEach(warning -> to.println("warning: " + line(warning, texts)));
        problems.forEach(problem -> to.println(line(problem, texts)));
        to.flush();
    }

    private static String line(Problem problem, Texts texts) {
        Place place = problem.place();
        StringBuilder line = new StringBuilder();
        if (place.document() != null) {
            line.append(place.document());
            line.append(place.line() == null ? "" : ":" + place.line()).append(": ");
        }
        if (place.field() != null) {
            line.append(place.field()).append(": ");
        }
        return oneLine(line.append(texts.sentence(Language.ENGLISH, problem)).toString());
    }

    /** Values come from files: they must not break the line, or move the cursor of a terminal. */
    private static String oneLine(String line) {
        return line.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
