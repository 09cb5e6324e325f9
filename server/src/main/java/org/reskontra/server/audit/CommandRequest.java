package org.reskontra.server.audit;

import org.jspecify.annotations.Nullable;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;

/**
 * A command on its way in.
 *
 * @param needs the permission without which it is rejected
 * @param action what it does, for example {@code payment-journal.post}
 * @param subject what it does it to, for example {@code payment-journal/17}
 * @param arguments what it was told, a record; goes into the audit row and, hashed, tells a repeated request from another
 * @param idempotencyKey the caller's key of this request; null for callers that never repeat one
 */
public record CommandRequest(
        Actor actor,
        Permission needs,
        String action,
        String subject,
        Object arguments,
        @Nullable String idempotencyKey) {}
