package org.reskontra.server.security;

import java.util.Set;
import org.reskontra.server.company.CompanyId;

/**
 * Who acts, in which company, and what he may do there. Each command takes one, whoever calls: page, API, job or CLI.
 *
 * @param name the user's name, as audit rows show it
 */
public record Actor(String name, CompanyId company, Set<Permission> permissions) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
