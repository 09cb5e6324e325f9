package org.reskontra.server.settlement;

import java.time.LocalDate;
import org.reskontra.core.ledger.TransactionNo;

/**
 * What was posted.
 *
 * @param transaction its number
 * @param postingDate the date on which it was posted
 */
public record Settled(TransactionNo transaction, LocalDate postingDate) {}
