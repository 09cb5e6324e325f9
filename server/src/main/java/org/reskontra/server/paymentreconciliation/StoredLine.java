package org.reskontra.server.paymentreconciliation;

import org.reskontra.core.matching.AppliedLine;

/** A line that is not posted yet, with the version of its row. */
public record StoredLine(AppliedLine line, long version) {}
