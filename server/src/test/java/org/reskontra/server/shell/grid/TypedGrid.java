package org.reskontra.server.shell.grid;

/** What the browser does to a worksheet, for tests of pages without one. */
public record TypedGrid<T>(WorksheetGrid<T> worksheet) {

    public void type(T row, String column, String text) {
        worksheet.commit(key(row), column, text);
    }

    /** @param index of the row that the block starts in */
    public void paste(int index, String column, String text) {
        worksheet.paste(index, column, text);
    }

    public void delete(T row) {
        worksheet.deleteRow(
                key(row),
                worksheet.rows().indexOf(row),
                worksheet.columns.keySet().iterator().next());
    }

    private String key(T row) {
        return worksheet.grid.getDataCommunicator().getKeyMapper().key(row);
    }
}
