package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import java.util.Arrays;
import java.util.Locale;

/**
 * A key with its modifiers, as the labels spell it: {@code F9}, {@code Ctrl+Alt+F9}, {@code Alt+Q}.
 *
 * @param text what the reader sees
 */
public record Shortcut(String text, Key key, KeyModifier... modifiers) {

    public static Shortcut of(String text) {
        String[] parts = text.split("\\+");
        KeyModifier[] modifiers = Arrays.stream(parts, 0, parts.length - 1)
                .map(Shortcut::modifier)
                .toArray(KeyModifier[]::new);
        return new Shortcut(text, key(parts[parts.length - 1]), modifiers);
    }

    private static KeyModifier modifier(String name) {
        return switch (name) {
            case "Ctrl" -> KeyModifier.CONTROL;
            case "Alt" -> KeyModifier.ALT;
            case "Shift" -> KeyModifier.SHIFT;
            default -> throw new IllegalArgumentException("not a modifier: " + name);
        };
    }

    private static Key key(String name) {
        return name.length() == 1 && Character.isLetter(name.charAt(0))
                ? Key.of("Key" + name.toUpperCase(Locale.ROOT))
                : Key.of(name);
    }
}
