package org.reskontra.server.users;

import java.util.List;

/**
 * A user as the administrator of a company sees him.
 *
 * @param name what he signs in with
 * @param roles his roles in that company, by code
 * @param locked whether failed sign-ins keep him out now
 */
public record User(String name, String displayName, List<String> roles, boolean disabled, boolean locked) {

    public User {
        roles = List.copyOf(roles);
    }
}
