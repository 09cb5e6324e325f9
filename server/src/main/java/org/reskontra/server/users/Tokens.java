package org.reskontra.server.users;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Actors;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.TokenSecret;
import org.reskontra.server.users.store.ApiTokenStore;
import org.springframework.stereotype.Component;

/** Makes and revokes API tokens. */
@Component
public class Tokens {

    private final Commands commands;
    private final ApiTokenStore store;
    private final Actors actors;
    private final Clock clock;

    Tokens(Commands commands, ApiTokenStore store, Actors actors, Clock clock) {
        this.commands = commands;
        this.store = store;
        this.actors = actors;
        this.clock = clock;
    }

    /** The tokens of the actor's company: all for an administrator, else his own; latest first. */
    public List<ApiToken> list(Actor by) {
        List<ApiToken> all = store.list(by.company());
        return by.may(Permission.ADMINISTER)
                ? all
                : all.stream()
                        .filter(token -> token.userName().equals(by.name()))
                        .toList();
    }

    /**
     * Makes a token for a user in the actor's company: each for himself, the operator for all.
     *
     * @return the secret, to be shown once
     */
    public Outcome<String> create(
            Actor by, String userName, String name, Set<Permission> scopes, @Nullable Instant expiresAt) {
        Permission needs = userName.equals(by.name()) ? Permission.READ : Permission.ADMINISTER;
        CommandRequest request = new CommandRequest(
                by, needs, "token.create", "user/" + userName, new Created(name, scopes, expiresAt), null);
        return commands.run(request, String.class, () -> {
            Optional<Problem> problem = problem(by, userName, scopes, expiresAt);
            if (problem.isPresent()) {
                return Outcome.rejected(problem.get());
            }
            String secret = TokenSecret.random();
            store.insert(by.company(), userName, name, TokenSecret.hash(secret), scopes, clock.instant(), expiresAt);
            return Outcome.done(secret);
        });
    }

    /** Ends a token at once. */
    public Outcome<Integer> revoke(Actor by, int number) {
        Optional<ApiToken> token =
                list(by).stream().filter(each -> each.number() == number).findFirst();
        if (token.isEmpty()) {
            return Outcome.rejected(Problem.of(UserProblem.TOKEN_UNKNOWN).with("token", number));
        }
        CommandRequest request = new CommandRequest(
                by,
                token.get().userName().equals(by.name()) ? Permission.READ : Permission.ADMINISTER,
                "token.revoke",
                "user/" + token.get().userName(),
                new Revoked(number),
                null);
        return commands.run(request, Integer.class, () -> {
            store.revoke(by.company(), number, clock.instant());
            return Outcome.done(number);
        });
    }

    private Optional<Problem> problem(Actor by, String userName, Set<Permission> scopes, @Nullable Instant expiresAt) {
        boolean operator = by.name().equals(Actor.OPERATOR);
        Optional<Actor> user = actors.find(userName, by.company());
        if (user.isEmpty() || !(operator || userName.equals(by.name()))) {
            return Optional.of(Problem.of(UserProblem.USER_UNKNOWN).with("name", userName));
        }
        if (scopes.isEmpty()) {
            return Optional.of(Problem.of(UserProblem.SCOPES_MISSING));
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            return Optional.of(Problem.of(UserProblem.EXPIRY_IN_THE_PAST));
        }
        // Also what the actor himself may not: a token makes no wider one.
        return EnumSet.copyOf(scopes).stream()
                .filter(scope -> !user.get().may(scope) || !by.may(scope))
                .findFirst()
                .map(scope -> Problem.of(UserProblem.SCOPE_NOT_HELD).with("permission", scope));
    }

    private record Created(String name, Set<Permission> scopes, @Nullable Instant expiresAt) {}

    private record Revoked(int token) {}
}
