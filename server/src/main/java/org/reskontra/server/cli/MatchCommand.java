package org.reskontra.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.matching.MatchingBook;
import org.reskontra.core.matching.MatchingSettings;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.FileAssessment.StatementAssessment;
import org.reskontra.formats.csv.CsvProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Matches bank statements to open entries, from files to a file: no server, no database. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Matches the payments of bank statements to open customer entries.",
            "",
            "Writes one JSON object a transaction, in the order of the statements. decision \"apply\" may be posted without a "
                    + "person looking, \"suggest\" is the best proposal to be reviewed, \"none\" is no proposal.",
            ""
        },
        footer = {
            "",
            "Settings are a JSON object; every field may be left out:",
            "  {\"preset\": \"classic\",",
            "   \"nameMatching\": \"string nearness\" | \"exact with permutations\" | \"disabled\",",
            "   \"acrossCurrencies\": true | false,",
            "   \"tolerance\": {\"type\": \"percentage\" | \"amount\", \"value\": \"0\"},",
            "   \"tolerances\": {\"<IBAN>\": {\"type\": ..., \"value\": ...}},",
            "   \"rules\": [{\"confidence\": \"high\", \"priority\": 4, \"relatedParty\": \"fully\","
                    + " \"document\": \"yes\",",
            "              \"amount\": \"one\", \"directDebit\": \"not considered\", \"reviewRequired\": false}]}",
            "",
            "A CSV profile is a JSON object, the same as a bank account has; what is empty may be left out:",
            "  {\"name\": \"...\", \"encoding\": \"UTF-8\", \"delimiter\": \";\", \"skippedRows\": 0,",
            "   \"columns\": {\"bookingDate\": \"Datum\", \"text\": [\"Text\", \"Meddelande\"], \"amount\": \"Belopp\", \"balance\":"
                    + " \"Saldo\",",
            "               \"valueDate\", \"credit\", \"debit\", \"direction\", \"reference\", \"counterpartyName\",",
            "               \"counterpartyAccount\", \"bankReference\", \"currency\", \"status\", \"account\"},",
            "   \"decimalSign\": \",\", \"thousandsSeparators\": \" \", \"dateFormat\": \"yyyy-MM-dd\",",
            "   \"signs\": \"SIGNED\" | \"INVERTED\" | \"TWO_COLUMNS\" | \"WORD\",",
            "   \"creditWords\": [], \"debitWords\": [], \"pendingWords\": [], \"newestFirst\": false,",
            "   \"account\": \"SE...\", \"currency\": \"SEK\"}",
            "",
            "Exit code 0: done. 2: bad input, told in one line a problem; nothing is written."
        })
final class MatchCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--customers",
            required = true,
            paramLabel = "FILE",
            description = "Customers (CSV: customer_no, name, street, city, ...).")
    private Path customers = Path.of("");

    @Option(
            names = "--bank-accounts",
            required = true,
            paramLabel = "FILE",
            description = "The customers' bank accounts (CSV: customer_no, iban).")
    private Path bankAccounts = Path.of("");

    @Option(
            names = "--open-entries",
            required = true,
            paramLabel = "FILE",
            description = "Open customer ledger entries (CSV: entry_no, customer_no, document_type, document_no,"
                    + " external_document_no, posting_date, due_date, currency, remaining_amount, remaining_amount_local,"
                    + " discount_date, discount_tolerance_date, discount_amount, payment_reference).")
    private Path openEntries = Path.of("");

    @Option(
            names = "--local-currency",
            paramLabel = "CODE",
            defaultValue = "SEK",
            description = "The company's own currency, whose accounts may pay entries in other currencies where"
                    + " remaining_amount_local is given (default: ${DEFAULT-VALUE}).")
    private String localCurrency = "";

    @Option(names = "--settings", paramLabel = "FILE", description = "How to match; see below.")
    private @Nullable Path settingsFile;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; standard output if not given.")
    private @Nullable Path out;

    @Option(
            names = "--csv-profile",
            paramLabel = "FILE",
            description = "How CSV statements are read; see below. Needed where any STATEMENT is a CSV file.")
    private @Nullable Path csvProfile;

    @Option(
            names = "--csv-account",
            paramLabel = "IBAN",
            description = "The account of the CSV statements, where neither the profile nor the files name it.")
    private @Nullable String csvAccount;

    @Parameters(
            arity = "1..*",
            paramLabel = "STATEMENT",
            description = "Bank statements (camt.053, or CSV with a profile).")
    private List<Path> statementFiles = List.of();

    @Override
    public Integer call() {
        PrintWriter messages = spec().commandLine().getErr();
        if (!CurrencyCode.isWellFormed(localCurrency)) {
            throw new ParameterException(
                    spec().commandLine(), "--local-currency: a code of three capital letters is expected");
        }
        MatchProblems problems = new MatchProblems();
        requireOtherFile(problems);
        List<MatchResult> results = List.of();
        try (MatchProgress progress = new MatchProgress(messages)) {
            results = results(progress, problems);
            if (problems.isEmpty()) {
                progress.phase("Writing");
                MatchOutput.write(results, out);
            }
        } catch (IOException e) {
            problems.add(Problem.of(MatchInputProblem.OUTPUT_NOT_WRITABLE)
                    .with("reason", String.valueOf(e.getMessage()))
                    .at(Place.document(out == null ? "standard output" : out.toString())));
        }
        problems.print(messages);
        if (!problems.isEmpty()) {
            return BAD_INPUT;
        }
        new MatchSummary(results).print(messages);
        return 0;
    }

    /** Nothing that is read is overwritten. */
    private void requireOtherFile(MatchProblems problems) {
        Path file = out;
        if (file != null
                && Stream.concat(
                                statementFiles.stream(),
                                Stream.of(customers, bankAccounts, openEntries, settingsFile, csvProfile)
                                        .filter(Objects::nonNull))
                        .anyMatch(input -> isSame(input, file))) {
            problems.add(Problem.of(MatchInputProblem.OUTPUT_IS_INPUT).at(Place.document(file.toString())));
        }
    }

    private static boolean isSame(Path input, Path file) {
        try {
            return Files.exists(file) && Files.exists(input) && Files.isSameFile(input, file);
        } catch (IOException e) {
            return false;
        }
    }

    private List<MatchResult> results(MatchProgress progress, MatchProblems problems) {
        progress.phase("Reading customers and open entries");
        MatchingSettings settings =
                settingsFile == null ? MatchingSettings.CLASSIC : MatchSettingsReader.read(settingsFile, problems);
        MatchingBook book =
                MatchBookReader.read(customers, bankAccounts, openEntries, CurrencyCode.of(localCurrency), problems);
        progress.phase("Reading bank statements");
        CsvProfile csv = csvProfile == null ? null : MatchCsvProfile.read(csvProfile, csvAccount, problems);
        // Without the profile every CSV file would be told to need one.
        boolean profileUnreadable = csvProfile != null && csv == null;
        List<StatementAssessment> statements =
                profileUnreadable ? List.of() : MatchStatements.read(statementFiles, csv, problems);
        List<MatchResult> results = new ArrayList<>();
        if (problems.isEmpty()) {
            MatchRun run = new MatchRun(book, settings);
            for (int i = 0; i < statements.size(); i++) {
                progress.phase("Matching statement " + (i + 1) + " of " + statements.size());
                results.addAll(run.match(statements.get(i)));
            }
        }
        return results;
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "picocli sets the command's specification");
    }
}
