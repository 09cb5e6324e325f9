package org.reskontra.formats.reading;

import static org.reskontra.core.statement.StatementProblem.CHARACTER_HIDDEN;
import static org.reskontra.core.statement.StatementProblem.FILE_MORE_PROBLEMS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankFile;
import org.reskontra.core.statement.StatementProblem;
import org.reskontra.core.statement.Verdict;

/** Collects the problems of one file, each at the entry that is being read. */
public final class FileProblems {

    private final String file;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private @Nullable Integer entry;
    private boolean hiddenCharacters;

    private FileProblems(String file) {
        this.file = file;
    }

    /** Problems reported from now on are those of this entry or row. */
    public void enterEntry(int no) {
        entry = no;
        hiddenCharacters = false;
    }

    public void leaveEntry() {
        entry = null;
        hiddenCharacters = false;
    }

    /** Reading goes on to find the other problems. */
    public void report(StatementProblem code, Problem problem) {
        Problem placed = problem.at(new Place(file, entry, problem.place().field()));
        if (code.verdict() != Verdict.REJECT) {
            if (warnings.size() < Limits.PROBLEMS) {
                warnings.add(placed);
            }
        } else if (errors.size() < Limits.PROBLEMS) {
            errors.add(placed);
        } else {
            throw new UnreadableException(Problem.of(FILE_MORE_PROBLEMS).with("limit", Limits.PROBLEMS));
        }
    }

    public void report(StatementProblem code, String field) {
        report(code, Problem.of(code).inField(field));
    }

    public void report(StatementProblem code, String field, String value) {
        report(code, Problem.of(code).with("value", value).inField(field));
    }

    /** Warns, once an entry, of characters that a person does not see or sees in another place. */
    public void checkVisible(String field, String text) {
        if (hiddenCharacters) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Quick way out: letters and digits of Latin-1 are never hidden.
            if ((c < 0x7F && c >= ' ') || c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (Character.getType(codePoint) == Character.FORMAT || Character.isISOControl(codePoint)) {
                hiddenCharacters = true;
                report(
                        CHARACTER_HIDDEN,
                        Problem.of(CHARACTER_HIDDEN)
                                .with("character", name(codePoint))
                                .inField(field));
                return;
            }
        }
    }

    /** For example {@code U+202E}. */
    public static String name(int codePoint) {
        return String.format("U+%04X", codePoint);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Reads a file to its end, or to where nothing more can be read of it. */
    public static ReadOutcome read(String file, Reading reading) throws IOException {
        FileProblems problems = new FileProblems(file);
        try {
            BankFile read = reading.read(problems);
            if (!problems.hasErrors()) {
                return new ReadOutcome.Readable(new BankFile(read.format(), read.statements(), problems.warnings));
            }
        } catch (UnreadableException e) {
            Problem problem = e.problem();
            problems.errors.add(
                    problem.at(new Place(file, problems.entry, problem.place().field())));
        }
        return new ReadOutcome.Unreadable(problems.errors);
    }

    /** The reading of one file. */
    public interface Reading {

        /**
         * What the file holds; incomplete where problems were reported.
         *
         * @throws UnreadableException where nothing more can be read
         */
        BankFile read(FileProblems problems) throws IOException;
    }
}
