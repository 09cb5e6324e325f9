package org.reskontra.server.security;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.reskontra.server.company.Company;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.store.MembershipStore;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who acts: a user or one of his tokens, in a company that he is a member of. */
@Component
public class Actors {

    private final MembershipStore memberships;

    Actors(MembershipStore memberships) {
        this.memberships = memberships;
    }

    /** The user in this company; empty where he is no member, disabled or unknown. */
    public Optional<Actor> find(String userName, CompanyId company) {
        Set<Permission> permissions = memberships.permissions(userName, company);
        return permissions.isEmpty() ? Optional.empty() : Optional.of(new Actor(userName, company, permissions));
    }

    /** Whoever is signed in, in this company; empty where nobody is, or not as a member of it. */
    public Optional<Actor> current(Company company) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        Optional<Actor> actor = find(authentication.getName(), company.id());
        return authentication.getPrincipal() instanceof TokenPrincipal token
                ? actor.filter(a -> token.company().equals(a.company())).map(a -> within(a, token.scopes()))
                : actor;
    }

    private static Actor within(Actor actor, Set<Permission> scopes) {
        Set<Permission> both = EnumSet.noneOf(Permission.class);
        both.addAll(actor.permissions());
        both.retainAll(scopes);
        return new Actor(actor.name(), actor.company(), both);
    }
}
