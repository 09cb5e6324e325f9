package org.reskontra.core.journal;

import static java.util.Objects.requireNonNull;
import static org.reskontra.core.journal.JournalProblem.ACCOUNT_NOT_FOUND;
import static org.reskontra.core.journal.JournalProblem.DOCUMENT_NO_MISSING;
import static org.reskontra.core.journal.JournalProblem.DOCUMENT_WITHOUT_LINES;
import static org.reskontra.core.journal.JournalProblem.PARTY_BLOCKED;
import static org.reskontra.core.journal.JournalProblem.PARTY_NOT_FOUND;
import static org.reskontra.core.journal.JournalProblem.VAT_SETUP_MISSING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.journal.PostingSetup.VatKey;
import org.reskontra.core.journal.PostingSetup.VatSetup;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.EntryTerms;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/**
 * Plans what sales invoices and credit memos post: receivable, revenue and VAT, one balanced transaction a document, or all
 * problems and nothing.
 */
public final class SalesDocumentPlanner {

    private final PostingSetup setup;
    private final LedgerNumbers numbers;
    private final List<Problem> problems = new ArrayList<>();

    private SalesDocumentPlanner(PostingSetup setup, LedgerNumbers numbers) {
        this.setup = setup;
        this.numbers = numbers;
    }

    public static Outcome<List<PlannedTransaction>> plan(
            List<SalesDocument> documents, PostingSetup setup, LedgerNumbers numbers) {
        SalesDocumentPlanner planner = new SalesDocumentPlanner(setup, numbers);
        List<PlannedTransaction> transactions = new ArrayList<>();
        for (SalesDocument document : documents) {
            if (planner.isPostable(document)) {
                transactions.add(planner.post(document));
            }
        }
        return planner.problems.isEmpty()
                ? Outcome.done(List.copyOf(transactions))
                : Outcome.rejected(planner.problems);
    }

    private boolean isPostable(SalesDocument document) {
        List<Problem> found = new ArrayList<>(LineChecks.checkDate(document.postingDate(), setup));
        found.addAll(LineChecks.checkCurrency(document.currency(), document.postingDate(), setup));
        if (document.no().value().isBlank()) {
            found.add(Problem.of(DOCUMENT_NO_MISSING).inField("no"));
        }
        if (document.lines().isEmpty()) {
            found.add(Problem.of(DOCUMENT_WITHOUT_LINES)
                    .with("document", document.no().value()));
        }
        PartyCard customer = customer(document);
        if (customer == null) {
            found.add(Problem.of(PARTY_NOT_FOUND)
                    .with("account", document.customer().value())
                    .inField("customer"));
        } else {
            if (customer.blocked() != Blocked.NONE) {
                found.add(Problem.of(PARTY_BLOCKED)
                        .with("account", document.customer().value())
                        .inField("customer"));
            }
        }
        document.lines().forEach(line -> checkLine(line, customer, found));
        found.forEach(problem -> problems.add(problem.at(new Place(
                document.no().value(), document.source(), problem.place().field()))));
        return found.isEmpty();
    }

    private void checkLine(SalesDocument.Line line, @Nullable PartyCard customer, List<Problem> found) {
        if (!setup.glAccounts().containsKey(line.account())) {
            found.add(Problem.of(ACCOUNT_NOT_FOUND)
                    .with("account", line.account().value())
                    .inField("account"));
        }
        if (customer != null && !setup.vat().containsKey(new VatKey(customer.vatGroup(), line.vatProductGroup()))) {
            found.add(Problem.of(VAT_SETUP_MISSING)
                    .with("businessGroup", customer.vatGroup())
                    .with("productGroup", line.vatProductGroup())
                    .inField("vatProductGroup"));
        }
    }

    private PlannedTransaction post(SalesDocument document) {
        CurrencyCode currency = document.currency();
        ExchangeRate rate = setup.rates().on(document.postingDate(), currency).orElseThrow();
        PartyCard customer = requireNonNull(customer(document));
        int sign = document.type() == DocumentType.INVOICE ? -1 : 1;
        TransactionBuilder transaction = new TransactionBuilder(
                numbers.nextTransaction(),
                document.source(),
                document.postingDate(),
                document.no(),
                document.description());

        Money receivable = Money.zero(currency);
        Money receivableLocal = Money.zero(setup.localCurrency());
        Map<String, Money> netByVatGroup = new TreeMap<>();
        for (SalesDocument.Line line : document.lines()) {
            Money net = signed(line.net(), sign);
            Money netLocal = rate.toLocal(net, setup.localCurrency());
            transaction.gl(line.account(), netLocal, net);
            receivable = receivable.minus(net);
            receivableLocal = receivableLocal.minus(netLocal);
            netByVatGroup.merge(line.vatProductGroup(), net, Money::plus);
        }
        for (Map.Entry<String, Money> group : netByVatGroup.entrySet()) {
            VatSetup vat = setup.vat(customer.vatGroup(), group.getKey());
            Money net = group.getValue();
            Money amount = Money.rounded(net.toDecimal().multiply(vat.percent()).movePointLeft(2), currency);
            Money amountLocal = rate.toLocal(amount, setup.localCurrency());
            transaction.gl(vat.salesAccount(), amountLocal, amount);
            transaction.vat(new VatRow(
                    customer.vatGroup(),
                    group.getKey(),
                    vat.percent(),
                    rate.toLocal(net, setup.localCurrency()),
                    amountLocal,
                    Ledger.CUSTOMER,
                    document.customer()));
            receivable = receivable.minus(amount);
            receivableLocal = receivableLocal.minus(amountLocal);
        }
        postReceivable(document, customer, receivable, receivableLocal, rate, transaction);
        return transaction.build();
    }

    /** The receivable is worth its amount at the rate; what rounding of the parts leaves goes to the first line's account. */
    private void postReceivable(
            SalesDocument document,
            PartyCard customer,
            Money receivable,
            Money sumOfParts,
            ExchangeRate rate,
            TransactionBuilder transaction) {
        Money receivableLocal = rate.toLocal(receivable, setup.localCurrency());
        GlAccountNo firstAccount = document.lines().getFirst().account();
        transaction.gl(firstAccount, sumOfParts.minus(receivableLocal), Money.zero(document.currency()));
        LocalDate lastDayOfGrace = lastDayOfGrace(document);
        LocalDate discountDate = lastDayOfGrace == null ? null : document.discountDate();
        Money discount = discountDate == null
                ? Money.zero(document.currency())
                : signed(document.discountPossible(), receivable.signum());
        Money maxTolerance = customer.toleranceBlocked()
                ? Money.zero(document.currency())
                : setup.tolerance().maxTolerance(document.type(), receivable);
        SubledgerRow row = new SubledgerRow(
                numbers.nextEntry(),
                Ledger.CUSTOMER,
                document.customer(),
                document.type(),
                document.no(),
                1,
                "",
                document.paymentReference(),
                document.description(),
                document.postingDate(),
                document.documentDate(),
                document.dueDate(),
                receivable,
                receivableLocal,
                rate,
                customer.postingGroup(),
                discount,
                discountDate,
                lastDayOfGrace,
                maxTolerance,
                null);
        transaction.entry(row, setup.group(Ledger.CUSTOMER, customer.postingGroup()));
        transaction.state(new EntryState(
                row.no(),
                receivable,
                receivableLocal,
                new EntryTerms(discount, maxTolerance),
                rate,
                null,
                null,
                false,
                0));
    }

    /** Null where there is no discount, or where it is over already when the document is posted (specification 4.4). */
    private @Nullable LocalDate lastDayOfGrace(SalesDocument document) {
        LocalDate discountDate = document.discountDate();
        if (discountDate == null || document.discountPossible().isZero()) {
            return null;
        }
        LocalDate lastDay = setup.tolerance().lastDayOfGrace(discountDate, document.documentDate());
        return document.postingDate().isAfter(lastDay) ? null : lastDay;
    }

    private static Money signed(Money amount, int sign) {
        return sign < 0 ? amount.negate() : amount;
    }

    private @Nullable PartyCard customer(SalesDocument document) {
        return setup.parties().get(new PartyKey(Ledger.CUSTOMER, document.customer()));
    }
}
