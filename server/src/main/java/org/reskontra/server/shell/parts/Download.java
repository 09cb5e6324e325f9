package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** Hands the browser a file that the page has made. */
public final class Download {

    private Download() {}

    /** @param page stays open until the browser has taken the file */
    public static void offer(Component page, String name, String mediaType, byte[] content) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(new ByteArrayInputStream(content), name, mediaType, content.length)),
                "");
        anchor.getElement().setAttribute("download", name).setAttribute("hidden", true);
        page.getElement().appendChild(anchor.getElement());
        anchor.getElement().executeJs("this.click()");
    }
}
