package org.reskontra.server.users;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a program uses the API as a user, in one company.
 *
 * @param userName whose it is
 * @param name what he calls it
 * @param scopes names of permissions: what it may be used for, of what the user may do
 * @param expiresAt null for one that lasts until it is revoked
 */
public record ApiToken(
        int number,
        String userName,
        String name,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    public ApiToken {
        scopes = List.copyOf(scopes);
    }
}
