package org.reskontra.server.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.Company;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.setup.SaveSetup.Saved;
import org.reskontra.server.setup.SetupCsv;
import org.reskontra.server.setup.SetupTable;
import org.reskontra.server.setup.SetupTables;
import org.reskontra.server.startup.store.StartupStore;
import org.reskontra.server.users.Users;
import org.springframework.stereotype.Component;

/** Makes a company with the set-up of its country pack: whole, or not at all and all that is wrong. */
@Component
public class CreateCompany {

    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    private static final int LONGEST_NAME = 100;
    private static final int MONTHS = 12;

    private final Commands commands;
    private final Companies companies;
    private final SetupCsv setup;
    private final Users users;
    private final StartupStore store;
    private final WorkDate workDate;

    CreateCompany(
            Commands commands,
            Companies companies,
            SetupCsv setup,
            Users users,
            StartupStore store,
            WorkDate workDate) {
        this.commands = commands;
        this.companies = companies;
        this.setup = setup;
        this.users = users;
        this.store = store;
        this.workDate = workDate;
    }

    /** @param code its name in URLs */
    public record Created(String code, String name, CurrencyCode localCurrency) {}

    /**
     * @param by an administrator of the company that he works in, who administers the new one too; or the operator
     * @param administrator who administers it instead of an operator; null for nobody yet
     */
    public Outcome<Created> create(
            Actor by, NewCompany wanted, @Nullable String administrator, @Nullable String idempotencyKey) {
        return commands.run(request(by, wanted, idempotencyKey), Created.class, () -> make(by, wanted, administrator));
    }

    /** What {@link #create} would answer, without any effect. */
    public Outcome<Created> check(Actor by, NewCompany wanted) {
        return commands.dryRun(request(by, wanted, null), () -> make(by, wanted, null));
    }

    private static CommandRequest request(Actor by, NewCompany wanted, @Nullable String idempotencyKey) {
        return new CommandRequest(
                by, Permission.ADMINISTER, "company.create", "company/" + wanted.code(), wanted, idempotencyKey);
    }

    private Outcome<Created> make(Actor by, NewCompany wanted, @Nullable String administrator) {
        List<Problem> problems = new ArrayList<>();
        String name = wanted.name().strip();
        if (name.isEmpty()) {
            problems.add(Problem.of(StartupProblem.COMPANY_NAME_MISSING).at(Place.field("name")));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(Problem.of(StartupProblem.COMPANY_NAME_TOO_LONG)
                    .with("most", LONGEST_NAME)
                    .at(Place.field("name")));
        }
        CountryPack pack = CountryPacks.find(wanted.pack()).orElse(null);
        if (pack == null) {
            problems.add(Problem.of(StartupProblem.COUNTRY_PACK_UNKNOWN)
                    .with("pack", wanted.pack())
                    .with(
                            "known",
                            CountryPacks.all().stream().map(CountryPack::code).toList())
                    .at(Place.field("pack")));
        }
        CurrencyCode currency = pack == null ? null : currency(pack, wanted.currency(), problems);
        // The code is checked where the currency is wrong too.
        CurrencyCode known = currency == null ? CurrencyCode.of("XXX") : currency;
        return switch (companies.create(wanted.code(), name, known, false)) {
            case Rejected<Company>(List<Problem> more) -> {
                problems.addAll(more);
                yield Outcome.rejected(problems);
            }
            case Done<Company>(Company company) -> {
                problems.addAll(pack == null ? List.of() : fill(company, pack, wanted));
                String member = by.name().equals(Actor.OPERATOR) ? administrator : by.name();
                if (problems.isEmpty()
                        && member != null
                        && users.granted(company.id(), member, ADMINISTRATOR) instanceof Rejected<?>(var refused)) {
                    problems.addAll(refused);
                }
                yield problems.isEmpty()
                        ? Outcome.done(new Created(company.code(), company.name(), company.localCurrency()))
                        : Outcome.rejected(problems);
            }
        };
    }

    private static @Nullable CurrencyCode currency(CountryPack pack, @Nullable String wanted, List<Problem> problems) {
        CurrencyCode packs = pack.currency();
        String text = wanted == null ? "" : wanted.strip().toUpperCase(Locale.ROOT);
        if (packs != null && (text.isEmpty() || text.equals(packs.code()))) {
            return packs;
        }
        if (packs == null && CurrencyCode.isWellFormed(text)) {
            return CurrencyCode.of(text);
        }
        problems.add(Problem.of(StartupProblem.LOCAL_CURRENCY_WRONG)
                .with("currency", text)
                .at(Place.field("currency")));
        return null;
    }

    /** A pack has no problems of its own; what somebody typed may have. */
    private List<Problem> fill(Company company, CountryPack pack, NewCompany wanted) {
        for (SetupTable table : CountryPacks.TABLES) {
            CountryPacks.rows(pack, table).ifPresent(rows -> requireDone(pack, table, save(company.id(), table, rows)));
        }
        SetupTable periods = table("accounting-periods");
        requireDone(pack, periods, save(company.id(), periods, periods(wanted.fiscalYearStart())));
        List<Problem> problems = new ArrayList<>();
        String bankName = wanted.bankName() == null ? "" : wanted.bankName().strip();
        String iban = wanted.iban() == null ? "" : wanted.iban().strip();
        boolean bank = !bankName.isEmpty() || !iban.isEmpty();
        if (bank
                && save(company.id(), table("bank-accounts"), bankAccount(company, pack, bankName, iban))
                        instanceof Rejected<Saved>(List<Problem> refused)) {
            refused.forEach(problem -> problems.add(
                    problem.at(Place.field("name".equals(problem.place().field()) ? "bankName" : "iban"))));
        }
        if (problems.isEmpty()) {
            store.insertBatch(company.id(), pack.receipts(), bank ? pack.bankAccountNo() : null);
            store.insertBatch(company.id(), pack.general(), null);
        }
        return problems;
    }

    private Outcome<Saved> save(CompanyId company, SetupTable table, byte[] rows) {
        return setup.importWithin(company, table, rows);
    }

    private static void requireDone(CountryPack pack, SetupTable table, Outcome<Saved> outcome) {
        if (outcome instanceof Rejected<Saved>(List<Problem> problems)) {
            throw new IllegalStateException("country pack " + pack.code() + ", " + table.name() + ": " + problems);
        }
    }

    private static byte[] bankAccount(Company company, CountryPack pack, String name, String iban) {
        String row = List.of(
                        pack.bankAccountNo(),
                        name.isEmpty() ? iban : name,
                        iban,
                        company.localCurrency().code(),
                        pack.bankPostingGroup())
                .stream()
                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(";"));
        return ("bankAccountNo;name;iban;currency;postingGroup\n" + row + "\n").getBytes(UTF_8);
    }

    /** The months of the year. */
    private byte[] periods(@Nullable LocalDate start) {
        LocalDate first = start == null ? workDate.get().withDayOfYear(1) : start;
        StringBuilder rows = new StringBuilder("startingDate;name;newFiscalYear\n");
        for (int month = 0; month < MONTHS; month++) {
            LocalDate date = first.plusMonths(month);
            rows.append(date)
                    .append(';')
                    .append(date.toString(), 0, 7)
                    .append(';')
                    .append(month == 0)
                    .append('\n');
        }
        return rows.toString().getBytes(UTF_8);
    }

    private static SetupTable table(String name) {
        return SetupTables.find(name).orElseThrow();
    }
}
