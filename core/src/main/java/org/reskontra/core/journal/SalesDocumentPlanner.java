package org.reskontra.core.journal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.journal.PostingSetup.VatSetup;
import org.reskontra.core.journal.SalesDocumentAmounts.GroupAmounts;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.EntryTerms;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;

/**
 * Plans what sales invoices and credit memos post: receivables, revenue and VAT, one balanced transaction a document, or all
 * problems and nothing.
 */
public final class SalesDocumentPlanner {

    private final PostingSetup setup;
    private final LedgerNumbers numbers;

    private SalesDocumentPlanner(PostingSetup setup, LedgerNumbers numbers) {
        this.setup = setup;
        this.numbers = numbers;
    }

    public static Outcome<List<PlannedTransaction>> plan(
            List<SalesDocument> documents, PostingSetup setup, LedgerNumbers numbers) {
        List<Problem> problems = check(documents, setup);
        return problems.isEmpty() ? Outcome.done(planChecked(documents, setup, numbers)) : Outcome.rejected(problems);
    }

    /** Of documents in which {@link #check} found nothing with the same set-up. */
    public static List<PlannedTransaction> planChecked(
            List<SalesDocument> documents, PostingSetup setup, LedgerNumbers numbers) {
        SalesDocumentPlanner planner = new SalesDocumentPlanner(setup, numbers);
        return documents.stream().map(planner::post).toList();
    }

    /** All that keeps any of these documents from being posted. */
    public static List<Problem> check(List<SalesDocument> documents, PostingSetup setup) {
        return documents.stream()
                .flatMap(document -> SalesDocumentChecks.check(document, setup, true).stream())
                .toList();
    }

    /** Likewise, but for its amounts: of a document whose amounts are not all known. */
    public static List<Problem> checkWithoutAmounts(SalesDocument document, PostingSetup setup) {
        return SalesDocumentChecks.check(document, setup, false);
    }

    /** What a document comes to whose customer and VAT the set-up knows. */
    static SalesDocumentAmounts amounts(SalesDocument document, PostingSetup setup) {
        PartyCard customer = requireNonNull(setup.parties().get(new PartyKey(Ledger.CUSTOMER, document.customer())));
        return SalesDocumentAmounts.of(
                document.lines(), document.pricesIncludingVat(), document.currency(), customer.vatGroup(), setup);
    }

    private PlannedTransaction post(SalesDocument document) {
        ExchangeRate rate =
                setup.rates().on(document.postingDate(), document.currency()).orElseThrow();
        PartyCard customer = requireNonNull(setup.parties().get(new PartyKey(Ledger.CUSTOMER, document.customer())));
        SalesDocumentAmounts amounts = amounts(document, setup);
        TransactionBuilder transaction = new TransactionBuilder(
                numbers.nextTransaction(),
                document.source(),
                document.postingDate(),
                document.no(),
                document.description());
        Money partsLocal = Money.zero(setup.localCurrency());
        for (int i = 0; i < document.lines().size(); i++) {
            Money net = posted(document, amounts.nets().get(i));
            Money netLocal = rate.toLocal(net, setup.localCurrency());
            transaction.gl(document.lines().get(i).account(), netLocal, net);
            partsLocal = partsLocal.plus(netLocal);
        }
        for (Map.Entry<String, GroupAmounts> entry : amounts.vat().entrySet()) {
            GroupAmounts group = entry.getValue();
            VatSetup vat = setup.vat(customer.vatGroup(), entry.getKey());
            Money amount = posted(document, group.vat());
            Money amountLocal = rate.toLocal(amount, setup.localCurrency());
            transaction.gl(vat.salesAccount(), amountLocal, amount);
            transaction.vat(new VatRow(
                    customer.vatGroup(),
                    entry.getKey(),
                    vat.percent(),
                    rate.toLocal(posted(document, group.net()), setup.localCurrency()),
                    amountLocal,
                    Ledger.CUSTOMER,
                    document.customer()));
            partsLocal = partsLocal.plus(amountLocal);
        }
        Money receivableLocal = postReceivables(document, customer, amounts, rate, transaction);
        // What rounding of the parts leaves goes to the first line's account.
        GlAccountNo firstAccount = document.lines().getFirst().account();
        transaction.gl(firstAccount, receivableLocal.plus(partsLocal).negate(), Money.zero(document.currency()));
        return transaction.build();
    }

    /** Revenue and VAT of an invoice are credits. */
    private static Money posted(SalesDocument document, Money amount) {
        return document.type() == DocumentType.INVOICE ? amount.negate() : amount;
    }

    /** An entry for each instalment, worth its amount at the rate; returns what they are worth together. */
    private Money postReceivables(
            SalesDocument document,
            PartyCard customer,
            SalesDocumentAmounts amounts,
            ExchangeRate rate,
            TransactionBuilder transaction) {
        List<Money> unsigned = amounts.instalments(document.instalments());
        List<Money> discounts = discounts(document, unsigned, amounts.total());
        Money sumLocal = Money.zero(setup.localCurrency());
        for (int i = 0; i < unsigned.size(); i++) {
            Money amount = posted(document, unsigned.get(i)).negate();
            Money amountLocal = rate.toLocal(amount, setup.localCurrency());
            Money discount = posted(document, discounts.get(i)).negate();
            postReceivable(document, customer, i, amount, amountLocal, discount, rate, transaction);
            sumLocal = sumLocal.plus(amountLocal);
        }
        return sumLocal;
    }

    /** Each instalment has its share; the last one what that leaves. */
    private List<Money> discounts(SalesDocument document, List<Money> instalments, Money total) {
        Money left = lastDayOfGrace(document) == null ? Money.zero(document.currency()) : document.discountPossible();
        List<Money> shares = new ArrayList<>();
        for (int i = 0; i < instalments.size(); i++) {
            Money share = i == instalments.size() - 1 || left.isZero()
                    ? left
                    : document.discountPossible().share(instalments.get(i).minor(), total.minor());
            shares.add(share);
            left = left.minus(share);
        }
        return shares;
    }

    private void postReceivable(
            SalesDocument document,
            PartyCard customer,
            int index,
            Money amount,
            Money amountLocal,
            Money discount,
            ExchangeRate rate,
            TransactionBuilder transaction) {
        LocalDate lastDayOfGrace = lastDayOfGrace(document);
        Money maxTolerance = customer.toleranceBlocked()
                ? Money.zero(document.currency())
                : setup.tolerance().maxTolerance(document.type(), amount);
        SubledgerRow row = new SubledgerRow(
                numbers.nextEntry(),
                Ledger.CUSTOMER,
                document.customer(),
                document.type(),
                document.no(),
                index + 1,
                "",
                document.paymentReference(),
                document.description(),
                document.postingDate(),
                document.documentDate(),
                document.instalments().get(index).dueDate(),
                amount,
                amountLocal,
                rate,
                customer.postingGroup(),
                discount,
                lastDayOfGrace == null ? null : document.discountDate(),
                lastDayOfGrace,
                maxTolerance,
                null);
        transaction.entry(row, setup.group(Ledger.CUSTOMER, customer.postingGroup()));
        transaction.state(new EntryState(
                row.no(), amount, amountLocal, new EntryTerms(discount, maxTolerance), rate, null, null, false, 0));
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
}
