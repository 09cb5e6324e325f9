package org.reskontra.server.database;

import java.util.List;

/**
 * What a backup holds, by which it is checked before it is restored.
 *
 * @param format of this file
 * @param schemaVersion of the tables
 * @param takenAt the moment that all tables are of
 */
record BackupManifest(
        int format, String schemaVersion, String takenAt, List<TableRows> tables, List<SequencePosition> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** @param sha256 of its entry in the file, in hexadecimal */
    record TableRows(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** @param called whether {@code last} was given out; else it is the next one */
    record SequencePosition(String name, long last, boolean called) {}

    long rows() {
        return tables.stream().mapToLong(TableRows::rows).sum();
    }
}
