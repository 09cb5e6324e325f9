package org.reskontra.core.journal;

import static org.reskontra.core.journal.JournalProblem.ACCOUNT_BLOCKED;
import static org.reskontra.core.journal.JournalProblem.ACCOUNT_NOT_FOUND;
import static org.reskontra.core.journal.JournalProblem.AMOUNT_HAS_WRONG_SIGN_FOR_DOCUMENT_TYPE;
import static org.reskontra.core.journal.JournalProblem.AMOUNT_MISSING;
import static org.reskontra.core.journal.JournalProblem.BANK_ACCOUNT_BLOCKED;
import static org.reskontra.core.journal.JournalProblem.BANK_ACCOUNT_NOT_FOUND;
import static org.reskontra.core.journal.JournalProblem.CURRENCY_ACCOUNTS_MISSING;
import static org.reskontra.core.journal.JournalProblem.CURRENCY_OF_DOCUMENT_AND_BALANCING_ACCOUNT_DIFFER;
import static org.reskontra.core.journal.JournalProblem.DIRECT_POSTING_NOT_ALLOWED;
import static org.reskontra.core.journal.JournalProblem.DOCUMENT_NO_MISSING;
import static org.reskontra.core.journal.JournalProblem.EXCHANGE_RATE_MISSING;
import static org.reskontra.core.journal.JournalProblem.PARTY_BLOCKED;
import static org.reskontra.core.journal.JournalProblem.PARTY_NOT_FOUND;
import static org.reskontra.core.journal.JournalProblem.POSTING_DATE_NOT_ALLOWED;
import static org.reskontra.core.journal.JournalProblem.TWO_PARTIES_ON_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.journal.PostingSetup.BankAccountCard;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.journal.PostingSetup.GlAccountCard;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;

/** The checks of one line (specification 4.2), all of them, whatever fails first. */
final class LineChecks {

    private final PostingSetup setup;
    private final List<Problem> problems = new ArrayList<>();

    private LineChecks(PostingSetup setup) {
        this.setup = setup;
    }

    static List<Problem> check(JournalLine line, PostingSetup setup) {
        LineChecks checks = new LineChecks(setup);
        checks.header(line);
        checks.account(line.account(), line.amount(), line.documentType());
        checks.account(line.balancingAccount(), line.amount().negate(), line.documentType());
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
        if (line.account() instanceof PartyAccount && line.balancingAccount() instanceof PartyAccount) {
            problems.add(Problem.of(TWO_PARTIES_ON_LINE).inField("balancingAccount"));
        }
    }

    /** @param amount posted to this account, debit positive */
    private void account(Account account, Money amount, DocumentType type) {
        switch (account) {
            case GlAccount gl -> glAccount(gl);
            case PartyAccount party -> party(party, amount, type);
            case BankAccount bank -> bankAccount(bank, amount.currency());
        }
    }

    private void glAccount(GlAccount account) {
        GlAccountCard card = setup.glAccounts().get(account.no());
        if (card == null) {
            add(ACCOUNT_NOT_FOUND, account);
        } else if (card.blocked()) {
            add(ACCOUNT_BLOCKED, account);
        } else if (!card.directPosting()) {
            add(DIRECT_POSTING_NOT_ALLOWED, account);
        }
    }

    private void party(PartyAccount account, Money amount, DocumentType type) {
        PartyCard card = setup.parties().get(new PartyKey(account.ledger(), account.no()));
        if (card == null) {
            add(PARTY_NOT_FOUND, account);
        } else if (card.blocked() == Blocked.ALL || (card.blocked() == Blocked.INVOICE && !type.isPayment())) {
            add(PARTY_BLOCKED, account);
        }
        int sign = amount.signum() * (account.ledger() == Ledger.CUSTOMER ? 1 : -1);
        boolean wrong =
                switch (type) {
                    case NONE -> false;
                    case PAYMENT, CREDIT_MEMO -> sign > 0;
                    case INVOICE, FINANCE_CHARGE_MEMO, REMINDER, REFUND -> sign < 0;
                };
        if (wrong) {
            problems.add(Problem.of(AMOUNT_HAS_WRONG_SIGN_FOR_DOCUMENT_TYPE)
                    .with("amount", amount)
                    .with("type", type)
                    .inField("amount"));
        }
    }

    private void bankAccount(BankAccount account, CurrencyCode currency) {
        BankAccountCard card = setup.bankAccounts().get(account.no());
        if (card == null) {
            add(BANK_ACCOUNT_NOT_FOUND, account);
        } else if (card.blocked()) {
            add(BANK_ACCOUNT_BLOCKED, account);
        } else if (!card.currency().equals(currency)) {
            problems.add(Problem.of(CURRENCY_OF_DOCUMENT_AND_BALANCING_ACCOUNT_DIFFER)
                    .with("currency", currency.code())
                    .with("account", account.number())
                    .with("accountCurrency", card.currency().code())
                    .inField("account"));
        }
    }

    private void add(JournalProblem code, Account account) {
        problems.add(Problem.of(code).with("account", account.number()).inField("account"));
    }
}
