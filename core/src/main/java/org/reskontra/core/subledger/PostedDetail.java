package org.reskontra.core.subledger;

import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.TransactionNo;

/**
 * A detailed ledger entry as it was posted.
 *
 * @param undone whether its transaction unapplies another one, or is unapplied itself, and it is no initial entry
 */
public record PostedDetail(TransactionNo transaction, DetailedRow row, boolean undone) {}
