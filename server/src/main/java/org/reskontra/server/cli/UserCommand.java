package org.reskontra.server.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.Company;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.text.Language;
import org.reskontra.server.shell.text.Texts;
import org.reskontra.server.users.OneTimePassword;
import org.reskontra.server.users.Tokens;
import org.reskontra.server.users.User;
import org.reskontra.server.users.Users;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds users and says what they may do, also when nobody can sign in any more. */
@Command(
        name = "user",
        description = "Adds users, gives roles and tokens, resets passwords; also while the server runs.",
        mixinStandardHelpOptions = true)
final class UserCommand {

    @Spec
    private CommandSpec command;

    @Mixin
    private DatabaseOptions databaseOptions;

    @Command(description = "Adds a user and prints his one-time password.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--name", paramLabel = "TEXT", description = "His name as people write it.") @Nullable
                    String displayName,
            @Option(names = "--company", paramLabel = "CODE") @Nullable String company,
            @Option(names = "--role", paramLabel = "ROLE") @Nullable String role) {
        if ((company == null) != (role == null)) {
            throw new ParameterException(command.commandLine(), "Give --company and --role together, or neither");
        }
        return inCompany(
                company,
                (beans, operator) -> print(
                        beans.getBean(Users.class).add(operator, name, displayName == null ? name : displayName, role),
                        OneTimePassword::password));
    }

    @Command(
            name = "reset-password",
            description = "Prints a new one-time password, and lets a locked user in again.",
            mixinStandardHelpOptions = true)
    int resetPassword(@Parameters(paramLabel = "NAME") String name) {
        return inCompany(
                null,
                (beans, operator) ->
                        print(beans.getBean(Users.class).resetPassword(operator, name), OneTimePassword::password));
    }

    @Command(description = "Gives a user a role in a company.", mixinStandardHelpOptions = true)
    int grant(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--company", paramLabel = "CODE", required = true) String company,
            @Option(names = "--role", paramLabel = "ROLE", required = true) String role) {
        return inCompany(
                company,
                (beans, operator) -> print(beans.getBean(Users.class).grant(operator, name, role), UserCommand::line));
    }

    @Command(description = "Takes a role in a company from a user.", mixinStandardHelpOptions = true)
    int revoke(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--company", paramLabel = "CODE", required = true) String company,
            @Option(names = "--role", paramLabel = "ROLE", required = true) String role) {
        return inCompany(
                company,
                (beans, operator) -> print(beans.getBean(Users.class).revoke(operator, name, role), UserCommand::line));
    }

    @Command(description = "Keeps a user and his tokens out.", mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "NAME") String name) {
        return inCompany(
                null,
                (beans, operator) -> print(beans.getBean(Users.class).disable(operator, name), UserCommand::line));
    }

    @Command(description = "Lets a disabled user in again.", mixinStandardHelpOptions = true)
    int enable(@Parameters(paramLabel = "NAME") String name) {
        return inCompany(
                null, (beans, operator) -> print(beans.getBean(Users.class).enable(operator, name), UserCommand::line));
    }

    @Command(description = "Lists the users of a company.", mixinStandardHelpOptions = true)
    int list(@Option(names = "--company", paramLabel = "CODE", required = true) String company) {
        return inCompany(company, (beans, operator) -> {
            beans.getBean(Users.class).list(operator).forEach(user -> System.out.println(line(user)));
            return ExitCode.OK;
        });
    }

    @Command(description = "Makes an API token for a user and prints it.", mixinStandardHelpOptions = true)
    int token(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--company", paramLabel = "CODE", required = true) String company,
            @Option(
                            names = "--scope",
                            paramLabel = "PERMISSION",
                            required = true,
                            split = ",",
                            description = "What it may be used for: ${COMPLETION-CANDIDATES}.")
                    List<Permission> scopes,
            @Option(names = "--label", paramLabel = "TEXT", defaultValue = "command line") String label) {
        Set<Permission> all = EnumSet.copyOf(scopes);
        return inCompany(
                company,
                (beans, operator) ->
                        print(beans.getBean(Tokens.class).create(operator, name, label, all, null), secret -> secret));
    }

    private int inCompany(@Nullable String company, BiFunction<ConfigurableApplicationContext, Actor, Integer> work) {
        return CommandBeans.with(
                databaseOptions.join(), beans -> work.apply(beans, Actor.operator(companyId(beans, company))));
    }

    private CompanyId companyId(ConfigurableApplicationContext beans, @Nullable String code) {
        return code == null
                ? CompanyId.NONE
                : beans.getBean(Companies.class)
                        .find(code)
                        .map(Company::id)
                        .orElseThrow(() ->
                                new ParameterException(command.commandLine(), "There is no company \"" + code + "\""));
    }

    private static <T> int print(Outcome<T> outcome, Function<T, String> line) {
        return switch (outcome) {
            case Done<T>(T result) -> {
                System.out.println(line.apply(result));
                yield ExitCode.OK;
            }
            case Rejected<T>(List<Problem> problems) -> {
                Texts texts = new Texts();
                problems.forEach(problem -> Terminal.tell(texts.sentence(Language.ENGLISH, problem)));
                yield ExitCode.SOFTWARE;
            }
        };
    }

    private static String line(User user) {
        return user.name() + "\t" + user.displayName() + "\t" + String.join(",", user.roles())
                + (user.disabled() ? "\tdisabled" : "");
    }
}
