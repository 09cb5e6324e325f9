package org.reskontra.server.statementimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a table with a header, fields parted by tabs. */
final class Tsv {

    private Tsv() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        return rows(Files.readString(file, UTF_8));
    }

    static List<Map<String, String>> rows(String text) {
        List<String> lines = text.lines().toList();
        String[] header = lines.getFirst().split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], i < fields.length ? fields[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }
}
