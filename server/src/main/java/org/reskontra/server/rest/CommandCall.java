package org.reskontra.server.rest;

import org.jspecify.annotations.Nullable;
import org.reskontra.server.security.Actor;

/**
 * How a command came in over HTTP; a parameter of controller methods.
 *
 * @param actor who asks, in the company of the path
 * @param idempotencyKey of the header {@code Idempotency-Key}; null where there is none
 * @param dryRun whether only the result is wanted ({@code ?dryRun=true})
 * @param inBackground whether the caller would rather not wait ({@code Prefer: respond-async}, RFC 7240); commands that are
 *     quick anyway do not care
 */
public record CommandCall(Actor actor, @Nullable String idempotencyKey, boolean dryRun, boolean inBackground) {}
