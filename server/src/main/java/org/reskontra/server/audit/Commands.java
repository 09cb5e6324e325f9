package org.reskontra.server.audit;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.store.AuditStore;
import org.reskontra.server.audit.store.CommandStore;
import org.reskontra.server.changes.ChangeFeed;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which page, API, command line and job change anything.
 *
 * <p>A command runs in one transaction of its own (READ COMMITTED), together with its audit row and what is told of it. Rejected, it leaves nothing
 * behind. With an idempotency key it runs once however often it is sent: a repeated request waits for the first and gets the
 * first one's result.
 */
@Component
public class Commands {

    private final CommandStore commands;
    private final AuditStore audit;
    private final ChangeFeed changes;
    private final Attempts attempts;
    private final JsonMapper json;
    private final Clock clock;

    Commands(
            CommandStore commands,
            AuditStore audit,
            ChangeFeed changes,
            Attempts attempts,
            JsonMapper json,
            Clock clock) {
        this.commands = commands;
        this.audit = audit;
        this.changes = changes;
        this.attempts = attempts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Carries out a command.
     *
     * @param resultType what a repeated request's result is read back as: a record
     * @param work does it; called again from the start where others changed what it read, so it keeps nothing outside the
     *     database
     */
    public <T> Outcome<T> run(CommandRequest request, Class<T> resultType, Supplier<Outcome<T>> work) {
        if (!request.actor().may(request.needs())) {
            return missing(request.needs());
        }
        String arguments = json.writeValueAsString(request.arguments());
        String key = request.idempotencyKey();
        return attempts.commit(
                request.subject(),
                key == null
                        ? () -> recorded(request, arguments, work)
                        : () -> once(
                                request,
                                key,
                                hash(request, arguments),
                                resultType,
                                () -> recorded(request, arguments, work)));
    }

    /** What {@link #run} would answer now, without any effect. */
    public <T> Outcome<T> dryRun(CommandRequest request, Supplier<Outcome<T>> work) {
        return request.actor().may(request.needs())
                ? attempts.rollBack(request.subject(), work)
                : missing(request.needs());
    }

    private <T> Outcome<T> once(
            CommandRequest request, String key, byte[] hash, Class<T> resultType, Supplier<Outcome<T>> work) {
        CompanyId company = request.actor().company();
        if (!commands.take(company, key, hash, request.actor().name(), clock.instant())) {
            CommandStore.Repeated first = commands.repeated(company, key);
            return MessageDigest.isEqual(hash, first.requestHash())
                    ? Outcome.done(json.readValue(first.outcome(), resultType))
                    : Outcome.rejected(
                            Problem.of(CommandProblem.IDEMPOTENCY_KEY_REUSED).with("key", key));
        }
        Outcome<T> outcome = work.get();
        if (outcome instanceof Done<T>(T result)) {
            commands.keepOutcome(company, key, json.writeValueAsString(result));
        }
        return outcome;
    }

    private <T> Outcome<T> recorded(CommandRequest request, String arguments, Supplier<Outcome<T>> work) {
        Outcome<T> outcome = work.get();
        return switch (outcome) {
            case Done<T> done -> {
                audit.append(
                        request.actor().company(),
                        clock.instant(),
                        request.actor().name(),
                        request.action(),
                        request.subject(),
                        arguments);
                if (isTold(request)) {
                    changes.tell(
                            request.actor().company(),
                            request.action(),
                            request.subject(),
                            request.actor().name());
                }
                yield done;
            }
            case Rejected<T> rejected -> rejected;
        };
    }

    /** Those who follow a company learn of its books, not of its users and tokens. */
    private static boolean isTold(CommandRequest request) {
        return !request.actor().company().equals(CompanyId.NONE)
                && switch (request.needs()) {
                    case IMPORT_STATEMENT, EDIT_JOURNAL, POST, EDIT_SETUP -> true;
                    case READ, ADMINISTER -> false;
                };
    }

    /** The answer to whoever lacks a permission; for callers to whom asking later would be too late. */
    public static <T> Outcome<T> missing(Permission permission) {
        return Outcome.rejected(Problem.of(CommandProblem.PERMISSION_MISSING).with("permission", permission));
    }

    private byte[] hash(CommandRequest request, String arguments) {
        return Sha256.of(json.writeValueAsString(
                List.of(request.actor().name(), request.action(), request.subject(), arguments)));
    }
}
