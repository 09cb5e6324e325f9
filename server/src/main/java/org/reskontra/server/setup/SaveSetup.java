package org.reskontra.server.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.setup.store.SetupRowStore;
import org.reskontra.server.setup.store.SetupUseStore;
import org.springframework.stereotype.Component;

/** Adds, changes and deletes rows of the set-up: all that were given, or none and all their problems. */
@Component
public class SaveSetup {

    private final Commands commands;
    private final SetupRowStore rows;
    private final SetupUseStore uses;
    private final ReferenceCheck references;
    private final AccountRoleCheck accounts;
    private final ConflictCheck conflicts;

    SaveSetup(
            Commands commands,
            SetupRowStore rows,
            SetupUseStore uses,
            ReferenceCheck references,
            AccountRoleCheck accounts,
            ConflictCheck conflicts) {
        this.commands = commands;
        this.rows = rows;
        this.uses = uses;
        this.references = references;
        this.accounts = accounts;
        this.conflicts = conflicts;
    }

    /** How many rows were added and changed, and how many were as wanted already. */
    public record Saved(int added, int changed, int unchanged) {}

    public record Deleted(int rows) {}

    private record Arguments(List<RowInput> rows) {}

    /** Saves these rows. A problem's line is the position of its row, from 1, where there are several. */
    public Outcome<Saved> save(Actor actor, SetupTable table, List<RowInput> inputs, @Nullable String idempotencyKey) {
        return commands.run(
                request(actor, "setup.save", table, new Arguments(inputs), idempotencyKey),
                Saved.class,
                () -> save(actor.company(), table, inputs, positions(inputs)));
    }

    /** What {@link #save} would do, without any effect. */
    public Outcome<Saved> trySaving(Actor actor, SetupTable table, List<RowInput> inputs) {
        return commands.dryRun(
                request(actor, "setup.save", table, new Arguments(inputs), null),
                () -> save(actor.company(), table, inputs, positions(inputs)));
    }

    /** Deletes the rows with these keys, which nothing may name. */
    public Outcome<Deleted> delete(
            Actor actor, SetupTable table, List<SetupRow> keys, @Nullable String idempotencyKey) {
        record Keys(List<List<String>> keys) {}
        Keys arguments = new Keys(keys.stream().map(row -> row.key(table)).toList());
        return commands.run(
                request(actor, "setup.delete", table, arguments, idempotencyKey),
                Deleted.class,
                () -> delete(actor.company(), table, keys));
    }

    private static List<Integer> positions(List<RowInput> inputs) {
        return inputs.size() == 1
                ? List.of()
                : IntStream.rangeClosed(1, inputs.size()).boxed().toList();
    }

    static CommandRequest request(
            Actor actor, String action, SetupTable table, Object arguments, @Nullable String idempotencyKey) {
        return new CommandRequest(
                actor, Permission.EDIT_SETUP, action, "setup/" + table.name(), arguments, idempotencyKey);
    }

    /**
     * Part of a command.
     *
     * @param lines where the rows stand in their file or request; empty where there is but one
     */
    Outcome<Saved> save(CompanyId company, SetupTable table, List<RowInput> inputs, List<Integer> lines) {
        List<RowReader.Read> read = inputs.stream()
                .map(input -> RowReader.read(table, input.texts()))
                .toList();
        SetupRow blank = RowReader.initial(table);
        List<SetupRow> named =
                read.stream().map(one -> blank.with(one.values())).toList();
        Map<List<String>, SetupRow> present = rows.hold(company, table, named);
        Set<List<String>> keys = new HashSet<>();
        List<SetupRow> wanted = new ArrayList<>();
        List<List<Problem>> problems = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            SetupRow before = present.get(named.get(i).key(table));
            SetupRow row = (before == null ? blank : before).with(read.get(i).values());
            List<Problem> found = new ArrayList<>(read.get(i).problems());
            found.addAll(RowReader.judge(table, row, found));
            if (found.isEmpty()) {
                found.addAll(presence(table, inputs.get(i), row, before));
                if (!keys.add(row.key(table))) {
                    found.add(keyProblem(SetupProblem.SETUP_ROW_TWICE, table, row));
                }
            }
            wanted.add(row);
            problems.add(found);
        }
        Stream.of(
                        references.check(company, table, wanted),
                        conflicts.check(company, table, wanted),
                        accounts.check(company, table, wanted, present),
                        fixedFields(company, table, wanted, present))
                .forEach(check -> check.forEach((i, found) -> problems.get(i).addAll(found)));
        List<Problem> all = placed(problems, lines);
        return all.isEmpty() ? Outcome.done(write(company, table, wanted, present)) : Outcome.rejected(all);
    }

    private Saved write(
            CompanyId company, SetupTable table, List<SetupRow> wanted, Map<List<String>, SetupRow> present) {
        List<SetupRow> toWrite = new ArrayList<>();
        int changed = 0;
        for (SetupRow row : wanted) {
            SetupRow before = present.get(row.key(table));
            if (before == null || !row.isSame(before)) {
                toWrite.add(row);
                changed += before == null ? 0 : 1;
            }
        }
        rows.save(company, table, toWrite);
        return new Saved(toWrite.size() - changed, changed, wanted.size() - toWrite.size());
    }

    private static List<Problem> presence(SetupTable table, RowInput input, SetupRow row, @Nullable SetupRow before) {
        if (input.mode() == RowInput.Mode.ADD && before != null) {
            return List.of(keyProblem(SetupProblem.SETUP_ROW_EXISTS, table, row));
        }
        if (before == null) {
            return input.mode() == RowInput.Mode.CHANGE
                    ? List.of(keyProblem(SetupProblem.SETUP_ROW_NOT_FOUND, table, row))
                    : List.of();
        }
        SetupRow seen = input.seen();
        return seen == null || before.isSame(seen)
                ? List.of()
                : List.of(keyProblem(SetupProblem.SETUP_ROW_CHANGED, table, row));
    }

    /** What was posted depends on some fields: they stay as they are (2.8). */
    private Map<Integer, List<Problem>> fixedFields(
            CompanyId company, SetupTable table, List<SetupRow> wanted, Map<List<String>, SetupRow> present) {
        Map<Integer, List<Problem>> problems = new LinkedHashMap<>();
        LedgerUse use = table.use();
        if (use == null) {
            return problems;
        }
        for (int i = 0; i < wanted.size(); i++) {
            SetupRow row = wanted.get(i);
            SetupRow before = present.get(row.key(table));
            if (before != null) {
                List<Problem> changed = table.fields().stream()
                        .filter(field -> field.isFixed() && !row.isSame(before, field.name()))
                        .map(field -> keyProblem(SetupProblem.SETUP_FIELD_FIXED, table, row)
                                .inField(field.name()))
                        .toList();
                if (!changed.isEmpty()) {
                    problems.put(i, changed);
                }
            }
        }
        Set<String> posted = uses.posted(
                company,
                use,
                problems.keySet().stream()
                        .map(i -> wanted.get(i).key(table).getLast())
                        .collect(Collectors.toSet()));
        problems.keySet()
                .removeIf(i -> !posted.contains(wanted.get(i).key(table).getLast()));
        return problems;
    }

    private Outcome<Deleted> delete(CompanyId company, SetupTable table, List<SetupRow> keys) {
        if (table.isSingle()) {
            return Outcome.rejected(Problem.of(SetupProblem.SETUP_ROW_CANNOT_BE_DELETED));
        }
        Map<List<String>, SetupRow> present = rows.hold(company, table, keys);
        LedgerUse use = table.use();
        Set<String> posted = use == null
                ? Set.of()
                : uses.posted(
                        company,
                        use,
                        keys.stream().map(row -> row.key(table).getLast()).collect(Collectors.toSet()));
        List<Problem> problems = new ArrayList<>();
        for (SetupRow row : keys) {
            if (!present.containsKey(row.key(table))) {
                problems.add(keyProblem(SetupProblem.SETUP_ROW_NOT_FOUND, table, row));
            } else if (posted.contains(row.key(table).getLast())) {
                problems.add(
                        keyProblem(SetupProblem.SETUP_ROW_IN_USE, table, row).with("user", "ledger"));
            } else {
                uses.namedBy(company, table, row)
                        .ifPresent(user -> problems.add(keyProblem(SetupProblem.SETUP_ROW_IN_USE, table, row)
                                .with("user", user)));
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.rejected(problems);
        }
        rows.delete(company, table, keys);
        return Outcome.done(new Deleted(keys.size()));
    }

    private static Problem keyProblem(SetupProblem code, SetupTable table, SetupRow row) {
        List<SetupField> keys = table.keys();
        return Problem.of(code)
                .with("key", row.label(table))
                .at(keys.isEmpty() ? Place.WHOLE : Place.field(keys.getLast().name()));
    }

    private static List<Problem> placed(List<List<Problem>> problems, List<Integer> lines) {
        List<Problem> all = new ArrayList<>();
        for (int i = 0; i < problems.size(); i++) {
            for (Problem problem : problems.get(i)) {
                all.add(lines.isEmpty() ? problem : problem.atLine(lines.get(i)));
            }
        }
        return all;
    }
}
