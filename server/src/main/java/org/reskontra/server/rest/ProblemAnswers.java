package org.reskontra.server.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.shell.text.Language;
import org.reskontra.server.shell.text.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes problem details (RFC 9457); {@code problems} has each with code, sentence, arguments and place. */
@Component
class ProblemAnswers {

    private final Texts texts;

    ProblemAnswers(Texts texts) {
        this.texts = texts;
    }

    ResponseEntity<Object> answer(
            HttpStatusCode status, List<Problem> problems, Locale locale, @Nullable HttpHeaders headers) {
        List<Item> items =
                problems.stream().map(problem -> item(problem, locale)).toList();
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(status, items.getFirst().message());
        detail.setProperty("problems", items);
        return ResponseEntity.status(status)
                .headers(headers == null ? HttpHeaders.EMPTY : headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private Item item(Problem problem, Locale locale) {
        return new Item(
                problem.code().code(),
                texts.sentence(Language.of(locale), problem),
                problem.arguments(),
                problem.place());
    }

    private record Item(String code, String message, Map<String, Object> arguments, Place place) {}
}
