package org.reskontra.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.StatementProblem;
import org.reskontra.formats.csv.CsvField;
import org.reskontra.formats.csv.CsvProfile;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.server.bank.CsvProfileInput;
import org.reskontra.server.bank.CsvProfileJson;

/** Reads the file that says how CSV statements are read. */
final class MatchCsvProfile {

    private MatchCsvProfile() {}

    /**
     * @param account of the statements; null where the profile or the files name it
     * @return null, and told, where the file cannot be read or something is wrong with the profile
     */
    static @Nullable CsvProfile read(Path file, @Nullable String account, MatchProblems problems) {
        CsvProfileInput input;
        try {
            input = CsvProfileJson.read(Files.readString(file));
        } catch (IOException e) {
            problems.add(MatchProblems.notReadable(e).at(Place.document(file.toString())));
            return null;
        }
        CsvProfileDraft draft = input.draft()
                .forAccount(Objects.requireNonNullElse(account, input.draft().account()));
        List<Problem> found = new CsvProfileInput(draft, input.misread()).problems(null);
        if (draft.account().isEmpty()
                && !draft.columns().containsKey(CsvField.ACCOUNT)
                && input.misread().isEmpty()) {
            found.add(Problem.of(StatementProblem.ACCOUNT_MISSING).inField("account"));
        }
        found.forEach(problem -> problems.add(problem.at(problem.place().withDocument(file.toString()))));
        return found.isEmpty() ? draft.profile(null) : null;
    }
}
