package org.reskontra.server.salesdocuments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.journal.SalesDocumentPlanner;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.salesdocuments.store.PostedDocumentStore;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/** Posts sales invoices and credit memos that say everything themselves. */
@Component
public class SalesDocuments {

    /** Bounds the plans in memory, and how long nobody hears how far it is. */
    private static final int AT_A_TIME = 5_000;

    private final Posting posting;
    private final PostedDocumentStore posted;
    private final SettlementAtPosting settlement;

    SalesDocuments(Posting posting, PostedDocumentStore posted, SettlementAtPosting settlement) {
        this.posting = posting;
        this.posted = posted;
        this.settlement = settlement;
    }

    /** @param documents how many were posted */
    public record Posted(int documents) {}

    /**
     * Posts all documents, or none and all their problems. Part of a command: runs in its transaction.
     */
    public Outcome<Posted> post(Actor actor, List<SalesDocument> documents) {
        List<Problem> known = posted.alreadyPosted(actor.company(), documents);
        if (!known.isEmpty()) {
            return Outcome.rejected(known);
        }
        Set<PartyKey> customers = documents.stream()
                .map(document -> new PartyKey(Ledger.CUSTOMER, document.customer()))
                .collect(Collectors.toSet());
        PostingSetup setup = posting.setup(actor, customers);
        List<Problem> problems = SalesDocumentPlanner.check(documents, setup);
        if (!problems.isEmpty()) {
            return Outcome.rejected(problems);
        }
        return write(actor, documents, setup, done -> {});
    }

    /**
     * Writes documents that have no problem, some thousands in a register.
     *
     * @return the problems of the payments of documents that are paid as they are posted; the command is taken back then
     */
    Outcome<Posted> write(Actor actor, List<SalesDocument> documents, PostingSetup setup, IntConsumer progress) {
        Map<String, Account> accounts = settlement.accounts(actor.company(), setup);
        for (int from = 0; from < documents.size(); from += AT_A_TIME) {
            List<SalesDocument> some = documents.subList(from, Math.min(from + AT_A_TIME, documents.size()));
            int entries = some.stream()
                    .mapToInt(document -> document.instalments().size())
                    .sum();
            int payments = accounts.isEmpty() ? 0 : some.size();
            LedgerNumbers numbers = posting.reserve(entries + 2 * payments, some.size() + payments);
            switch (plan(some, accounts, setup, numbers)) {
                case Done<List<PlannedTransaction>>(List<PlannedTransaction> transactions) ->
                    posting.write(actor, SourceCode.SALES, new PostingPlan(transactions, List.of()), null);
                case Rejected<List<PlannedTransaction>>(List<Problem> problems) -> {
                    return Outcome.rejected(problems);
                }
            }
            progress.accept(from + some.size());
        }
        return Outcome.done(new Posted(documents.size()));
    }

    /** What documents without problems post, with their payments where they are paid as they are posted. */
    Outcome<List<PlannedTransaction>> plan(CompanyId company, List<SalesDocument> documents, PostingSetup setup) {
        return plan(documents, settlement.accounts(company, setup), setup, LedgerNumbers.forPreview());
    }

    private static Outcome<List<PlannedTransaction>> plan(
            List<SalesDocument> documents, Map<String, Account> accounts, PostingSetup setup, LedgerNumbers numbers) {
        return SettlementAtPosting.settle(
                SalesDocumentPlanner.planChecked(documents, setup, numbers), accounts, setup, numbers);
    }
}
