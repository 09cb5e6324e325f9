package org.reskontra.server.users;

import java.util.List;
import java.util.Set;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.PasswordCheck;
import org.reskontra.server.security.Permission;
import org.reskontra.server.users.store.UserStore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets a user change his password. */
@Component
public class OwnPassword {

    private final Commands commands;
    private final UserStore store;
    private final PasswordCheck check;
    private final PasswordEncoder encoder;

    OwnPassword(Commands commands, UserStore store, PasswordCheck check, PasswordEncoder encoder) {
        this.commands = commands;
        this.store = store;
        this.check = check;
        this.encoder = encoder;
    }

    /** Whether he has to before he may do anything else. */
    public boolean mustChange(String userName) {
        return store.mustChangePassword(userName);
    }

    /**
     * @param address where the request comes from: guessing the old password is bounded like guessing at the sign-in
     * @return the user's name
     */
    public Outcome<String> change(String userName, String oldPassword, String newPassword, String address) {
        List<Problem> problems = PasswordRules.problems(userName, newPassword);
        if (!problems.isEmpty()) {
            return Outcome.rejected(problems);
        }
        if (newPassword.equals(oldPassword)) {
            return Outcome.rejected(Problem.of(UserProblem.PASSWORD_UNCHANGED));
        }
        if (check.accept(userName, oldPassword, address).isEmpty()) {
            return Outcome.rejected(Problem.of(UserProblem.OLD_PASSWORD_WRONG));
        }
        String hash = encoder.encode(newPassword);
        // It concerns no company, and whoever knows the password may.
        Actor himself = new Actor(userName, CompanyId.NONE, Set.of(Permission.READ));
        return commands.run(
                new CommandRequest(
                        himself, Permission.READ, "user.change-password", "user/" + userName, new Nothing(), null),
                String.class,
                () -> {
                    store.setPassword(userName, hash, false);
                    return Outcome.done(userName);
                });
    }

    private record Nothing() {}
}
