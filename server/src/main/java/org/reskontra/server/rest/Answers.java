package org.reskontra.server.rest;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.springframework.http.ResponseEntity;

/**
 * Turns what a command or query returns into an answer: 200, 201 or 202 with the result; else problem details (RFC 9457) with
 * status 422, 409 for a conflict, 403 for a missing permission, 404 for what is not there.
 */
public final class Answers {

    private Answers() {}

    public static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T result) -> result;
            case Rejected<T> rejected -> throw RequestRejected.command(rejected.problems());
        };
    }

    public static <T> T ok(Optional<T> found) {
        return found.orElseThrow(RequestRejected::notFound);
    }

    /** @param location where the new thing is, as path below the host */
    public static <T> ResponseEntity<T> created(Outcome<T> outcome, Function<T, String> location) {
        T result = ok(outcome);
        return ResponseEntity.created(URI.create(location.apply(result))).body(result);
    }

    /** 202: it is done later. */
    public static <T> ResponseEntity<Object> accepted(Outcome<T> outcome, Function<T, String> location) {
        T result = ok(outcome);
        return ResponseEntity.accepted()
                .location(URI.create(location.apply(result)))
                .body(result);
    }
}
