package org.reskontra.server.webhooks;

import org.reskontra.core.problem.ProblemCode;

/** Why a webhook is not as wanted. */
public enum WebhookProblem implements ProblemCode {
    /** {@code url}: no address that can be called, or not over HTTPS. */
    WEBHOOK_URL_INVALID,
    /** {@code host}: it leads into a private network, or is not found. */
    WEBHOOK_HOST_NOT_PUBLIC,
    /** {@code most}. */
    WEBHOOKS_TOO_MANY,
    /** {@code webhook}. */
    WEBHOOK_NOT_FOUND,
    /** {@code delivery}. */
    DELIVERY_NOT_FOUND
}
