package org.reskontra.bench;

/**
 * What was measured, beside its reference from the same run.
 *
 * @param ratio of the two, or their difference; what the limit is about
 */
record Figure(String what, String measured, String reference, String ratio, String limit, boolean met) {}
