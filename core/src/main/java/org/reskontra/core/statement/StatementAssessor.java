package org.reskontra.core.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/**
 * Judges a bank file that a reader could read, before anything is stored (formats 0): does it belong to the company,
 * can it be trusted, and what of it is new. Pure: what was imported before comes from {@link KnownStatements}.
 */
public final class StatementAssessor {

    private final KnownStatements known;

    public StatementAssessor(KnownStatements known) {
        this.known = known;
    }

    /**
     * @param fileName for the places of problems
     * @param sha256 of the bytes, in hexadecimal
     * @param chosen the account that the user imports into; null to find it by the file, which must name it then
     */
    public FileAssessment assess(BankFile file, String fileName, String sha256, @Nullable OwnAccount chosen) {
        List<Problem> problems = new ArrayList<>(file.warnings());
        Place place = Place.document(fileName);
        if (known.hasFile(sha256)) {
            problems.add(Problem.of(StatementProblem.FILE_KNOWN).at(place));
            return FileAssessment.of(problems, List.of());
        }
        List<Placed> placed = place(file.statements(), chosen, place, problems);
        if (placed.size() < file.statements().size()) {
            return FileAssessment.of(problems, List.of());
        }
        return FileAssessment.of(problems, new StatementTrust(known, placed, place, problems).assess());
    }

    /** A statement and the account that it is of. */
    record Placed(BankStatement statement, OwnAccount account) {}

    private List<Placed> place(
            List<BankStatement> statements, @Nullable OwnAccount chosen, Place place, List<Problem> problems) {
        Set<String> numbers = new HashSet<>();
        for (BankStatement statement : statements) {
            if (!statement.account().isEmpty()) {
                numbers.add(OwnAccount.normalised(statement.account()));
            }
        }
        Map<String, OwnAccount> accounts = numbers.isEmpty() ? Map.of() : known.accounts(numbers);
        List<Placed> placed = new ArrayList<>();
        for (BankStatement statement : statements) {
            OwnAccount own =
                    statement.account().isEmpty() ? chosen : accounts.get(OwnAccount.normalised(statement.account()));
            Problem problem = misplacement(statement, own, chosen);
            if (problem != null) {
                problems.add(problem.at(place));
            } else if (own != null) {
                placed.add(new Placed(statement, own));
            }
        }
        return placed;
    }

    private static @Nullable Problem misplacement(
            BankStatement statement, @Nullable OwnAccount own, @Nullable OwnAccount chosen) {
        String account = statement.account();
        if (own == null) {
            return account.isEmpty()
                    ? Problem.of(StatementProblem.ACCOUNT_MISSING)
                    : Problem.of(
                                    isIban(account) && !IbanUtil.isValid(OwnAccount.normalised(account))
                                            ? StatementProblem.ACCOUNT_IBAN_INVALID
                                            : StatementProblem.ACCOUNT_NOT_REGISTERED)
                            .with("account", account);
        }
        if (chosen != null && !chosen.no().equals(own.no())) {
            return Problem.of(StatementProblem.ACCOUNT_NOT_THE_CHOSEN)
                    .with("account", account)
                    .with("expected", chosen.no());
        }
        if (!statement.currency().equals(own.currency())) {
            return Problem.of(StatementProblem.ACCOUNT_OTHER_CURRENCY)
                    .with("found", statement.currency())
                    .with("expected", own.currency());
        }
        if (!statement.isOfOneCurrency()) {
            return Problem.of(StatementProblem.STATEMENT_MIXED_CURRENCIES).with("currency", own.currency());
        }
        return null;
    }

    /** Two letters and two digits begin an IBAN and, in practice, no national account number. */
    private static boolean isIban(String account) {
        return OwnAccount.normalised(account).matches("[A-Z]{2}\\d{2}[A-Z0-9]{6,}");
    }
}
