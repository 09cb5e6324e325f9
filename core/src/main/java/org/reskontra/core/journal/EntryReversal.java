package org.reskontra.core.journal;

import static org.reskontra.core.ledger.DetailedEntryType.APPLICATION;
import static org.reskontra.core.ledger.DetailedEntryType.INITIAL_ENTRY;

import java.time.LocalDate;
import org.reskontra.core.journal.PostedTransaction.PostedEntry;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.EntryTerms;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Takes an entry back by one of the opposite amount; the two close each other. The general ledger is mirrored as a whole, so
 * nothing of this goes there.
 */
final class EntryReversal {

    private final SubledgerRow original;
    private final OpenEntry entry;
    private final EntryNo no;
    private final LocalDate date;

    EntryReversal(PostedEntry posted, EntryNo no, LocalDate date) {
        this.original = posted.row();
        this.entry = posted.history().entry();
        this.no = no;
        this.date = date;
    }

    void post(String description, TransactionBuilder transaction) {
        Money amount = original.amount();
        Money amountLocal = original.amountLocal();
        transaction.entryOnly(original.reversal(no, date, description));
        transaction.detailedOnly(new DetailedRow(no, INITIAL_ENTRY, date, amount.negate(), amountLocal.negate(), null));
        transaction.detailedOnly(
                new DetailedRow(original.no(), APPLICATION, date, amount.negate(), amountLocal.negate(), no));
        transaction.detailedOnly(new DetailedRow(no, APPLICATION, date, amount, amountLocal, original.no()));
        transaction.state(closed(original.no(), no, entry.valuationRate(), entry.version() + 1));
        transaction.state(closed(no, original.no(), original.rate(), 0));
    }

    private EntryState closed(EntryNo closed, EntryNo by, ExchangeRate rate, long version) {
        Money nothing = Money.zero(original.amount().currency());
        Money nothingLocal = Money.zero(original.amountLocal().currency());
        return new EntryState(
                closed, nothing, nothingLocal, new EntryTerms(nothing, nothing), rate, by, date, false, version);
    }
}
