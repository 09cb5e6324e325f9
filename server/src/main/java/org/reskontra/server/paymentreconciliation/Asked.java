package org.reskontra.server.paymentreconciliation;

/**
 * A job that was asked for.
 *
 * @param job its number
 */
public record Asked(long job) {}
