package org.reskontra.server.rest;

import java.util.List;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;
import org.reskontra.server.audit.CommandProblem;
import org.springframework.http.HttpStatus;

/** Ends a request with problems; {@link RestExceptions} turns it into an answer. */
public final class RequestRejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int LONGEST_SHOWN = 100;

    private final HttpStatus status;
    private final transient List<Problem> problems;

    public RequestRejected(HttpStatus status, List<Problem> problems) {
        super(status + " " + problems, null, false, false);
        this.status = status;
        this.problems = problems;
    }

    /** What does not exist, or not for whoever asks. */
    public static RequestRejected notFound() {
        return new RequestRejected(HttpStatus.NOT_FOUND, List.of(Problem.of(RestProblem.NOT_FOUND)));
    }

    /**
     * A body that is read without a record of its own.
     *
     * @param expected text, number, object or list
     */
    public static RequestRejected invalidField(String path, String expected) {
        return new RequestRejected(
                HttpStatus.BAD_REQUEST,
                List.of(Problem.of(RestProblem.FIELD_INVALID)
                        .with("expected", expected)
                        .at(path.isEmpty() ? Place.WHOLE : Place.field(path))));
    }

    static RequestRejected invalidParameter(String parameter, String value) {
        return new RequestRejected(
                HttpStatus.BAD_REQUEST,
                List.of(Problem.of(RestProblem.PARAMETER_INVALID)
                        .with("parameter", parameter)
                        .with(
                                "value",
                                value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…")));
    }

    /** A rejected command. */
    static RequestRejected command(List<Problem> problems) {
        return new RequestRejected(status(problems.getFirst().code()), problems);
    }

    private static HttpStatus status(ProblemCode code) {
        return code instanceof CommandProblem problem
                ? switch (problem) {
                    case PERMISSION_MISSING -> HttpStatus.FORBIDDEN;
                    case IDEMPOTENCY_KEY_REUSED, CHANGED_MEANWHILE, OTHER_WORK_IN_PROGRESS -> HttpStatus.CONFLICT;
                }
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    HttpStatus status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }
}
