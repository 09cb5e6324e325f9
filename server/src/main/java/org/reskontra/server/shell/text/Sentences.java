package org.reskontra.server.shell.text;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** Says problems to the reader of a page, in his language. */
public final class Sentences {

    private Sentences() {}

    /** What is wrong, without the place. */
    public static String sentence(Component page, Problem problem) {
        return page.getTranslation("problem." + problem.code().code(), problem.arguments());
    }

    /** Where it is wrong, for example {@code journal.csv, line 12, posting_date}; empty for the command as a whole. */
    public static String place(Component page, Place place) {
        List<String> parts = new ArrayList<>();
        if (place.document() != null) {
            parts.add(place.document());
        }
        if (place.line() != null) {
            parts.add(page.getTranslation("place.line", place.line()));
        }
        if (place.field() != null) {
            String key = "field." + place.field();
            String caption = page.getTranslation(key);
            parts.add(caption.equals(key) ? place.field() : caption);
        }
        return String.join(", ", parts);
    }
}
