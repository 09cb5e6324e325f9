package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;

/** Hands the browser a file that the page has made, or makes while the browser takes it. */
public final class Download {

    private Download() {}

    /** Writes a file; called without the page's lock, so that a long file does not stop the page. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @param page stays open until the browser has taken the file */
    public static void offer(Component page, String name, String mediaType, byte[] content) {
        offer(page, name, mediaType, out -> out.write(content));
    }

    /** @param page stays open until the browser has taken the file */
    public static void offer(Component page, String name, String mediaType, Content content) {
        DownloadHandler handler = event -> {
            event.setFileName(name);
            event.setContentType(mediaType);
            // Texts and figures are written for the language of the page.
            UI before = UI.getCurrent();
            UI.setCurrent(event.getUI());
            try (OutputStream out = event.getOutputStream()) {
                content.write(out);
            } finally {
                UI.setCurrent(before);
            }
        };
        Anchor anchor = new Anchor(handler, "");
        anchor.getElement().setAttribute("download", name).setAttribute("hidden", true);
        page.getElement().appendChild(anchor.getElement());
        anchor.getElement().executeJs("this.click()");
    }
}
