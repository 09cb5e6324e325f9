package org.reskontra.formats.sie;

import java.time.LocalDate;

/**
 * A fiscal year of a file.
 *
 * @param index 0 for the year that the file is of, -1 for the one before
 */
public record SieFiscalYear(int index, LocalDate from, LocalDate to) {}
