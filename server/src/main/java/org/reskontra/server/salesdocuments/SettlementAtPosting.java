package org.reskontra.server.salesdocuments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.JournalPlanner;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.salesdocuments.store.SettlingMethodStore;
import org.springframework.stereotype.Component;

/**
 * Pays documents as they are posted, where the customer's payment method has a balancing account: cash, cards. Each is paid in
 * full, without discount (specification 2.5).
 */
@Component
class SettlementAtPosting {

    private final SettlingMethodStore methods;

    SettlementAtPosting(SettlingMethodStore methods) {
        this.methods = methods;
    }

    /** Where the payments of customers go, by customer; of those whose documents are paid as they are posted. */
    Map<String, Account> accounts(CompanyId company, PostingSetup setup) {
        return methods.settling(
                company,
                setup.parties().keySet().stream().map(key -> key.no().value()).collect(Collectors.toSet()));
    }

    /**
     * The documents, and behind them their payments.
     *
     * @param numbers has a transaction and two entries more for each document
     * @return all problems where a payment cannot be posted, such as a blocked account
     */
    static Outcome<List<PlannedTransaction>> settle(
            List<PlannedTransaction> documents,
            Map<String, Account> accounts,
            PostingSetup setup,
            LedgerNumbers numbers) {
        List<JournalLine> payments = new ArrayList<>();
        Map<EntryNo, OpenEntry> entries = new HashMap<>();
        for (PlannedTransaction document : documents) {
            List<SubledgerRow> rows = document.subledgerRows();
            Account account = accounts.get(rows.getFirst().party().value());
            if (account != null) {
                rows.forEach(row -> entries.put(row.no(), open(row)));
                payments.add(payment(document.source(), rows, account));
            }
        }
        if (payments.isEmpty()) {
            return Outcome.done(documents);
        }
        return JournalPlanner.plan(payments, setup, entries, numbers).map(paid -> {
            List<PlannedTransaction> all = new ArrayList<>(documents);
            all.addAll(paid);
            return all;
        });
    }

    private static JournalLine payment(int source, List<SubledgerRow> rows, Account account) {
        SubledgerRow first = rows.getFirst();
        Money total =
                rows.stream().map(SubledgerRow::amount).reduce(Money::plus).orElseThrow();
        return new JournalLine(
                source,
                first.postingDate(),
                first.postingDate(),
                first.postingDate(),
                total.isPositive() ? DocumentType.PAYMENT : DocumentType.REFUND,
                first.documentNo(),
                "",
                first.description(),
                new Account.PartyAccount(first.ledger(), first.party()),
                account,
                total.negate(),
                new AppliesTo.AsShown(rows.stream()
                        .map(row -> new ApplyTo(
                                row.no(), row.amount(), Money.zero(row.amount().currency())))
                        .toList()),
                ToleranceAnswers.REFUSE_ALL,
                null);
    }

    /** The entry of a document that is being posted. */
    private static OpenEntry open(SubledgerRow row) {
        return new OpenEntry(
                row.no(),
                row.ledger(),
                row.party(),
                row.documentType(),
                row.documentNo(),
                row.postingDate(),
                row.dueDate(),
                row.postingGroup(),
                row.amount(),
                row.amountLocal(),
                row.rate(),
                null,
                0);
    }
}
