package org.reskontra.server.shell.grid;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A table that is written cell by cell, row by row, and not kept. */
interface Sheet {

    void text(String text) throws IOException;

    void date(LocalDate date) throws IOException;

    void number(BigDecimal number) throws IOException;

    void blank() throws IOException;

    /** The next cell begins a new row. */
    void endRow() throws IOException;

    /** Writes what is left; the stream stays open. */
    void finish() throws IOException;
}
