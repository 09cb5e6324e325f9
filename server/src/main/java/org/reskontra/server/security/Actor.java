package org.reskontra.server.security;

import java.util.EnumSet;
import java.util.Set;
import org.reskontra.server.company.CompanyId;

/**
 * Who acts, in which company, and what he may do there. Each command takes one, whoever calls: page, API, job or CLI.
 *
 * @param name the user's name, as audit rows show it
 */
public record Actor(String name, CompanyId company, Set<Permission> permissions) {

    /** The name of {@link #operator}; no user may have it. */
    public static final String OPERATOR = "operator";

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Whoever runs the program's command line: he has the machine, and so may do everything. */
    public static Actor operator(CompanyId company) {
        return new Actor(OPERATOR, company, EnumSet.allOf(Permission.class));
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
