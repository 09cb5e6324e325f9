package org.reskontra.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

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
        Properties sentences = sentences();
        warnings.forEach(warning -> to.println("warning: " + line(warning, sentences)));
        problems.forEach(problem -> to.println(line(problem, sentences)));
        to.flush();
    }

    private static String line(Problem problem, Properties sentences) {
        Place place = problem.place();
        StringBuilder line = new StringBuilder();
        if (place.document() != null) {
            line.append(place.document());
            line.append(place.line() == null ? "" : ":" + place.line()).append(": ");
        }
        if (place.field() != null) {
            line.append(place.field()).append(": ");
        }
        String code = problem.code().code();
        String sentence = sentences.getProperty("problem." + code, code + " " + problem.arguments());
        for (Map.Entry<String, Object> argument : problem.arguments().entrySet()) {
            sentence = sentence.replace("{" + argument.getKey() + "}", argument.getValue().toString());
        }
        return line.append(oneLine(sentence)).toString();
    }

    /** Values come from files: they must not break the line, or move the cursor of a terminal. */
    private static String oneLine(String sentence) {
        return sentence.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private static Properties sentences() {
        Properties sentences = new Properties();
        for (String bundle : List.of("match", "statementimport")) {
            try (InputStream in =
                    MatchProblems.class.getResourceAsStream("/messages/" + bundle + "_en.properties")) {
                if (in != null) {
                    sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sentences;
    }
}
