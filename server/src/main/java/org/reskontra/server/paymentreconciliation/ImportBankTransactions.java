package org.reskontra.server.paymentreconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.matching.MatchingLine;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.EntryDetail;
import org.reskontra.core.statement.FileAssessment;
import org.reskontra.core.statement.Verdict;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.paymentreconciliation.store.JournalStore;
import org.reskontra.server.paymentreconciliation.store.ReconciledAccountStore;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.statementimport.BankFiles;
import org.reskontra.server.statementimport.ImportedStatement;
import org.reskontra.server.statementimport.IncomingFile;
import org.reskontra.server.statementimport.ReceivedFile;
import org.springframework.stereotype.Component;

/** Takes in a bank file and makes a journal of each statement in it that has something new (specification 10.1). */
@Component
public class ImportBankTransactions {

    /** Leaves room between lines for those that are split from them. */
    private static final int LINE_STEP = 10_000;

    private final Commands commands;
    private final BankFiles files;
    private final JournalStore journals;
    private final ReconciledAccountStore bankAccounts;

    ImportBankTransactions(
            Commands commands, BankFiles files, JournalStore journals, ReconciledAccountStore bankAccounts) {
        this.commands = commands;
        this.files = files;
        this.journals = journals;
        this.bankAccounts = bankAccounts;
    }

    /**
     * @param file its number
     * @param verdict whether all is well, or something should be known or confirmed; never REJECT
     * @param journals the new journals
     * @param lines how many lines they have
     * @param skipped how many of the bank's entries were known already
     */
    public record Imported(long file, Verdict verdict, List<Long> journals, int lines, int skipped) {}

    private record Arguments(String file, String sha256, @Nullable BankAccountNo bankAccount) {}

    /** Imports a file whole, or rejects it with all its problems and keeps nothing but a log row. */
    public Outcome<Imported> importFile(Actor actor, IncomingFile incoming, @Nullable String idempotencyKey) {
        if (!actor.may(Permission.IMPORT_STATEMENT)) {
            return Commands.missing(Permission.IMPORT_STATEMENT);
        }
        ReceivedFile file = files.read(actor.company(), incoming);
        AtomicReference<@Nullable FileAssessment> judged = new AtomicReference<>();
        Outcome<Imported> outcome =
                commands.run(request(actor, "bank-file.import", file, idempotencyKey), Imported.class, () -> {
                    FileAssessment assessment = files.assess(actor, file);
                    judged.set(assessment);
                    return assessment.verdict() == Verdict.REJECT
                            ? Outcome.rejected(assessment.problems())
                            : Outcome.done(store(actor, file, assessment));
                });
        FileAssessment assessment = judged.get();
        if (assessment != null && assessment.verdict() == Verdict.REJECT) {
            commands.run(request(actor, "bank-file.reject", file, null), Logged.class, () -> {
                files.logRejected(actor, file, assessment);
                return Outcome.done(new Logged());
            });
        }
        return outcome;
    }

    private record Logged() {}

    private static CommandRequest request(Actor actor, String action, ReceivedFile file, @Nullable String key) {
        return new CommandRequest(
                actor,
                Permission.IMPORT_STATEMENT,
                action,
                "bank-file/" + file.sha256(),
                new Arguments(
                        file.name(),
                        file.sha256(),
                        file.chosen() == null ? null : file.chosen().no()),
                key);
    }

    private Imported store(Actor actor, ReceivedFile file, FileAssessment assessment) {
        boolean held = assessment.verdict() == Verdict.HOLD;
        List<Long> made = new ArrayList<>();
        int lines = 0;
        BankFiles.Stored stored = files.store(actor, file, assessment);
        for (ImportedStatement statement : stored.statements()) {
            List<NewLine> journalLines = lines(statement);
            if (!journalLines.isEmpty()) {
                long journal = journals.insert(actor, header(actor, statement, held), statement.id());
                journals.insertLines(actor.company(), journal, journalLines);
                made.add(journal);
                lines += journalLines.size();
            }
        }
        int skipped = assessment.statements().stream()
                .mapToInt(statement -> statement.skipped().size())
                .sum();
        return new Imported(stored.file(), assessment.verdict(), made, lines, skipped);
    }

    private StoredJournal header(Actor actor, ImportedStatement statement, boolean held) {
        Money last = Objects.requireNonNullElseGet(
                statement.opening(), () -> bankAccounts.balanceLastStatement(actor.company(), statement.bankAccount()));
        Money ending = Objects.requireNonNullElseGet(statement.closing(), () -> last.plus(total(statement)));
        return new StoredJournal(
                0,
                statement.bankAccount(),
                bankAccounts.nextStatementNo(actor.company(), statement.bankAccount()),
                statement.date(),
                statement.currency(),
                last,
                ending,
                held,
                JournalStatus.OPEN);
    }

    private static Money total(ImportedStatement statement) {
        return statement.entries().stream()
                .map(entry -> entry.entry().signedAmount())
                .reduce(Money.zero(statement.currency()), Money::plus);
    }

    /** One line a transaction; where a booking's transactions do not add up to it, the booking stands for them. */
    private static List<NewLine> lines(ImportedStatement statement) {
        List<NewLine> lines = new ArrayList<>();
        for (ImportedStatement.Entry imported : statement.entries()) {
            BankEntry entry = imported.entry();
            LocalDate date = Objects.requireNonNullElse(entry.bookingDate(), statement.date());
            for (EntryDetail detail : entry.transactions()) {
                int no = (lines.size() + 1) * LINE_STEP;
                lines.add(new NewLine(
                        MatchingLine.of(no, date, detail),
                        imported.ordinal(),
                        entry.valueDate(),
                        detail.returnReason()));
            }
        }
        return lines;
    }
}
