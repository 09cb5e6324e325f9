package org.reskontra.core.matching;

import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;

/** What became of a change that a person made to a statement's applications. */
public sealed interface LineChange {

    record Changed(MatchingStatement statement) implements LineChange {}

    /** Nothing is changed. */
    record Refused(Problem problem) implements LineChange {

        static Refused because(ProblemCode code, AppliedLine line) {
            return new Refused(Problem.of(code).atLine(line.no()));
        }
    }
}
