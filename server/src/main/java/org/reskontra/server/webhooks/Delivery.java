package org.reskontra.server.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a webhook is told of a change.
 *
 * @param answer what came back last: a status of HTTP, or why none came; empty before the first attempt
 */
public record Delivery(
        long no,
        String kind,
        String subject,
        DeliveryStatus status,
        int attempts,
        @Nullable Instant attemptedAt,
        Instant nextAttemptAt,
        String answer) {}
