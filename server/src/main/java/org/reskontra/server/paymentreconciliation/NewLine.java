package org.reskontra.server.paymentreconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.matching.MatchingLine;

/**
 * A line of a new journal.
 *
 * @param statementOrdinal the bank's entry that it comes from
 * @param returnReason why the money came back; empty when it is no return
 */
public record NewLine(MatchingLine line, int statementOrdinal, @Nullable LocalDate valueDate, String returnReason) {}
