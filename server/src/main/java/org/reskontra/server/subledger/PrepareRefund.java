package org.reskontra.server.subledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.journal.ApplyLine;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.EditBatch;
import org.reskontra.server.journal.LineApplication.Choice;
import org.reskontra.server.journal.LineInput;
import org.reskontra.server.journal.SaveLines;
import org.reskontra.server.journal.SaveLines.Saved;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/**
 * Prepares that what is left of a credit memo or payment is paid back: a line in a journal, applied to that entry, which is
 * looked over and posted there (specification 6.8).
 */
@Component
public class PrepareRefund {

    private final SaveLines saving;
    private final ApplyLine applying;
    private final EditBatch edit;

    PrepareRefund(SaveLines saving, ApplyLine applying, EditBatch edit) {
        this.saving = saving;
        this.applying = applying;
        this.edit = edit;
    }

    /** Whether anything of the entry can be paid back. */
    public static boolean isRefundable(EntryRow entry) {
        return entry.isOpen()
                && switch (entry.ledger()) {
                    case CUSTOMER -> entry.remaining().isNegative();
                    case VENDOR, EMPLOYEE -> entry.remaining().isPositive();
                    case BANK -> false;
                };
    }

    /** @return the number of the line */
    public Outcome<Saved> prepare(Actor actor, EntryRow entry, BatchId batch, @Nullable String idempotencyKey) {
        if (!isRefundable(entry)) {
            return Outcome.rejected(Problem.of(EntryProblem.NOTHING_TO_REFUND)
                    .with("document", entry.documentNo().value()));
        }
        return switch (saving.save(actor, batch, List.of(line(entry)), idempotencyKey)) {
            case Rejected<Saved> rejected -> rejected;
            case Done<Saved>(Saved saved) -> apply(actor, entry, batch, saved);
        };
    }

    /** Whoever may not apply the line does not keep it either. */
    private Outcome<Saved> apply(Actor actor, EntryRow entry, BatchId batch, Saved saved) {
        LineReference line = new LineReference(saved.lineNos().getFirst(), null);
        Outcome<Saved> applied =
                applying.apply(actor, batch, line, List.of(new Choice(entry.no().value(), null)), null);
        if (applied instanceof Rejected<Saved>) {
            edit.delete(actor, batch, List.of(line), null);
        }
        return applied;
    }

    private static LineInput line(EntryRow entry) {
        return new LineInput(
                null,
                null,
                null,
                null,
                null,
                null,
                DocumentType.REFUND,
                null,
                null,
                AccountType.of(new PartyAccount(entry.ledger(), entry.party())),
                entry.party().value(),
                null,
                entry.remaining().currency(),
                entry.remaining().negate().toDecimal(),
                null,
                null,
                null,
                null);
    }
}
