package org.reskontra.server.journal;

/**
 * Lines that are inserted again and again into batches of a template (specification 19.9).
 *
 * @param lines how many
 */
public record StandardJournal(String template, String code, String description, int lines) {}
