package org.reskontra.server.bank;

import static org.reskontra.core.statement.StatementProblem.ACCOUNT_NOT_REGISTERED;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_FIELD_MISSING;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_OTHER_ACCOUNT;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.bank.store.CsvProfileStore;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/** How the CSV files of each of the company's bank accounts are read (formats 5). */
@Component
public class CsvProfiles {

    private final Commands commands;
    private final CsvProfileStore store;

    CsvProfiles(Commands commands, CsvProfileStore store) {
        this.commands = commands;
        this.store = store;
    }

    /** Empty where there is no such bank account. */
    public Optional<ChosenAccount> account(CompanyId company, BankAccountNo no) {
        return store.find(company, no);
    }

    /** Gives the bank account this profile, in place of the one it had; rejected with all that is wrong with it. */
    public Outcome<CsvProfileDraft> set(
            Actor actor, BankAccountNo no, CsvProfileInput profile, @Nullable String idempotencyKey) {
        CsvProfileDraft draft = profile.draft();
        return commands.run(
                request(actor, no, "set", CsvProfileJson.write(draft), idempotencyKey), CsvProfileDraft.class, () -> {
                    Optional<ChosenAccount> account = store.find(actor.company(), no);
                    if (account.isEmpty()) {
                        return unknown(no);
                    }
                    List<Problem> problems = problems(profile, account.get());
                    if (draft.name().isBlank() && problems.stream().noneMatch(CsvProfiles::isOfName)) {
                        problems.add(Problem.of(CSV_PROFILE_FIELD_MISSING).inField("name"));
                    }
                    if (!problems.isEmpty()) {
                        return Outcome.rejected(problems);
                    }
                    store.set(actor.company(), no, draft);
                    return Outcome.done(draft);
                });
    }

    /** Takes the profile away: CSV files of the bank account are refused from then on. */
    public Outcome<BankAccountNo> remove(Actor actor, BankAccountNo no, @Nullable String idempotencyKey) {
        return commands.run(request(actor, no, "remove", List.of(), idempotencyKey), BankAccountNo.class, () -> {
            if (store.find(actor.company(), no).isEmpty()) {
                return unknown(no);
            }
            store.set(actor.company(), no, null);
            return Outcome.done(no);
        });
    }

    /** All that is wrong with a profile for this bank account. */
    static List<Problem> problems(CsvProfileInput profile, ChosenAccount account) {
        List<Problem> problems = profile.problems(account.account().currency());
        String number = profile.draft().account();
        if (!number.isEmpty() && !account.has(number)) {
            problems.add(Problem.of(CSV_PROFILE_OTHER_ACCOUNT)
                    .with("account", number)
                    .with("expected", account.account().no())
                    .inField("account"));
        }
        return problems;
    }

    private static boolean isOfName(Problem problem) {
        return "name".equals(problem.place().field());
    }

    private static <T> Outcome<T> unknown(BankAccountNo no) {
        return Outcome.rejected(Problem.of(ACCOUNT_NOT_REGISTERED).with("account", no));
    }

    private static CommandRequest request(
            Actor actor, BankAccountNo no, String action, Object arguments, @Nullable String idempotencyKey) {
        return new CommandRequest(
                actor,
                Permission.EDIT_SETUP,
                "csv-profile." + action,
                "bank-account/" + no.value(),
                arguments,
                idempotencyKey);
    }
}
