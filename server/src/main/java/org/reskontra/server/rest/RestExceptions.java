package org.reskontra.server.rest;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever ends a request into problem details; nothing of the server's inside is told. */
@RestControllerAdvice
class RestExceptions extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RestExceptions.class);

    private final ProblemAnswers answers;

    RestExceptions(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejected e, Locale locale) {
        return answers.answer(e.status(), e.problems(), locale, null);
    }

    @ExceptionHandler
    ResponseEntity<Object> notSignedIn(AuthenticationException e, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answers.answer(HttpStatus.UNAUTHORIZED, List.of(Problem.of(RestProblem.NOT_SIGNED_IN)), locale, headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e, Locale locale) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, e);
        return answers.answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                List.of(Problem.of(RestProblem.INTERNAL_ERROR).with("incident", incident)),
                locale,
                null);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = Problem.of(RestProblem.PARAMETER_INVALID)
                .with("parameter", Objects.requireNonNullElse(e.getPropertyName(), ""))
                .with("value", String.valueOf(e.getValue()));
        return answers.answer(HttpStatus.BAD_REQUEST, List.of(problem), request.getLocale(), headers);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = Problem.of(RestProblem.PARAMETER_MISSING).with("parameter", e.getParameterName());
        return answers.answer(HttpStatus.BAD_REQUEST, List.of(problem), request.getLocale(), headers);
    }

    /** No body at all. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = Problem.of(RestProblem.JSON_MALFORMED).with("line", 1).with("column", 1);
        return answers.answer(HttpStatus.BAD_REQUEST, List.of(problem), request.getLocale(), headers);
    }

    /** All else that Spring itself refuses: an unknown path, a wrong method or media type, an unreadable request. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return unexpected(e, request.getLocale());
        }
        RestProblem code = status.value() == HttpStatus.NOT_FOUND.value()
                ? RestProblem.NOT_FOUND
                : RestProblem.REQUEST_NOT_SUPPORTED;
        return answers.answer(status, List.of(Problem.of(code)), request.getLocale(), headers);
    }
}
