package org.reskontra.server.shell.grid;

/** Where Enter goes after a cell; Shift+Enter goes the other way. */
public enum EnterMoves {
    /** To the cell below, as in a spreadsheet. */
    DOWN,
    /** To the next cell that is typed in as a rule (quick entry, specification 23.3), then to the next row. */
    NEXT_CELL
}
