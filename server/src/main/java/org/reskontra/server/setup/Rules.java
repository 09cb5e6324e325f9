package org.reskontra.server.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** What must hold within a row. */
final class Rules {

    private Rules() {}

    /** Each boundary of allowed posting dates is a date or a formula, and the first is not after the last (19.2). */
    static List<Problem> postingDates(SetupRow row) {
        List<Problem> problems = new ArrayList<>();
        for (String field : List.of("allowPostingFrom", "allowPostingTo")) {
            if (row.has(field) && row.has(field + "Formula")) {
                problems.add(Problem.of(SetupProblem.SETUP_DATE_AND_FORMULA).at(Place.field(field + "Formula")));
            }
        }
        if (row.get("allowPostingFrom") instanceof LocalDate from
                && row.get("allowPostingTo") instanceof LocalDate to
                && from.isAfter(to)) {
            problems.add(Problem.of(SetupProblem.SETUP_DATES_REVERSED)
                    .with("from", from)
                    .with("to", to)
                    .at(Place.field("allowPostingTo")));
        }
        return problems;
    }

    /** A balancing account is whole, and no direct debit has one (2.5). */
    static List<Problem> paymentMethod(SetupRow row) {
        List<Problem> problems = new ArrayList<>();
        if (row.has("balancingAccountType") != row.has("balancingAccountNo")) {
            problems.add(Problem.of(SetupProblem.SETUP_ACCOUNT_INCOMPLETE)
                    .at(Place.field(row.has("balancingAccountType") ? "balancingAccountNo" : "balancingAccountType")));
        }
        if (Boolean.TRUE.equals(row.get("directDebit")) && row.has("balancingAccountNo")) {
            problems.add(
                    Problem.of(SetupProblem.SETUP_DIRECT_DEBIT_WITH_ACCOUNT).at(Place.field("directDebit")));
        }
        return problems;
    }

    static List<Problem> partyBankAccount(SetupRow row) {
        return row.has("iban") || row.has("accountNo")
                ? List.of()
                : List.of(Problem.of(SetupProblem.SETUP_BANK_ACCOUNT_NUMBER_MISSING)
                        .at(Place.field("iban")));
    }
}
