package org.reskontra.server.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.store.BatchStore;
import org.reskontra.server.journal.store.LineLookupStore;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/** Makes journal batches and changes what their new lines begin with (specification 5.1). */
@Component
public class SetUpBatch {

    private static final int LONGEST_CODE = 10;

    private final Commands commands;
    private final BatchStore batches;
    private final LineLookupStore lookups;

    SetUpBatch(Commands commands, BatchStore batches, LineLookupStore lookups) {
        this.commands = commands;
        this.batches = batches;
        this.lookups = lookups;
    }

    /**
     * @param type of the template, where this is its first batch
     * @param documentSeries a number series that proposes document numbers; null where people number documents themselves
     * @param balancingAccountType of new lines; null, as is its number, where there is none
     * @param lateDiscounts what becomes of discounts that come too late, where nobody answers for a line; null to ask
     * @param tolerance likewise of small differences
     */
    public record Setup(
            TemplateType type,
            String description,
            @Nullable String documentSeries,
            @Nullable AccountType balancingAccountType,
            @Nullable String balancingAccountNo,
            boolean suggestBalancingAmount,
            @Nullable Answer lateDiscounts,
            @Nullable Answer tolerance) {}

    private record Arguments(Setup setup) {}

    /** Makes the batch, and its template where there is none; a batch that is there gets this set-up. */
    public Outcome<JournalBatch> setUp(Actor actor, BatchId batch, Setup setup, @Nullable String idempotencyKey) {
        CommandRequest request = new CommandRequest(
                actor,
                Permission.EDIT_SETUP,
                "journal.set-up",
                BatchChange.subject(batch),
                new Arguments(setup),
                idempotencyKey);
        return commands.run(request, JournalBatch.class, () -> {
            CompanyId company = actor.company();
            List<Problem> problems = check(company, batch, setup);
            if (!problems.isEmpty()) {
                return Outcome.rejected(problems);
            }
            batches.addTemplate(company, batch.template(), setup.description(), setup.type());
            batches.setUp(company, batch, setup);
            return Outcome.done(batches.find(company, batch).orElseThrow());
        });
    }

    /** @param batch that was deleted */
    public record Deleted(BatchId batch) {}

    private record Nothing() {}

    /** Deletes a batch in which nothing waits; its template stays. */
    public Outcome<Deleted> delete(Actor actor, BatchId batch, @Nullable String idempotencyKey) {
        CommandRequest request = new CommandRequest(
                actor,
                Permission.EDIT_SETUP,
                "journal.delete",
                BatchChange.subject(batch),
                new Nothing(),
                idempotencyKey);
        return commands.run(request, Deleted.class, () -> {
            JournalBatch found = batches.lock(actor.company(), batch).orElse(null);
            if (found == null) {
                return Outcome.rejected(BatchChange.notFound(batch));
            }
            if (found.lines() > 0) {
                return Outcome.rejected(Problem.of(BatchProblem.BATCH_HAS_LINES)
                        .with("batch", batch.toString())
                        .with("lines", found.lines()));
            }
            batches.delete(actor.company(), batch);
            return Outcome.done(new Deleted(batch));
        });
    }

    private List<Problem> check(CompanyId company, BatchId batch, Setup setup) {
        List<Problem> problems = new ArrayList<>();
        code("template", batch.template(), problems);
        code("batch", batch.batch(), problems);
        batches.templateType(company, batch.template())
                .filter(type -> type != setup.type())
                .ifPresent(type -> problems.add(Problem.of(BatchProblem.TEMPLATE_HAS_OTHER_TYPE)
                        .with("template", batch.template())
                        .with("type", type.name())
                        .at(Place.field("type"))));
        String series = setup.documentSeries();
        if (series != null && batches.series(company, series).isEmpty()) {
            problems.add(Problem.of(BatchProblem.NUMBER_SERIES_NOT_FOUND)
                    .with("series", series)
                    .at(Place.field("documentSeries")));
        }
        AccountType type = setup.balancingAccountType();
        String number = setup.balancingAccountNo();
        if (type == null != (number == null)) {
            problems.add(Problem.of(BatchProblem.LINE_ACCOUNT_MISSING).at(Place.field("balancingAccountNo")));
        } else if (type != null && number != null) {
            Map<Account, LineLookupStore.Named> found = lookups.accounts(company, Set.of(number));
            if (!found.containsKey(type.account(number))) {
                problems.add(Problem.of(BatchProblem.BALANCING_ACCOUNT_NOT_FOUND)
                        .with("account", number)
                        .at(Place.field("balancingAccountNo")));
            }
        }
        return problems;
    }

    /** Codes stand in paths, so they are short and plain. */
    static void code(String field, String code, List<Problem> problems) {
        if (code.isEmpty()
                || code.length() > LONGEST_CODE
                || !code.equals(code.toUpperCase(Locale.ROOT))
                || !code.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')) {
            problems.add(Problem.of(BatchProblem.BATCH_NAME_MALFORMED)
                    .with("name", code)
                    .at(Place.field(field)));
        }
    }
}
