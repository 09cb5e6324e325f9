package org.reskontra.server.webhooks;

import java.time.Instant;
import java.util.List;

/**
 * An address that is told of changes.
 *
 * @param kinds beginnings of the kinds that it is told of; empty for all
 * @param failures deliveries that failed since the last that did not
 */
public record Webhook(int no, String url, List<String> kinds, boolean active, int failures, Instant createdAt) {}
