package org.reskontra.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;

/** What a file is, by its first bytes. */
enum FileKind {
    EMPTY,
    PDF,
    ZIP,
    GZIP,
    OFFICE,
    IMAGE,
    WEB_PAGE,
    XML,
    OTHER;

    /** How many bytes it takes to tell. */
    static final int HEAD = 1024;

    /** Leaves the input where it was. */
    static FileKind of(BufferedInputStream input) throws IOException {
        input.mark(HEAD);
        byte[] bytes = input.readNBytes(HEAD);
        input.reset();
        return of(bytes);
    }

    static FileKind of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        // Latin-1 keeps every byte; NUL bytes go so that UTF-16 reads like the rest.
        String head = new String(bytes, ISO_8859_1).replace("\0", "");
        if (head.startsWith("%PDF")) {
            return PDF;
        }
        if (head.startsWith("PK\3\4")) {
            return ZIP;
        }
        if (head.startsWith("\u001F\u008B")) {
            return GZIP;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OFFICE;
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("GIF8")) {
            return IMAGE;
        }
        String text = withoutByteOrderMark(head).stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return WEB_PAGE;
        }
        return text.startsWith("<") ? XML : OTHER;
    }

    private static String withoutByteOrderMark(String head) {
        for (String mark : new String[] {"\u00EF\u00BB\u00BF", "\u00FE\u00FF", "\u00FF\u00FE"}) {
            if (head.startsWith(mark)) {
                return head.substring(mark.length());
            }
        }
        return head;
    }
}
