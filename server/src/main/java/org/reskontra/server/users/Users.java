package org.reskontra.server.users;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.users.store.UserStore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Adds users and says what they may do. A user is known to the whole installation and has roles in companies: an administrator
 * gives and takes roles in his company, and changes the user himself only where he administers every company of that user.
 */
@Component
public class Users {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    private final Commands commands;
    private final UserStore store;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Users(Commands commands, UserStore store, PasswordEncoder encoder, Clock clock) {
        this.commands = commands;
        this.store = store;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** The users with a role in the actor's company, by name. */
    public List<User> list(Actor by) {
        return store.list(by.company(), clock.instant());
    }

    /** The codes of all roles. */
    public List<String> roles() {
        return store.roles();
    }

    /**
     * Adds a user, who must change his password at his first sign-in.
     *
     * @param role his first role, in the actor's company; null for none yet
     */
    public Outcome<OneTimePassword> add(Actor by, String typedName, String displayName, @Nullable String role) {
        String name = normal(typedName);
        return run(by, "user.add", name, new Added(displayName, role), OneTimePassword.class, () -> {
            if (!NAME.matcher(name).matches()) {
                return rejected(UserProblem.USER_NAME_MALFORMED, "name", name);
            }
            OneTimePassword password = OneTimePassword.random(name);
            if (name.equals(Actor.OPERATOR)
                    || !store.insert(name, displayName.strip(), encoder.encode(password.password()))) {
                return rejected(UserProblem.USER_NAME_TAKEN, "name", name);
            }
            return role == null
                    ? Outcome.done(password)
                    : granted(by.company(), name, role).map(user -> password);
        });
    }

    /** Gives a user a new one-time password, and lets him in again where he was locked out. */
    public Outcome<OneTimePassword> resetPassword(Actor by, String typedName) {
        String name = normal(typedName);
        OneTimePassword password = OneTimePassword.random(name);
        return run(by, "user.reset-password", name, new Nothing(), OneTimePassword.class, () -> mayChange(by, name)
                .<Outcome<OneTimePassword>>map(Outcome::rejected)
                .orElseGet(() -> {
                    store.setPassword(name, encoder.encode(password.password()), true);
                    return Outcome.done(password);
                }));
    }

    /** Gives a user a role in the actor's company. */
    public Outcome<User> grant(Actor by, String typedName, String role) {
        String name = normal(typedName);
        return run(by, "user.grant", name, new Role(role), User.class, () -> granted(by.company(), name, role));
    }

    /** Takes a role in the actor's company from a user. */
    public Outcome<User> revoke(Actor by, String typedName, String role) {
        String name = normal(typedName);
        return run(
                by,
                "user.revoke",
                name,
                new Role(role),
                User.class,
                () -> keepingAdministrators(
                        by.company(), name, List.of(by.company()), () -> store.revoke(by.company(), name, role)));
    }

    /** Keeps a user out, his tokens too. */
    public Outcome<User> disable(Actor by, String typedName) {
        String name = normal(typedName);
        return run(by, "user.disable", name, new Nothing(), User.class, () -> mayChange(by, name)
                .<Outcome<User>>map(Outcome::rejected)
                .orElseGet(() -> keepingAdministrators(
                        by.company(), name, store.companiesOf(name), () -> store.setDisabled(name, true))));
    }

    /** Lets a disabled user in again. */
    public Outcome<User> enable(Actor by, String typedName) {
        String name = normal(typedName);
        return run(by, "user.enable", name, new Nothing(), User.class, () -> mayChange(by, name)
                .<Outcome<User>>map(Outcome::rejected)
                .orElseGet(() -> {
                    store.setDisabled(name, false);
                    return found(by.company(), name);
                }));
    }

    /** Gives a user a role in a company. Part of a command: runs in its transaction, and writes no audit row itself. */
    public Outcome<User> granted(CompanyId company, String name, String role) {
        if (!store.roles().contains(role)) {
            return rejected(UserProblem.ROLE_UNKNOWN, "role", role);
        }
        if (!store.exists(name)) {
            return rejected(UserProblem.USER_UNKNOWN, "name", name);
        }
        store.grant(company, name, role);
        return found(company, name);
    }

    /** Makes the change, unless one of the companies would lose its last administrator by it. */
    private Outcome<User> keepingAdministrators(
            CompanyId company, String name, List<CompanyId> companies, Runnable change) {
        companies.forEach(store::lock);
        List<CompanyId> administered =
                companies.stream().filter(store::hasAdministrator).toList();
        change.run();
        return administered.stream()
                .filter(each -> !store.hasAdministrator(each))
                .findFirst()
                .map(each -> Users.<User>rejected(UserProblem.LAST_ADMINISTRATOR, "company", store.nameOf(each)))
                .orElseGet(() -> found(company, name));
    }

    private Outcome<User> found(CompanyId company, String name) {
        return store.find(company, name, clock.instant())
                .map(Outcome::done)
                .orElseGet(() -> rejected(UserProblem.USER_UNKNOWN, "name", name));
    }

    private Optional<Problem> mayChange(Actor by, String name) {
        if (!store.exists(name)) {
            return Optional.of(Problem.of(UserProblem.USER_UNKNOWN).with("name", name));
        }
        return by.name().equals(Actor.OPERATOR) || store.administersAllCompaniesOf(by.name(), name)
                ? Optional.empty()
                : Optional.of(Problem.of(UserProblem.USER_OF_OTHER_COMPANIES).with("name", name));
    }

    /** Without an idempotency key: its stored outcome would keep the one-time password readable. */
    private <T> Outcome<T> run(
            Actor by, String action, String name, Object arguments, Class<T> result, Supplier<Outcome<T>> work) {
        return commands.run(
                new CommandRequest(by, Permission.ADMINISTER, action, "user/" + name, arguments, null), result, work);
    }

    private static <T> Outcome<T> rejected(UserProblem problem, String argument, String value) {
        return Outcome.rejected(Problem.of(problem).with(argument, value));
    }

    private static String normal(String typedName) {
        return typedName.strip().toLowerCase(Locale.ROOT);
    }

    private record Added(String displayName, @Nullable String role) {}

    private record Role(String role) {}

    private record Nothing() {}
}
