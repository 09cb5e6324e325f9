package org.reskontra.server.shell.grid;

import java.util.ArrayList;
import java.util.List;

/** Reads the text that spreadsheets put on the clipboard: tabs between cells, quotes around cells with line breaks. */
final class ClipboardTable {

    private ClipboardTable() {}

    /** The rows, each with at least one cell; a line break at the end begins no row. */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < lines.length() && lines.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty() && closes(lines, i)) {
                quoted = true;
            } else if (c == '\t' || c == '\n') {
                row.add(value(cell));
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(value(cell));
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /** Whether the quote at the start of a cell has its counterpart at the end of one; else it is just a character. */
    private static boolean closes(String lines, int open) {
        for (int i = open + 1; i < lines.length(); i++) {
            if (lines.charAt(i) == '"') {
                if (i + 1 == lines.length() || lines.charAt(i + 1) == '\t' || lines.charAt(i + 1) == '\n') {
                    return true;
                }
                if (lines.charAt(i + 1) == '"') {
                    i++;
                }
            }
        }
        return false;
    }

    /** The cell without the apostrophe that keeps a copied text from being taken for a formula. */
    private static String value(StringBuilder cell) {
        String text = cell.toString().strip();
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
