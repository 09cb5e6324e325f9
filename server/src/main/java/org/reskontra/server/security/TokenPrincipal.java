package org.reskontra.server.security;

import java.security.Principal;
import java.util.Set;
import org.reskontra.server.company.CompanyId;

/**
 * Who signed a request with an API token.
 *
 * @param userName whose token it is; he acts
 * @param scopes what the token may be used for, of what the user may do
 */
public record TokenPrincipal(String userName, CompanyId company, Set<Permission> scopes) implements Principal {

    @Override
    public String getName() {
        return userName;
    }
}
