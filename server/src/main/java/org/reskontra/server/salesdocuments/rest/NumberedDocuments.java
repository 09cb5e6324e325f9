package org.reskontra.server.salesdocuments.rest;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** The documents of a request, so numbered that problems can name their fields by path, such as {@code documents[2].no}. */
final class NumberedDocuments {

    private final List<SalesDocumentInput> inputs = new ArrayList<>();

    /** Of the document or line with that source. */
    private final List<String> paths = new ArrayList<>();

    NumberedDocuments(List<DocumentBody> documents) {
        paths.add("");
        for (int i = 0; i < documents.size(); i++) {
            String path = "documents[" + i + "]";
            int source = next(path);
            List<SalesDocumentInput.Line> lines = new ArrayList<>();
            for (DocumentBody.Line line : documents.get(i).lines()) {
                lines.add(new SalesDocumentInput.Line(
                        next(path + ".lines[" + lines.size() + "]"),
                        line.account(),
                        line.description(),
                        line.vatProductGroup(),
                        line.amount()));
            }
            inputs.add(documents.get(i).input(source, lines));
        }
    }

    private int next(String path) {
        paths.add(path);
        return paths.size() - 1;
    }

    List<SalesDocumentInput> inputs() {
        return inputs;
    }

    <T> Outcome<T> placed(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done;
            case Outcome.Rejected<T>(List<Problem> problems) ->
                Outcome.rejected(problems.stream().map(this::placed).toList());
        };
    }

    private Problem placed(Problem problem) {
        Place place = problem.place();
        String path = paths.get(requireNonNullElse(place.line(), 0));
        String field = place.field();
        return problem.at(new Place(place.document(), null, field(path, field)));
    }

    private static @Nullable String field(String path, @Nullable String field) {
        if (path.isEmpty()) {
            return field;
        }
        return field == null ? path : path + "." + field;
    }
}
