package org.reskontra.server.shell.text;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a message bundle with places for arguments: <code>{amount}</code> or <code>{0}</code>, and words that follow a
 * number: <code>{0|line|lines}</code>.
 */
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([\\w.]+)(?:\\|([^|}]*)\\|([^|}]*))?}");

    /** @param show how an argument is written */
    String fill(Function<String, @Nullable Object> arguments, Function<Object, String> show) {
        return PLACE.matcher(text).replaceAll(place -> {
            Object argument = arguments.apply(place.group(1));
            if (argument == null) {
                return Matcher.quoteReplacement(place.group());
            }
            return Matcher.quoteReplacement(
                    place.group(2) == null
                            ? show.apply(argument)
                            : argument instanceof Number number && number.longValue() == 1
                                    ? place.group(2)
                                    : place.group(3));
        });
    }
}
