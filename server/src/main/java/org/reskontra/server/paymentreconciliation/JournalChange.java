package org.reskontra.server.paymentreconciliation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.matching.MatchingStatement;
import org.reskontra.core.problem.Outcome;
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
    private final JournalLock lock;
    private final JournalStore journals;
    private final LineStore lines;

    JournalChange(Commands commands, JournalLock lock, JournalStore journals, LineStore lines) {
        this.commands = commands;
        this.lock = lock;
        this.journals = journals;
        this.lines = lines;
    }

    /**
     * A journal and its lines.
     *
     * @param lines those that are not posted yet
     * @param postedNos the numbers of the others
     */
    record Opened(StoredJournal journal, List<StoredLine> lines, Set<Integer> postedNos) {

        MatchingStatement statement() {
            return new MatchingStatement(
                    journal.bankAccount(),
                    journal.currency(),
                    lines.stream().map(StoredLine::line).toList(),
                    postedNos);
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
        return commands.run(request, resultType, () -> lock.open(actor.company(), journal, Set.of(JournalStatus.OPEN))
                .then(header -> {
                    Outcome<T> outcome = work.apply(opened(actor.company(), header));
                    lines.touch(actor.company(), journal);
                    return outcome;
                }));
    }

    private Opened opened(CompanyId company, StoredJournal journal) {
        return new Opened(journal, journals.unpostedLines(company, journal), journals.postedNumbers(company, journal));
    }

    static String subject(long journal) {
        return "payment-journal/" + journal;
    }
}
