package org.reskontra.server.users;

import java.util.Optional;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;
import org.reskontra.server.users.store.UserStore;
import org.springframework.stereotype.Component;

/** Lets the first one in, where there is no user yet. */
@Component
public class FirstAdministrator {

    private static final String NAME = "admin";
    private static final String ROLE = "ADMINISTRATOR";

    private final Users users;
    private final UserStore store;
    private final Companies companies;

    FirstAdministrator(Users users, UserStore store, Companies companies) {
        this.users = users;
        this.store = store;
        this.companies = companies;
    }

    /**
     * Makes the user {@code admin}, administrator of all companies that are there.
     *
     * @return the password, to be shown once; empty where there are users already
     */
    public Optional<OneTimePassword> create() {
        if (store.anyUser()) {
            return Optional.empty();
        }
        Outcome<OneTimePassword> added = users.add(Actor.operator(CompanyId.NONE), NAME, "Administrator", null);
        return switch (added) {
            case Done<OneTimePassword>(OneTimePassword password) -> {
                companies.all().forEach(company -> users.grant(Actor.operator(company.id()), NAME, ROLE));
                yield Optional.of(password);
            }
            // Another server that starts on the same database was first.
            case Rejected<OneTimePassword> rejected -> Optional.empty();
        };
    }
}
