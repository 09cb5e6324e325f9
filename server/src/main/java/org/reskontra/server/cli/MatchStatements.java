package org.reskontra.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankFile;
import org.reskontra.core.statement.BankStatement;
import org.reskontra.core.statement.StatementProblem;
import org.reskontra.formats.BankFileReader;
import org.reskontra.formats.reading.ReadOutcome;

/** Reads the bank files of a run. */
final class MatchStatements {

    private MatchStatements() {}

    /** The statements in the order of the files; to be used only where no problem was found. */
    static List<BankStatement> read(List<Path> files, MatchProblems problems) {
        List<BankStatement> statements = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                switch (BankFileReader.read(file.toString(), in, null)) {
                    case ReadOutcome.Readable(BankFile read) -> {
                        read.warnings().forEach(problems::warn);
                        read.statements().forEach(statement -> checkBalance(file, statement, problems));
                        statements.addAll(read.statements());
                    }
                    case ReadOutcome.Unreadable(List<Problem> found) -> found.forEach(problems::add);
                }
            } catch (IOException e) {
                problems.add(MatchProblems.notReadable(e).at(Place.document(file.toString())));
            }
        }
        return statements;
    }

    private static void checkBalance(Path file, BankStatement statement, MatchProblems problems) {
        Money opening = statement.opening();
        Money closing = statement.closing();
        Money difference = statement.balanceDifference().orElse(Money.zero(statement.currency()));
        if (opening != null && closing != null && !difference.isZero()) {
            problems.add(Problem.of(StatementProblem.BALANCE_DIFFERS)
                    .with("difference", difference)
                    .with("opening", opening)
                    .with("closing", closing)
                    .with("entries", statement.bookedTotal())
                    .at(Place.document(file.toString())));
        }
    }
}
