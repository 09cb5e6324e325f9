package org.reskontra.server.shell;

import java.util.List;

/** A page below another in the navigation, such as the card of one customer; the frame shows the way back. */
public interface Trail {

    /** The pages above, from the top; without the menu's section and without this page. */
    List<Crumb> trail();

    /** @param path where it leads, as in {@code customers/10000} */
    record Crumb(String text, String path) {}
}
