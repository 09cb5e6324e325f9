package org.reskontra.server.shell.grid;

import java.util.List;

/** What the browser's part of the grid must know. */
record ClientConfiguration(
        List<ClientColumn> columns,
        String groupSeparator,
        boolean editable,
        boolean enterMovesDown,
        boolean insert,
        boolean delete) {

    record ClientColumn(
            String key, String editor, String label, boolean editable, boolean quickEntry, List<String> choices) {}

    static <T> ClientConfiguration of(
            WorksheetGrid<T> worksheet, boolean editable, EnterMoves enterMoves, boolean insert, boolean delete) {
        return new ClientConfiguration(
                worksheet.columns.values().stream()
                        .map(column -> new ClientColumn(
                                column.key(),
                                column.type().editor(),
                                worksheet.getTranslation(column.headerKey()),
                                editable && column.writer() != null,
                                column.isQuickEntry(),
                                column.type().choices(worksheet.typist)))
                        .toList(),
                worksheet.typist.formats().groupSeparator(),
                editable && worksheet.columns.values().stream().anyMatch(column -> column.writer() != null),
                enterMoves == EnterMoves.DOWN,
                insert && editable,
                delete && editable);
    }
}
