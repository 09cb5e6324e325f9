package org.reskontra.server.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.setup.store.SetupUseStore;
import org.springframework.stereotype.Component;

/** Rows that cannot be beside what is there: the company's own currency among the foreign ones, two series with one prefix. */
@Component
class ConflictCheck {

    private final SetupUseStore uses;

    ConflictCheck(SetupUseStore uses) {
        this.uses = uses;
    }

    /** @return the problems of each row that has any, by its position */
    Map<Integer, List<Problem>> check(CompanyId company, SetupTable table, List<SetupRow> rows) {
        return switch (table.use()) {
            case CURRENCY -> localCurrency(uses.localCurrency(company), rows);
            case NUMBER_SERIES -> prefixes(uses.prefixes(company), rows);
            case null, default -> Map.of();
        };
    }

    private static Map<Integer, List<Problem>> localCurrency(String local, List<SetupRow> rows) {
        Map<Integer, List<Problem>> problems = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).text("currency").equals(local)) {
                problems.put(
                        i,
                        List.of(Problem.of(SetupProblem.SETUP_CURRENCY_IS_LOCAL)
                                .with("currency", local)
                                .inField("currency")));
            }
        }
        return problems;
    }

    /** @param taken the series that has a prefix, by prefix; grows by those of the rows */
    private static Map<Integer, List<Problem>> prefixes(Map<String, String> taken, List<SetupRow> rows) {
        Map<Integer, List<Problem>> problems = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String prefix = rows.get(i).text("prefix");
            String code = rows.get(i).text("code");
            String other = prefix.isEmpty() ? code : taken.getOrDefault(prefix, code);
            if (!other.equals(code)) {
                problems.put(
                        i,
                        List.of(Problem.of(SetupProblem.SETUP_PREFIX_TAKEN)
                                .with("prefix", prefix)
                                .with("series", other)
                                .inField("prefix")));
            }
            taken.putIfAbsent(prefix, code);
        }
        return problems;
    }
}
