package org.reskontra.server.rest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.shell.text.Language;
import org.reskontra.server.shell.text.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says problems in the caller's language; as answer, problem details (RFC 9457) that list them all. */
@Component
public class ProblemAnswers {

    private final Texts texts;

    ProblemAnswers(Texts texts) {
        this.texts = texts;
    }

    ResponseEntity<Object> answer(
            HttpStatusCode status, List<Problem> problems, Locale locale, @Nullable HttpHeaders headers) {
        List<ProblemItem> items = items(problems, locale);
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, detail(items.getFirst()));
        detail.setProperty("problems", items);
        return ResponseEntity.status(status)
                .headers(headers == null ? HttpHeaders.EMPTY : headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    public List<ProblemItem> items(List<Problem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> new ProblemItem(
                        problem.code().code(),
                        texts.sentence(Language.of(locale), problem),
                        problem.arguments(),
                        problem.place()))
                .toList();
    }

    /** Many clients show nothing but this, so it names the field. */
    private static String detail(ProblemItem problem) {
        String field = problem.place().field();
        return field == null ? problem.message() : field + ": " + problem.message();
    }
}
