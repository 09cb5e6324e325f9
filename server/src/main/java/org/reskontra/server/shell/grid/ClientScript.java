package org.reskontra.server.shell.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** The grid's part in the browser; its address changes with its content, so that no browser keeps an old one. */
final class ClientScript {

    private static final String FILE = "worksheet-grid.js";

    static final String PATH = "context://" + FILE + "?v=" + checksum();

    private ClientScript() {}

    private static String checksum() {
        try (InputStream script = ClientScript.class.getResourceAsStream("/META-INF/resources/" + FILE)) {
            if (script == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            CRC32 checksum = new CRC32();
            checksum.update(script.readAllBytes());
            return Long.toHexString(checksum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
