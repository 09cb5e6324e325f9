package org.reskontra.core.journal;

import static org.reskontra.core.journal.JournalProblem.ACCOUNT_IS_ITS_OWN_BALANCING_ACCOUNT;
import static org.reskontra.core.journal.JournalProblem.AMOUNT_HAS_WRONG_SIGN_FOR_DOCUMENT_TYPE;
import static org.reskontra.core.journal.JournalProblem.AMOUNT_MISSING;
import static org.reskontra.core.journal.JournalProblem.CURRENCY_ACCOUNTS_MISSING;
import static org.reskontra.core.journal.JournalProblem.DOCUMENT_NO_MISSING;
import static org.reskontra.core.journal.JournalProblem.EXCHANGE_RATE_MISSING;
import static org.reskontra.core.journal.JournalProblem.LINE_HAS_NO_PARTY;
import static org.reskontra.core.journal.JournalProblem.POSTING_DATE_NOT_ALLOWED;
import static org.reskontra.core.journal.JournalProblem.TWO_PARTIES_ON_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;

/** The checks of one line (specification 4.2), all of them, whatever fails first. */
final class LineChecks {

    /** Because of these it is not known what a line posts to its party. */
    static final Set<ProblemCode> AMOUNT_PROBLEMS = Set.of(
            AMOUNT_MISSING, AMOUNT_HAS_WRONG_SIGN_FOR_DOCUMENT_TYPE, EXCHANGE_RATE_MISSING, CURRENCY_ACCOUNTS_MISSING);

    private final PostingSetup setup;
    private final List<Problem> problems = new ArrayList<>();

    private LineChecks(PostingSetup setup) {
        this.setup = setup;
    }

    static List<Problem> check(JournalLine line, PostingSetup setup) {
        LineChecks checks = new LineChecks(setup);
        checks.header(line);
        checks.account(line.account(), line.amount(), line.documentType());
        if (line.balancingAccount() != null) {
            checks.account(line.balancingAccount(), line.amount().negate(), line.documentType());
        }
        return checks.problems.stream()
                .map(problem -> problem.atLine(line.no()))
                .toList();
    }

    static List<Problem> checkDate(LocalDate date, PostingSetup setup) {
        if (setup.postingWindow().allows(date)) {
            return List.of();
        }
        return List.of(Problem.of(POSTING_DATE_NOT_ALLOWED).with("date", date).inField("postingDate"));
    }

    static List<Problem> checkCurrency(CurrencyCode currency, LocalDate date, PostingSetup setup) {
        List<Problem> problems = new ArrayList<>();
        if (setup.rates().on(date, currency).isEmpty()) {
            problems.add(Problem.of(EXCHANGE_RATE_MISSING)
                    .with("currency", currency.code())
                    .with("date", date)
                    .inField("currency"));
        }
        if (!currency.equals(setup.localCurrency()) && !setup.currencyAccounts().containsKey(currency)) {
            problems.add(Problem.of(CURRENCY_ACCOUNTS_MISSING)
                    .with("currency", currency.code())
                    .inField("currency"));
        }
        return problems;
    }

    private void header(JournalLine line) {
        problems.addAll(checkDate(line.postingDate(), setup));
        problems.addAll(checkCurrency(line.amount().currency(), line.postingDate(), setup));
        if (line.documentNo().value().isBlank()) {
            problems.add(Problem.of(DOCUMENT_NO_MISSING).inField("documentNo"));
        }
        if (line.amount().isZero()) {
            problems.add(Problem.of(AMOUNT_MISSING).inField("amount"));
        }
        if (line.parties().size() == 2) {
            problems.add(Problem.of(TWO_PARTIES_ON_LINE).inField("balancingAccount"));
        }
        if (line.appliesTo().isChosen() && line.parties().isEmpty()) {
            problems.add(Problem.of(LINE_HAS_NO_PARTY).inField("appliesToDocumentNo"));
        }
        if (line.account().equals(line.balancingAccount())) {
            problems.add(Problem.of(ACCOUNT_IS_ITS_OWN_BALANCING_ACCOUNT)
                    .with("account", line.account().number())
                    .inField("balancingAccount"));
        }
    }

    /** @param amount posted to this account, debit positive */
    private void account(Account account, Money amount, DocumentType type) {
        problems.addAll(AccountChecks.check(account, amount.currency(), type, setup));
        if (account instanceof PartyAccount party && hasWrongSign(party.ledger(), amount, type)) {
            problems.add(Problem.of(AMOUNT_HAS_WRONG_SIGN_FOR_DOCUMENT_TYPE)
                    .with("amount", amount)
                    .with("type", type)
                    .inField("amount"));
        }
    }

    private static boolean hasWrongSign(Ledger ledger, Money amount, DocumentType type) {
        int sign = amount.signum() * (ledger == Ledger.CUSTOMER ? 1 : -1);
        return switch (type) {
            case NONE -> false;
            case PAYMENT, CREDIT_MEMO -> sign > 0;
            case INVOICE, FINANCE_CHARGE_MEMO, REMINDER, REFUND -> sign < 0;
        };
    }
}
