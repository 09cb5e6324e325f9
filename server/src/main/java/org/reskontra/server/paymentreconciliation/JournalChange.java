package org.reskontra.server.paymentreconciliation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.matching.MatchingStatement;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.store.JournalStore;
import org.reskontra.server.paymentreconciliation.store.LineStore;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/** What every change of an open journal has in common: permission, lock, state, audit, version. */
@Component
class JournalChange {

    private final Commands commands;
    private final JournalStore journals;
    private final LineStore lines;

    JournalChange(Commands commands, JournalStore journals, LineStore lines) {
        this.commands = commands;
        this.journals = journals;
        this.lines = lines;
    }

    /** A locked journal and its lines. */
    record Opened(StoredJournal journal, List<StoredLine> lines) {

        MatchingStatement statement() {
            return new MatchingStatement(
                    journal.bankAccount(),
                    journal.currency(),
                    lines.stream().map(StoredLine::line).toList());
        }
    }

    <T> Outcome<T> run(
            Actor actor,
            long journal,
            String action,
            Object arguments,
            @Nullable String idempotencyKey,
            Class<T> resultType,
            Function<Opened, Outcome<T>> work) {
        CommandRequest request =
                new CommandRequest(actor, Permission.EDIT_JOURNAL, action, subject(journal), arguments, idempotencyKey);
        return commands.run(request, resultType, () -> switch (open(actor.company(), journal)) {
            case Outcome.Rejected<Opened>(var problems) -> Outcome.rejected(problems);
            case Outcome.Done<Opened>(var opened) -> {
                Outcome<T> outcome = work.apply(opened);
                lines.touch(actor.company(), journal);
                yield outcome;
            }
        });
    }

    private Outcome<Opened> open(CompanyId company, long journal) {
        Optional<StoredJournal> found = journals.lock(company, journal);
        if (found.isEmpty()) {
            return Outcome.rejected(
                    Problem.of(ReconciliationProblem.JOURNAL_NOT_FOUND).with("journal", journal));
        }
        StoredJournal header = found.get();
        if (header.status() != JournalStatus.OPEN) {
            return Outcome.rejected(Problem.of(ReconciliationProblem.JOURNAL_NOT_OPEN)
                    .with("status", header.status().name()));
        }
        if (header.held()) {
            return Outcome.rejected(Problem.of(ReconciliationProblem.JOURNAL_HELD));
        }
        return Outcome.done(new Opened(header, journals.unpostedLines(company, header)));
    }

    static String subject(long journal) {
        return "payment-journal/" + journal;
    }
}
