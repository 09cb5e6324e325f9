package org.reskontra.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** What no query may have; the twin of {@link BodyLimits}. */
final class QueryLimits implements HandlerInterceptor {

    private static final String NUL = "%00";

    /** Looks at the query as it was sent: reading parameters would take the body of a form along. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && query.contains(NUL)) {
            throw new RequestRejected(
                    HttpStatus.BAD_REQUEST,
                    Stream.of(query.split("&"))
                            .filter(parameter -> parameter.contains(NUL))
                            .map(parameter -> Problem.of(RestProblem.TEXT_HAS_NUL)
                                    .at(Place.field(parameter.split("=", 2)[0])))
                            .toList());
        }
        return true;
    }
}
