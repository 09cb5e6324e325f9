package org.reskontra.server.shell;

import com.vaadin.flow.component.page.ColorScheme;

/** Light, dark, or as the computer has it. */
enum Appearance {
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    final ColorScheme.Value scheme;

    Appearance(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }
}
