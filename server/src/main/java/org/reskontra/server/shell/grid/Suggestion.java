package org.reskontra.server.shell.grid;

/**
 * One choice that a lookup offers.
 *
 * @param value what the cell gets
 * @param label what tells it from others, such as the name behind a number; may be empty
 */
public record Suggestion(String value, String label) {}
