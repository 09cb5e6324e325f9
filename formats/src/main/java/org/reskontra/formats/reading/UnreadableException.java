package org.reskontra.formats.reading;

import org.reskontra.core.problem.Problem;

/** Ends the reading of a file that nothing more can be read of; never leaves the readers. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public UnreadableException(Problem problem) {
        super(problem.code().code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
