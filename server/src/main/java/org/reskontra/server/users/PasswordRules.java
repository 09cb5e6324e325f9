package org.reskontra.server.users;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reskontra.core.problem.Problem;

/** What a password that a user chooses must be: long; no rules about kinds of characters, which make worse ones. */
final class PasswordRules {

    static final int LEAST_CHARACTERS = 12;

    /** bcrypt reads no more. */
    static final int MOST_BYTES = 72;

    private PasswordRules() {}

    static List<Problem> problems(String userName, String password) {
        List<Problem> problems = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
            problems.add(Problem.of(UserProblem.PASSWORD_TOO_SHORT).with("least", LEAST_CHARACTERS));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            problems.add(Problem.of(UserProblem.PASSWORD_TOO_LONG).with("most", MOST_BYTES));
        }
        if (password.toLowerCase(Locale.ROOT).contains(userName)) {
            problems.add(Problem.of(UserProblem.PASSWORD_CONTAINS_NAME));
        }
        return problems;
    }
}
