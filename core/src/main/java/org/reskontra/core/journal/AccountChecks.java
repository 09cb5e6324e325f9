package org.reskontra.core.journal;

import static org.reskontra.core.journal.JournalProblem.ACCOUNT_BLOCKED;
import static org.reskontra.core.journal.JournalProblem.ACCOUNT_NOT_FOUND;
import static org.reskontra.core.journal.JournalProblem.BANK_ACCOUNT_BLOCKED;
import static org.reskontra.core.journal.JournalProblem.BANK_ACCOUNT_NOT_FOUND;
import static org.reskontra.core.journal.JournalProblem.CURRENCY_OF_DOCUMENT_AND_BALANCING_ACCOUNT_DIFFER;
import static org.reskontra.core.journal.JournalProblem.DIRECT_POSTING_NOT_ALLOWED;
import static org.reskontra.core.journal.JournalProblem.PARTY_BLOCKED;
import static org.reskontra.core.journal.JournalProblem.PARTY_NOT_FOUND;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup.BankAccountCard;
import org.reskontra.core.journal.PostingSetup.GlAccountCard;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Problem;

/**
 * Whether an account can be posted to (specification 4.2): asked when an account is chosen, so that nobody learns of it only at
 * posting, and again when it is posted to.
 */
public final class AccountChecks {

    private AccountChecks() {}

    /** What keeps an amount of this currency from being posted there; the problem is of the field {@code account}. */
    public static List<Problem> check(Account account, CurrencyCode currency, DocumentType type, PostingSetup setup) {
        return switch (account) {
            case GlAccount gl -> problems(account, glAccount(setup.glAccounts().get(gl.no())));
            case PartyAccount(var ledger, var no) ->
                problems(account, party(setup.parties().get(new PartyKey(ledger, no)), type));
            case BankAccount bank -> bankAccount(bank, setup.bankAccounts().get(bank.no()), currency);
        };
    }

    private static Stream<JournalProblem> glAccount(@Nullable GlAccountCard card) {
        return card == null
                ? Stream.of(ACCOUNT_NOT_FOUND)
                : Stream.concat(
                        card.blocked() ? Stream.of(ACCOUNT_BLOCKED) : Stream.empty(),
                        card.directPosting() ? Stream.empty() : Stream.of(DIRECT_POSTING_NOT_ALLOWED));
    }

    private static Stream<JournalProblem> party(@Nullable PartyCard card, DocumentType type) {
        if (card == null) {
            return Stream.of(PARTY_NOT_FOUND);
        }
        return switch (card.blocked()) {
            case NONE -> Stream.empty();
            case INVOICE -> type.isPayment() ? Stream.empty() : Stream.of(PARTY_BLOCKED);
            case ALL -> Stream.of(PARTY_BLOCKED);
        };
    }

    private static List<Problem> bankAccount(
            BankAccount account, @Nullable BankAccountCard card, CurrencyCode currency) {
        if (card == null) {
            return problems(account, Stream.of(BANK_ACCOUNT_NOT_FOUND));
        }
        List<Problem> problems = new ArrayList<>();
        if (card.blocked()) {
            problems.addAll(problems(account, Stream.of(BANK_ACCOUNT_BLOCKED)));
        }
        if (!card.currency().equals(currency)) {
            problems.add(Problem.of(CURRENCY_OF_DOCUMENT_AND_BALANCING_ACCOUNT_DIFFER)
                    .with("currency", currency.code())
                    .with("account", account.number())
                    .with("accountCurrency", card.currency().code())
                    .inField("account"));
        }
        return problems;
    }

    private static List<Problem> problems(Account account, Stream<JournalProblem> codes) {
        return codes.map(code ->
                        Problem.of(code).with("account", account.number()).inField("account"))
                .toList();
    }
}
