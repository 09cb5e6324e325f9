package org.reskontra.server.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.setup.FieldType.AccountNo;
import org.reskontra.server.setup.FieldType.Reference;
import org.reskontra.server.setup.FieldType.User;
import org.reskontra.server.setup.store.SetupUseStore;
import org.springframework.stereotype.Component;

/** Whether what rows name is there: one statement for each table named, however many rows. */
@Component
class ReferenceCheck {

    private static final String USERS = "users";

    private final SetupUseStore uses;

    ReferenceCheck(SetupUseStore uses) {
        this.uses = uses;
    }

    private record Named(int row, SetupField field, String table, String key) {}

    /** @return the problems of each row that has any, by its position; each in its field */
    Map<Integer, List<Problem>> check(CompanyId company, SetupTable table, List<SetupRow> rows) {
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (SetupField field : table.fields()) {
                String target = target(field, rows.get(i));
                if (target != null && rows.get(i).has(field.name())) {
                    named.add(new Named(i, field, target, rows.get(i).text(field.name())));
                }
            }
        }
        Map<String, Set<String>> wanted = new HashMap<>();
        named.forEach(one ->
                wanted.computeIfAbsent(one.table(), any -> new HashSet<>()).add(one.key()));
        Map<String, Set<String>> found = new HashMap<>();
        wanted.forEach((name, keys) -> found.put(
                name, name.equals(USERS) ? uses.users(keys) : uses.existing(company, SetupTables.get(name), keys)));
        Map<Integer, List<Problem>> problems = new HashMap<>();
        for (Named one : named) {
            if (!found.getOrDefault(one.table(), Set.of()).contains(one.key())) {
                problems.computeIfAbsent(one.row(), any -> new ArrayList<>()).add(missing(one));
            }
        }
        return problems;
    }

    private static Problem missing(Named named) {
        Function<SetupProblem, Problem> of = code -> Problem.of(code).with("text", named.key());
        return (named.table().equals(USERS)
                        ? of.apply(SetupProblem.SETUP_USER_NOT_FOUND)
                        : of.apply(SetupProblem.SETUP_REFERENCE_NOT_FOUND).with("table", named.table()))
                .inField(named.field().name());
    }

    private static @Nullable String target(SetupField field, SetupRow row) {
        return switch (field.type()) {
            case Reference(String table) -> table;
            case AccountNo(String kindField) ->
                switch (row.text(kindField)) {
                    case "GL_ACCOUNT" -> "gl-accounts";
                    case "BANK_ACCOUNT" -> "bank-accounts";
                    default -> null;
                };
            case User() -> USERS;
            default -> null;
        };
    }
}
