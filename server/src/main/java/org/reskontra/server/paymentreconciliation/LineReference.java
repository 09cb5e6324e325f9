package org.reskontra.server.paymentreconciliation;

import org.jspecify.annotations.Nullable;

/**
 * A line as the caller saw it.
 *
 * @param version of the line that was seen: a change that was decided on something else is refused; null to change it whatever
 *     it is now
 */
public record LineReference(int lineNo, @Nullable Long version) {}
