package org.reskontra.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankFile;
import org.reskontra.core.statement.BankStatement;
import org.reskontra.core.statement.FileAssessment;
import org.reskontra.core.statement.FileAssessment.StatementAssessment;
import org.reskontra.core.statement.OwnAccount;
import org.reskontra.core.statement.StatementAssessor;
import org.reskontra.core.statement.StatementMemory;
import org.reskontra.core.statement.StatementProblem;
import org.reskontra.core.statement.Verdict;
import org.reskontra.formats.BankFileReader;
import org.reskontra.formats.csv.CsvProfile;
import org.reskontra.formats.reading.ReadOutcome;

/** Reads the bank files of a run, and judges them as an import does: what an earlier file had is not matched again. */
final class MatchStatements {

    private final @Nullable CsvProfile csv;
    private final MatchProblems problems;
    private final StatementMemory run = new StatementMemory();
    private final List<StatementAssessment> statements = new ArrayList<>();

    private MatchStatements(@Nullable CsvProfile csv, MatchProblems problems) {
        this.csv = csv;
        this.problems = problems;
    }

    /**
     * The statements in the order of the files; to be used only where no problem was found.
     *
     * @param csv how CSV files are read; null where none are expected
     */
    static List<StatementAssessment> read(List<Path> files, @Nullable CsvProfile csv, MatchProblems problems) {
        MatchStatements reading = new MatchStatements(csv, problems);
        files.forEach(reading::read);
        return reading.statements;
    }

    private void read(Path path) {
        String name = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            switch (BankFileReader.read(name, in, csv)) {
                case ReadOutcome.Readable(BankFile file) -> judge(name, file);
                case ReadOutcome.Unreadable(List<Problem> found) -> found.forEach(problems::add);
            }
        } catch (IOException e) {
            problems.add(MatchProblems.notReadable(e).at(Place.document(name)));
        }
    }

    private void judge(String name, BankFile file) {
        file.warnings().forEach(problems::warn);
        for (BankStatement statement : file.statements()) {
            String number = statement.account();
            if (!number.isEmpty()) {
                // One IBAN may stand for an account in each of several currencies.
                BankAccountNo account = new BankAccountNo(number + " " + statement.currency());
                run.register(number, new OwnAccount(account, statement.currency()));
            }
            // A file given twice has nothing new the second time; it needs no hash to find that out.
            String unique = name + " " + statements.size();
            FileAssessment assessment = new StatementAssessor(run)
                    .assess(new BankFile(file.format(), List.of(statement), List.of()), name, unique, null);
            assessment.problems().forEach(this::tell);
            run.remember(unique, assessment);
            statements.addAll(assessment.statements());
        }
    }

    private void tell(Problem problem) {
        if (problem.code() instanceof StatementProblem code
                && (code.verdict() == Verdict.REJECT || addsUpWrong(code))) {
            problems.add(problem);
        } else {
            problems.warn(problem);
        }
    }

    private static boolean addsUpWrong(StatementProblem code) {
        return code == StatementProblem.BALANCE_DIFFERS || code == StatementProblem.BALANCE_RUNNING_DIFFERS;
    }
}
