package org.reskontra.server.posting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.calendar.AllowedPostingDates;
import org.reskontra.core.journal.PostedTransaction;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.journal.UnapplicationPlanner.PostedApplication;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.subledger.EntryHistory;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.posting.store.HistoryStore;
import org.reskontra.server.posting.store.LedgerStore;
import org.reskontra.server.posting.store.NumberStore;
import org.reskontra.server.posting.store.OpenEntryStore;
import org.reskontra.server.posting.store.PostedTransactionStore;
import org.reskontra.server.posting.store.PostingDatesStore;
import org.reskontra.server.posting.store.SetupStore;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/**
 * The only writer of the ledger. A workplace reads what planning needs, plans with {@code core}, and hands the plan back; each
 * step takes a constant number of statements, whatever the number of lines. Everything runs in the caller's transaction.
 */
@Component
public class Posting {

    private final SetupStore setups;
    private final PostingDatesStore postingDates;
    private final WorkDate workDate;
    private final OpenEntryStore openEntries;
    private final NumberStore numbers;
    private final LedgerStore ledger;
    private final HistoryStore histories;
    private final PostedTransactionStore transactions;

    Posting(
            SetupStore setups,
            PostingDatesStore postingDates,
            WorkDate workDate,
            OpenEntryStore openEntries,
            NumberStore numbers,
            LedgerStore ledger,
            HistoryStore histories,
            PostedTransactionStore transactions) {
        this.setups = setups;
        this.postingDates = postingDates;
        this.workDate = workDate;
        this.openEntries = openEntries;
        this.numbers = numbers;
        this.ledger = ledger;
        this.histories = histories;
        this.transactions = transactions;
    }

    /** The company's set-up with the cards of these parties, as far as they exist, and the dates on which the actor may post. */
    public PostingSetup setup(Actor actor, Set<PartyKey> parties) {
        return setup(actor, parties, null);
    }

    /** @param template of the journal posted from, which may have allowed posting dates of its own; null for none */
    public PostingSetup setup(Actor actor, Set<PartyKey> parties, @Nullable String template) {
        AllowedPostingDates dates = postingDates.of(actor.company(), actor.name(), template);
        return setups.load(actor.company(), parties, dates.on(workDate.get()));
    }

    /** These entries of the customer and vendor ledgers, open or closed, as far as they exist. */
    public Map<EntryNo, OpenEntry> entries(CompanyId company, Collection<EntryNo> numbersOfEntries) {
        return openEntries.load(company, numbersOfEntries);
    }

    /** An entry with all that moved it; empty where there is none. */
    public Optional<EntryHistory> history(CompanyId company, EntryNo no) {
        return Optional.ofNullable(histories.histories(company, List.of(no)).get(no));
    }

    /** The application that this transaction made; empty where there is no such transaction. */
    public Optional<PostedApplication> application(CompanyId company, TransactionNo no) {
        return histories.application(company, no);
    }

    /** A transaction as it was posted, which nobody else can take back until this database transaction ends. */
    public Optional<PostedTransaction> transaction(CompanyId company, TransactionNo no) {
        transactions.hold(List.of(no));
        return transactions.load(company, List.of(no)).stream().findFirst();
    }

    /**
     * The transactions of a register likewise, in the order of their numbers; empty where there is no such register.
     *
     * @param most how many at most; one more than can be worked on tells that there are too many
     */
    public List<PostedTransaction> register(CompanyId company, long no, int most) {
        List<TransactionNo> all = transactions.ofRegister(company, no, most);
        transactions.hold(all);
        return transactions.load(company, all);
    }

    /** Numbers for so many entries and transactions at most. */
    public LedgerNumbers reserve(int entries, int transactions) {
        return numbers.reserve(entries, transactions);
    }

    /** Enough numbers for this many transactions of journal lines or documents: each makes two entries at most. */
    public LedgerNumbers reserve(int transactions) {
        return numbers.reserve(transactions * 2, transactions);
    }

    /**
     * Writes a plan.
     *
     * @param voucherSeries the series that numbers the transactions without gaps, in their order; null for documents, which
     *     bring numbers of their own
     * @throws org.reskontra.server.audit.ChangedMeanwhile where an entry is no longer as it was when it was planned
     */
    public void write(Actor actor, SourceCode source, PostingPlan plan, @Nullable String voucherSeries) {
        ledger.write(actor, source, plan, voucherSeries);
    }
}
