package org.reskontra.server.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.FileAssessment;
import org.reskontra.core.statement.StatementAssessor;
import org.reskontra.core.statement.StatementMemory;
import org.reskontra.formats.BankFileReader;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.formats.csv.CsvStatementReader;
import org.reskontra.formats.reading.ReadOutcome;

/**
 * What an import of a sample file would find with a profile, in a company that has imported nothing yet; nothing is
 * stored.
 *
 * @param header the names of the file's columns; empty where not even these can be read
 * @param entries as they are read; none where the profile or the file has problems that an import refuses
 * @param problems of the profile, else of the file
 */
public record CsvTrial(List<String> header, List<BankEntry> entries, List<Problem> problems) {

    public CsvTrial {
        header = List.copyOf(header);
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    public static CsvTrial of(String fileName, byte[] contents, CsvProfileDraft draft, ChosenAccount account) {
        List<Problem> problems = CsvProfiles.problems(CsvProfileInput.of(draft), account);
        try {
            List<String> header = header(contents, draft, problems);
            return problems.isEmpty()
                    ? read(fileName, contents, header, draft, account)
                    : new CsvTrial(header, List.of(), problems);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static CsvTrial read(
            String fileName, byte[] contents, List<String> header, CsvProfileDraft draft, ChosenAccount account)
            throws IOException {
        ReadOutcome outcome = BankFileReader.read(
                fileName,
                new ByteArrayInputStream(contents),
                draft.profile(account.account().currency()));
        return switch (outcome) {
            case ReadOutcome.Unreadable(List<Problem> found) -> new CsvTrial(header, List.of(), found);
            case ReadOutcome.Readable(var file) -> {
                StatementMemory company = new StatementMemory();
                account.numbers().forEach(number -> company.register(number, account.account()));
                FileAssessment assessment =
                        new StatementAssessor(company).assess(file, fileName, "", account.account());
                List<BankEntry> entries = assessment.statements().stream()
                        .flatMap(each -> each.statement().entries().stream())
                        .toList();
                yield new CsvTrial(header, entries, assessment.problems());
            }
        };
    }

    /** Needs no more of the profile than where the header is and how its names are parted. */
    private static List<String> header(byte[] contents, CsvProfileDraft draft, List<Problem> problems)
            throws IOException {
        boolean parts = problems.stream()
                .map(problem -> problem.place().field())
                .noneMatch(List.of("encoding", "delimiter", "skippedRows")::contains);
        return parts && BankFileReader.needsProfile(contents)
                ? CsvStatementReader.header(
                        new ByteArrayInputStream(contents),
                        Charset.forName(draft.encoding()),
                        draft.delimiter().charAt(0),
                        draft.skippedRows())
                : List.of();
    }
}
