package org.reskontra.server.statementimport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.FileAssessment;
import org.reskontra.core.statement.OwnAccount;
import org.reskontra.core.statement.StatementAssessor;
import org.reskontra.core.statement.StatementMemory;
import org.reskontra.formats.BankFileReader;
import org.reskontra.formats.csv.CsvField;
import org.reskontra.formats.csv.CsvProfile;
import org.reskontra.formats.reading.ReadOutcome;

/**
 * The program that {@link HostileFilesTest} starts for each file: judges it in a fresh company and prints what it
 * found.
 */
final class HostileFile {

    private static final OwnAccount ACCOUNT = new OwnAccount(new BankAccountNo("BANK"), CurrencyCode.of("SEK"));

    private final StatementMemory memory = new StatementMemory();

    /**
     * Prints the verdict, the numbers of entries to import and skipped, and the problems, a line each.
     *
     * @param arguments the file to judge, and a file to import before
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        HostileFile company = new HostileFile();
        // An account has one CSV profile; a control file in another one is of another account.
        if (arguments.length > 1 && profile(Path.of(arguments[1])).equals(profile(file))) {
            company.judge(Path.of(arguments[1]));
        }
        FileAssessment assessment = company.judge(file);
        System.out.println(assessment.verdict());
        System.out.println(assessment.statements().stream()
                .mapToInt(statement -> statement.fresh().size())
                .sum());
        System.out.println(assessment.statements().stream()
                .mapToInt(statement -> statement.skipped().size())
                .sum());
        for (Problem problem : assessment.problems()) {
            System.out.println(problem.code().code() + " " + problem.place() + " " + problem.arguments());
        }
    }

    private FileAssessment judge(Path file) throws IOException {
        memory.register("SE35 5000 0000 0549 1000 0003", ACCOUNT);
        String sha256 = sha256(file);
        CsvProfile profile = profile(file);
        FileAssessment assessment;
        try (InputStream in = Files.newInputStream(file)) {
            String name = file.getFileName().toString();
            assessment = switch (BankFileReader.read(name, in, profile)) {
                case ReadOutcome.Readable readable ->
                    new StatementAssessor(memory).assess(readable.file(), name, sha256, ACCOUNT);
                case ReadOutcome.Unreadable unreadable -> FileAssessment.unreadable(unreadable.problems());
            };
        }
        memory.remember(sha256, assessment);
        return assessment;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two layouts occur; a file of neither is one of the first whose bank has changed its columns. */
    private static CsvProfile profile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(30), ISO_8859_1).contains("Datum;Text;Belopp;Saldo")
                    ? CsvProfile.swedish()
                    : NORDEA;
        }
    }

    private static final CsvProfile NORDEA = new CsvProfile(
            "Nordea",
            UTF_8,
            ';',
            0,
            Map.of(
                    CsvField.BOOKING_DATE, List.of("Bokföringsdag"),
                    CsvField.AMOUNT, List.of("Belopp"),
                    CsvField.COUNTERPARTY_NAME, List.of("Namn"),
                    CsvField.TEXT, List.of("Rubrik"),
                    CsvField.BALANCE, List.of("Saldo"),
                    CsvField.CURRENCY, List.of("Valuta")),
            ',',
            "",
            "uuuu/MM/dd",
            CsvProfile.Signs.SIGNED,
            Set.of(),
            Set.of(),
            Set.of("Reserverat"),
            false,
            "",
            null);
}
