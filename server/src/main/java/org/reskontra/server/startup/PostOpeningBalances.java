package org.reskontra.server.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.BankAccountCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.money.Money;
import org.reskontra.core.opening.OpeningBalances;
import org.reskontra.core.opening.OpeningBankLine;
import org.reskontra.core.opening.OpeningCheck;
import org.reskontra.core.opening.OpeningEntry;
import org.reskontra.core.opening.OpeningPlanner;
import org.reskontra.core.opening.OpeningProblem;
import org.reskontra.core.opening.OpeningProof;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.audit.Sha256;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.startup.store.StartupStore;
import org.springframework.stereotype.Component;

/** Posts the balances and open entries that a company brings along: once, all of them, and only what is proven. */
@Component
public class PostOpeningBalances {

    private static final Set<ProblemCode> OF_THE_WHOLE = Set.of(
            OpeningProblem.OPENING_NOTHING_GIVEN,
            OpeningProblem.OPENING_CONTROL_ACCOUNT_DIFFERS,
            OpeningProblem.OPENING_BALANCES_NOT_ZERO);

    private final Commands commands;
    private final Posting posting;
    private final StartupStore store;

    PostOpeningBalances(Commands commands, Posting posting, StartupStore store) {
        this.commands = commands;
        this.posting = posting;
        this.store = store;
    }

    /** How much was posted. */
    public record Posted(int customerEntries, int vendorEntries, int bankEntries, int accounts) {}

    /**
     * The stated balances beside what was found, and all that is wrong.
     *
     * @param problems empty where it can be posted
     */
    public record Check(OpeningProof proof, List<Problem> problems) {
        public Check {
            problems = List.copyOf(problems);
        }
    }

    /** @param sha256 of all rows, of which there may be many */
    private record Arguments(@Nullable LocalDate date, @Nullable String counterAccount, int rows, String sha256) {}

    /** @param readProblems what could not be read of it already: then nothing is posted, and the rest is told with it */
    public Outcome<Posted> post(
            Actor actor, OpeningBalances balances, List<Problem> readProblems, @Nullable String idempotencyKey) {
        return commands.run(request(actor, balances, idempotencyKey), Posted.class, () -> {
            store.hold(actor.company());
            PostingSetup setup = setup(actor, balances);
            OpeningCheck.Result checked = checked(actor, balances, setup);
            List<Problem> problems = problems(actor, checked, readProblems);
            return problems.isEmpty()
                    ? Outcome.done(write(actor, balances, setup, checked))
                    : Outcome.rejected(problems);
        });
    }

    /** What keeps it from being posted, and the proof; without any effect. */
    public Outcome<Check> check(Actor actor, OpeningBalances balances, List<Problem> readProblems) {
        return commands.dryRun(request(actor, balances, null), () -> {
            OpeningCheck.Result checked = checked(actor, balances, setup(actor, balances));
            return Outcome.done(new Check(checked.proof(), problems(actor, checked, readProblems)));
        });
    }

    /** The account that the company's country pack has for it; empty where it has none of them. */
    public String usualCounterAccount(CompanyId company) {
        return store.firstAccount(
                        company,
                        CountryPacks.all().stream()
                                .map(CountryPack::openingAccount)
                                .toList())
                .orElse("");
    }

    private static CommandRequest request(Actor actor, OpeningBalances balances, @Nullable String idempotencyKey) {
        Arguments arguments = new Arguments(
                balances.date(),
                balances.counterAccount(),
                balances.size(),
                Sha256.hex(balances.toString().getBytes(UTF_8)));
        return new CommandRequest(
                actor, Permission.POST, "opening-balances.post", "opening-balances", arguments, idempotencyKey);
    }

    private PostingSetup setup(Actor actor, OpeningBalances balances) {
        Set<PartyKey> parties = new HashSet<>();
        add(parties, Ledger.CUSTOMER, balances.customers());
        add(parties, Ledger.VENDOR, balances.vendors());
        return posting.setup(actor, parties);
    }

    private static void add(Set<PartyKey> parties, Ledger ledger, List<OpeningEntry> entries) {
        for (OpeningEntry entry : entries) {
            String party = entry.party();
            if (party != null && !party.isBlank()) {
                parties.add(new PartyKey(ledger, new PartyNo(party.strip().toUpperCase(Locale.ROOT))));
            }
        }
    }

    private OpeningCheck.Result checked(Actor actor, OpeningBalances balances, PostingSetup setup) {
        Set<String> numbers = new TreeSet<>();
        for (List<OpeningEntry> entries : List.of(balances.customers(), balances.vendors())) {
            for (OpeningEntry entry : entries) {
                String no = entry.documentNo();
                if (no != null) {
                    numbers.add(no.strip());
                }
            }
        }
        return OpeningCheck.check(balances, setup, store.posted(actor.company(), numbers));
    }

    /**
     * Of a value that could not be read only that it could not, not that it is missing; nor that a proof fails that lacks rows.
     */
    private List<Problem> problems(Actor actor, OpeningCheck.Result checked, List<Problem> readProblems) {
        List<Problem> problems = new ArrayList<>();
        store.openingRegister(actor.company())
                .ifPresent(register -> problems.add(
                        Problem.of(StartupProblem.OPENING_ALREADY_POSTED).with("register", register)));
        problems.addAll(readProblems);
        Set<Object> unread = new HashSet<>();
        readProblems.forEach(problem -> unread.add(problem.place()));
        checked.problems().stream()
                .filter(problem -> !unread.contains(problem.place()))
                .filter(problem -> readProblems.isEmpty() || !OF_THE_WHOLE.contains(problem.code()))
                .forEach(problems::add);
        return problems;
    }

    private Posted write(Actor actor, OpeningBalances balances, PostingSetup setup, OpeningCheck.Result checked) {
        int entries = 2 * (balances.customers().size() + balances.vendors().size())
                + balances.bank().size();
        List<PlannedTransaction> transactions =
                OpeningPlanner.plan(checked, setup, posting.reserve(entries, entries + 1));
        posting.write(actor, SourceCode.OPENING, new PostingPlan(transactions, List.of()), null);
        store.setLastStatements(actor.company(), statementBalances(balances, setup));
        return new Posted(
                balances.customers().size(),
                balances.vendors().size(),
                (int) transactions.stream()
                        .filter(transaction -> !transaction.bankRows().isEmpty())
                        .count(),
                balances.accounts().size());
    }

    private static Map<BankAccountNo, Money> statementBalances(OpeningBalances balances, PostingSetup setup) {
        Map<BankAccountNo, Money> statements = new HashMap<>();
        for (OpeningBankLine line : balances.bank()) {
            String account = line.bankAccount();
            BigDecimal amount = line.amount();
            if (line.type() == OpeningBankLine.Type.BALANCE && account != null && amount != null) {
                BankAccountNo no = new BankAccountNo(account.strip().toUpperCase(Locale.ROOT));
                BankAccountCard card = setup.bankAccounts().get(no);
                if (card != null) {
                    statements.put(no, Money.of(amount.stripTrailingZeros(), card.currency()));
                }
            }
        }
        return statements;
    }
}
