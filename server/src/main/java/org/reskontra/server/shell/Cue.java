package org.reskontra.server.shell;

import com.vaadin.flow.component.Component;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reskontra.server.shell.text.Formats;

/**
 * A figure on the role centre that leads to the page behind it. A module contributes it as a bean.
 *
 * @param order position among all cues, ascending
 * @param labelKey key of the text under the figure
 * @param needs the permission without which it is not shown
 * @param reading what it shows now; called each time the role centre is opened, in the company worked in
 * @param target the page that it leads to
 */
public record Cue(
        int order, String labelKey, Enum<?> needs, Supplier<Reading> reading, Class<? extends Component> target) {

    /** How urgent a figure is. */
    public enum Tone {
        NEUTRAL,
        GOOD,
        ATTENTION,
        URGENT
    }

    /** @param text writes the figure for the reader's language */
    public record Reading(Function<Formats, String> text, Tone tone) {

        public static Reading count(long number, Tone tone) {
            return new Reading(formats -> formats.count(number), tone);
        }
    }
}
