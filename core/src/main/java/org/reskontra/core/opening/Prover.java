package org.reskontra.core.opening;

import static org.reskontra.core.opening.OpeningProblem.OPENING_BALANCES_NOT_ZERO;
import static org.reskontra.core.opening.OpeningProblem.OPENING_CONTROL_ACCOUNT_DIFFERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.opening.OpeningCheck.Resolved;
import org.reskontra.core.opening.OpeningProof.Kind;
import org.reskontra.core.opening.OpeningProof.Line;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** Compares entries and bank accounts with the stated balances of their accounts. */
final class Prover {

    private final Resolved resolved;
    private final Map<GlAccountNo, Kind> kinds;
    private final Money nothing;

    Prover(Resolved resolved, PostingSetup setup) {
        this.resolved = resolved;
        this.kinds = kinds(setup);
        this.nothing = Money.zero(setup.localCurrency());
    }

    /** The accounts that have a subledger. */
    static Map<GlAccountNo, Kind> kinds(PostingSetup setup) {
        Map<GlAccountNo, Kind> kinds = new TreeMap<>();
        setup.bankAccounts().values().forEach(card -> kinds.put(card.glAccount(), Kind.BANK));
        setup.postingGroups().forEach((key, group) -> {
            switch (key.ledger()) {
                case CUSTOMER -> kinds.put(group.control(), Kind.CUSTOMERS);
                case VENDOR -> kinds.put(group.control(), Kind.VENDORS);
                case EMPLOYEE, BANK -> {
                    // Nothing is brought along there.
                }
            }
        });
        return kinds;
    }

    OpeningProof proof() {
        Map<GlAccountNo, Money> stated = new TreeMap<>();
        Map<GlAccountNo, Money> found = new TreeMap<>();
        resolved.accounts().forEach(account -> stated.merge(account.account(), account.balance(), Money::plus));
        resolved.entries().forEach(entry -> found.merge(entry.group().control(), entry.remainingLocal(), Money::plus));
        resolved.bank().forEach(line -> found.merge(line.account(), line.amountLocal(), Money::plus));
        List<Line> lines = new ArrayList<>();
        kinds.forEach((account, kind) -> {
            if (stated.containsKey(account) || found.containsKey(account)) {
                Money says = stated.getOrDefault(account, nothing);
                Money is = found.getOrDefault(account, nothing);
                lines.add(new Line(account, kind, says, is, is.minus(says)));
            }
        });
        return new OpeningProof(lines, stated.values().stream().reduce(nothing, Money::plus));
    }

    List<Problem> differences(OpeningProof proof) {
        List<Problem> problems = new ArrayList<>();
        for (Line line : proof.lines()) {
            if (!line.difference().isZero()) {
                problems.add(Problem.of(OPENING_CONTROL_ACCOUNT_DIFFERS)
                        .with("account", line.account().value())
                        .with("stated", line.stated())
                        .with("found", line.found())
                        .with("difference", line.difference())
                        .at(new Place("accounts", row(line.account()), "balance")));
            }
        }
        if (!proof.sum().isZero()) {
            problems.add(Problem.of(OPENING_BALANCES_NOT_ZERO)
                    .with("sum", proof.sum())
                    .at(new Place("accounts", null, "balance")));
        }
        return problems;
    }

    private @Nullable Integer row(GlAccountNo account) {
        return resolved.accounts().stream()
                .filter(stated -> stated.account().equals(account))
                .map(ResolvedAccount::row)
                .findFirst()
                .orElse(null);
    }
}
