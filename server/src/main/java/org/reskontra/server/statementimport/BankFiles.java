package org.reskontra.server.statementimport;

import static org.reskontra.core.statement.StatementProblem.ACCOUNT_NOT_REGISTERED;
import static org.reskontra.core.statement.StatementProblem.CSV_ACCOUNT_MISSING;
import static org.reskontra.core.statement.StatementProblem.CSV_PROFILE_MISSING;
import static org.reskontra.core.statement.StatementProblem.FILE_TOO_LARGE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.FileAssessment;
import org.reskontra.core.statement.StatementAssessor;
import org.reskontra.formats.BankFileReader;
import org.reskontra.formats.csv.CsvProfile;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.formats.reading.Limits;
import org.reskontra.formats.reading.ReadOutcome;
import org.reskontra.server.bank.ChosenAccount;
import org.reskontra.server.bank.CsvProfiles;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.jobs.StoredProblems;
import org.reskontra.server.security.Actor;
import org.reskontra.server.statementimport.store.BankFileStore;
import org.springframework.stereotype.Component;

/** Takes bank files in: read, judged, and stored whole or not at all. */
@Component
public class BankFiles {

    private final BankFileStore store;
    private final CsvProfiles profiles;
    private final StoredProblems problems;

    BankFiles(BankFileStore store, CsvProfiles profiles, StoredProblems problems) {
        this.store = store;
        this.profiles = profiles;
        this.problems = problems;
    }

    /** Reads a file; nothing is stored, and no transaction is needed. */
    public ReceivedFile read(CompanyId company, IncomingFile file) {
        try {
            byte[] contents = file.contents().readNBytes(Limits.FILE_BYTES + 1);
            BankAccountNo chosen = file.bankAccount();
            ChosenAccount account =
                    chosen == null ? null : profiles.account(company, chosen).orElse(null);
            return new ReceivedFile(
                    file.name(),
                    contents,
                    sha256(contents),
                    outcome(file, contents, account),
                    account == null ? null : account.account());
        } catch (IOException e) {
            throw new UncheckedIOException("the file breaks off on its way", e);
        }
    }

    private static ReadOutcome outcome(IncomingFile file, byte[] contents, @Nullable ChosenAccount account)
            throws IOException {
        BankAccountNo chosen = file.bankAccount();
        CsvProfile profile = account == null ? null : csvProfile(account);
        if (contents.length > Limits.FILE_BYTES) {
            return unreadable(file, Problem.of(FILE_TOO_LARGE).with("limit", Limits.FILE_BYTES));
        }
        if (chosen != null && account == null) {
            return unreadable(file, Problem.of(ACCOUNT_NOT_REGISTERED).with("account", chosen));
        }
        if (profile == null && BankFileReader.needsProfile(contents)) {
            return unreadable(
                    file,
                    chosen == null
                            ? Problem.of(CSV_ACCOUNT_MISSING)
                            : Problem.of(CSV_PROFILE_MISSING).with("account", chosen));
        }
        return BankFileReader.read(file.name(), new ByteArrayInputStream(contents), profile);
    }

    private static @Nullable CsvProfile csvProfile(ChosenAccount account) {
        CsvProfileDraft draft = account.csvProfile();
        return draft == null ? null : draft.profile(account.account().currency());
    }

    private static ReadOutcome unreadable(IncomingFile file, Problem problem) {
        return new ReadOutcome.Unreadable(List.of(problem.at(Place.document(file.name()))));
    }

    /** Judges a file against all that the company has taken in; other imports of the company wait until this transaction ends. */
    public FileAssessment assess(Actor actor, ReceivedFile file) {
        return switch (file.outcome()) {
            case ReadOutcome.Unreadable(List<Problem> problems) -> FileAssessment.unreadable(problems);
            case ReadOutcome.Readable(var read) -> {
                store.holdImports(actor.company());
                yield new StatementAssessor(store.known(actor.company()))
                        .assess(read, file.name(), file.sha256(), file.chosen());
            }
        };
    }

    /**
     * A file in store.
     *
     * @param file its number
     */
    public record Stored(long file, List<ImportedStatement> statements) {}

    /** Stores a file that was not rejected. Part of a command: runs in its transaction. */
    public Stored store(Actor actor, ReceivedFile file, FileAssessment assessment) {
        String format = file.outcome() instanceof ReadOutcome.Readable(var read) ? read.format() : "";
        long fileId = store.insertFile(actor, file, format, assessment, file.contents());
        return new Stored(
                fileId,
                assessment.statements().stream()
                        .map(statement -> store.insertStatement(actor.company(), fileId, statement))
                        .toList());
    }

    /** Leaves a log row of a rejected file: name, hash, verdict and reasons, nothing of its contents. Part of a command. */
    public void logRejected(Actor actor, ReceivedFile file, FileAssessment assessment) {
        store.insertFile(actor, file, "", assessment, null);
    }

    /** What was found in a file when it was taken in, or why it was rejected; empty where there is no such file. */
    public Optional<List<Problem>> findings(CompanyId company, long file) {
        return store.findings(company, file).map(problems::read);
    }

    private static String sha256(byte[] contents) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
