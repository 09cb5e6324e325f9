package org.reskontra.bench;

import java.util.List;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;

/** What commands came to. */
final class Outcomes {

    private Outcomes() {}

    /** The result of a command that must not be rejected. */
    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.Rejected<T>(List<Problem> problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
