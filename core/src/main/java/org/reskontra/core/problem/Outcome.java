package org.reskontra.core.problem;

import java.util.List;
import java.util.function.Function;

/** What became of a command: done with a result, or rejected with all its problems and without any effect. */
public sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {}

    /** @param problems never empty */
    record Rejected<T>(List<Problem> problems) implements Outcome<T> {
        public Rejected {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a rejection says why");
            }
        }
    }

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> rejected(List<Problem> problems) {
        return new Rejected<>(problems);
    }

    static <T> Outcome<T> rejected(Problem problem) {
        return new Rejected<>(List.of(problem));
    }

    /** What comes next, where this was done. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T result) -> next.apply(result);
            case Rejected<T>(List<Problem> problems) -> rejected(problems);
        };
    }

    /** The same outcome with its result turned into something else. */
    default <R> Outcome<R> map(Function<T, R> function) {
        return switch (this) {
            case Done<T>(T result) -> done(function.apply(result));
            case Rejected<T>(List<Problem> problems) -> rejected(problems);
        };
    }
}
