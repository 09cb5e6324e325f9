package org.reskontra.server.audit;

import java.time.Instant;

/**
 * That a command was carried out.
 *
 * @param number higher is later
 * @param details what the command was told, as JSON
 */
public record AuditRow(long number, Instant at, String actor, String action, String subject, String details) {}
