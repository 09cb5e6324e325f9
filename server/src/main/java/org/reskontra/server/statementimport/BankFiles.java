package org.reskontra.server.statementimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.FileAssessment;
import org.reskontra.core.statement.StatementAssessor;
import org.reskontra.formats.BankFileReader;
import org.reskontra.formats.reading.ReadOutcome;
import org.reskontra.server.security.Actor;
import org.reskontra.server.statementimport.store.BankFileStore;
import org.springframework.stereotype.Component;

/** Takes bank files in: read, judged, and stored whole or not at all. */
@Component
public class BankFiles {

    private final BankFileStore store;

    BankFiles(BankFileStore store) {
        this.store = store;
    }

    /** Reads a file; nothing is stored, and no transaction is needed. */
    public ReceivedFile read(String name, byte[] contents) {
        try {
            ReadOutcome outcome = BankFileReader.read(name, new ByteArrayInputStream(contents), null);
            return new ReceivedFile(name, contents, sha256(contents), outcome);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Judges a file against all that the company has taken in; other imports of the company wait until this transaction ends. */
    public FileAssessment assess(Actor actor, ReceivedFile file) {
        return switch (file.outcome()) {
            case ReadOutcome.Unreadable(List<Problem> problems) -> FileAssessment.unreadable(problems);
            case ReadOutcome.Readable(var read) -> {
                store.holdImports(actor.company());
                yield new StatementAssessor(store.known(actor.company()))
                        .assess(read, file.name(), file.sha256(), null);
            }
        };
    }

    /** Stores a file that was not rejected. Part of a command: runs in its transaction. */
    public List<ImportedStatement> store(Actor actor, ReceivedFile file, FileAssessment assessment) {
        String format = file.outcome() instanceof ReadOutcome.Readable(var read) ? read.format() : "";
        long fileId = store.insertFile(actor, file, format, assessment, file.contents());
        return assessment.statements().stream()
                .map(statement -> store.insertStatement(actor.company(), fileId, statement))
                .toList();
    }

    /** Leaves a log row of a rejected file: name, hash, verdict and reasons, nothing of its contents. Part of a command. */
    public void logRejected(Actor actor, ReceivedFile file, FileAssessment assessment) {
        store.insertFile(actor, file, "", assessment, null);
    }

    private static String sha256(byte[] contents) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
