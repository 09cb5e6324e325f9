package org.reskontra.server.export;

import java.time.LocalDate;

/**
 * What a SIE file covers: balances at the start of the fiscal year and at the end of the last day, and what was posted on the
 * days between.
 *
 * @param vouchers how many there are
 */
public record SieExtent(FiscalYear year, LocalDate from, LocalDate to, int vouchers) {}
