package org.reskontra.core.journal;

import java.time.LocalDate;
import java.util.List;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.subledger.EntryHistory;

/**
 * A transaction that was posted, as reversing it needs it.
 *
 * @param fromJournal whether it was posted from a journal line; documents are corrected by documents
 * @param reversed whether it is reversed, or reverses another one
 * @param glRows its rows, and those of the transaction that unapplied its application
 * @param vatRows likewise
 */
public record PostedTransaction(
        TransactionNo no,
        LocalDate postingDate,
        DocumentNo documentNo,
        boolean fromJournal,
        boolean reversed,
        List<GlRow> glRows,
        List<PostedEntry> entries,
        List<PostedBankEntry> bankEntries,
        List<VatRow> vatRows) {

    public PostedTransaction {
        glRows = List.copyOf(glRows);
        entries = List.copyOf(entries);
        bankEntries = List.copyOf(bankEntries);
        vatRows = List.copyOf(vatRows);
    }

    /** A customer or vendor ledger entry that it made. */
    public record PostedEntry(SubledgerRow row, EntryHistory history) {}

    /**
     * A bank account ledger entry that it made.
     *
     * @param open whether no statement has confirmed it
     * @param onOpenStatement whether it is matched with a line of a statement that is not closed yet
     * @param version of its state
     */
    public record PostedBankEntry(BankRow row, boolean open, boolean onOpenStatement, long version) {}
}
