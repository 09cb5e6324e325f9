package org.reskontra.core.journal;

import static org.reskontra.core.journal.JournalProblem.DOCUMENT_AMOUNT_NOT_POSITIVE;
import static org.reskontra.core.journal.JournalProblem.DOCUMENT_AMOUNT_TOO_LARGE;
import static org.reskontra.core.journal.JournalProblem.DOCUMENT_NO_MISSING;
import static org.reskontra.core.journal.JournalProblem.DOCUMENT_WITHOUT_LINES;
import static org.reskontra.core.journal.JournalProblem.INSTALMENTS_DO_NOT_ADD_UP;
import static org.reskontra.core.journal.JournalProblem.INSTALMENT_NOT_POSITIVE;
import static org.reskontra.core.journal.JournalProblem.PARTY_BLOCKED;
import static org.reskontra.core.journal.JournalProblem.PARTY_NOT_FOUND;
import static org.reskontra.core.journal.JournalProblem.VAT_SETUP_MISSING;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.journal.PostingSetup.VatKey;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** The checks of one sales document, all of them, whatever fails first. */
final class SalesDocumentChecks {

    private final SalesDocument document;
    private final PostingSetup setup;
    private final List<Problem> problems = new ArrayList<>();

    private SalesDocumentChecks(SalesDocument document, PostingSetup setup) {
        this.document = document;
        this.setup = setup;
    }

    /** @param withAmounts whether also what it comes to is checked, where nothing else is wrong */
    static List<Problem> check(SalesDocument document, PostingSetup setup, boolean withAmounts) {
        SalesDocumentChecks checks = new SalesDocumentChecks(document, setup);
        checks.header();
        checks.lines();
        if (withAmounts && checks.problems.isEmpty()) {
            checks.amounts();
        }
        return checks.problems;
    }

    private void header() {
        LineChecks.checkDate(document.postingDate(), setup).forEach(this::add);
        LineChecks.checkCurrency(document.currency(), document.postingDate(), setup)
                .forEach(this::add);
        if (document.no().value().isBlank()) {
            add(Problem.of(DOCUMENT_NO_MISSING).inField("no"));
        }
        PartyCard customer = customer();
        if (customer == null || customer.blocked() != Blocked.NONE) {
            add(Problem.of(customer == null ? PARTY_NOT_FOUND : PARTY_BLOCKED)
                    .with("account", document.customer().value())
                    .inField("customer"));
        }
    }

    private void lines() {
        if (document.lines().isEmpty()) {
            add(Problem.of(DOCUMENT_WITHOUT_LINES)
                    .with("document", document.no().value()));
        }
        for (SalesDocument.Line line : document.lines()) {
            AccountChecks.check(new GlAccount(line.account()), document.currency(), document.type(), setup)
                    .forEach(problem -> add(line, problem));
            PartyCard customer = customer();
            if (customer != null && !setup.vat().containsKey(new VatKey(customer.vatGroup(), line.vatProductGroup()))) {
                add(
                        line,
                        Problem.of(VAT_SETUP_MISSING)
                                .with("businessGroup", customer.vatGroup())
                                .with("productGroup", line.vatProductGroup())
                                .inField("vatProductGroup"));
            }
        }
    }

    private void amounts() {
        try {
            SalesDocumentAmounts amounts = SalesDocumentPlanner.amounts(document, setup);
            ExchangeRate rate = setup.rates()
                    .on(document.postingDate(), document.currency())
                    .orElseThrow();
            rate.toLocal(amounts.total(), setup.localCurrency());
            if (!amounts.total().isPositive()) {
                add(Problem.of(DOCUMENT_AMOUNT_NOT_POSITIVE)
                        .with("amount", amounts.total())
                        .inField("lines"));
            } else {
                instalments(amounts);
            }
        } catch (ArithmeticException e) {
            add(Problem.of(DOCUMENT_AMOUNT_TOO_LARGE).inField("lines"));
        }
    }

    private void instalments(SalesDocumentAmounts amounts) {
        Money sum = Money.zero(document.currency());
        for (Money amount : amounts.instalments(document.instalments())) {
            sum = sum.plus(amount);
            if (!amount.isPositive()) {
                add(Problem.of(INSTALMENT_NOT_POSITIVE).with("amount", amount).inField("instalments"));
            }
        }
        if (!sum.equals(amounts.total())) {
            add(Problem.of(INSTALMENTS_DO_NOT_ADD_UP)
                    .with("sum", sum)
                    .with("total", amounts.total())
                    .inField("instalments"));
        }
    }

    private @Nullable PartyCard customer() {
        return setup.parties().get(new PartyKey(Ledger.CUSTOMER, document.customer()));
    }

    private void add(Problem problem) {
        problems.add(placed(problem, document.source()));
    }

    private void add(SalesDocument.Line line, Problem problem) {
        problems.add(placed(problem, line.source() == 0 ? document.source() : line.source()));
    }

    private Problem placed(Problem problem, int line) {
        return problem.at(new Place(document.no().value(), line, problem.place().field()));
    }
}
