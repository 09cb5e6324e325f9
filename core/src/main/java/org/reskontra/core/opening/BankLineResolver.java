package org.reskontra.core.opening;

import static org.reskontra.core.journal.JournalProblem.BANK_ACCOUNT_NOT_FOUND;
import static org.reskontra.core.journal.JournalProblem.EXCHANGE_RATE_MISSING;
import static org.reskontra.core.opening.OpeningProblem.OPENING_LOCAL_AMOUNT_WRONG;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.BankAccountCard;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.opening.OpeningBankLine.Type;
import org.reskontra.core.problem.Problem;

/** Makes a bank balance or an outstanding transaction of what is stated, or reports all that is wrong with it. */
final class BankLineResolver {

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_TEXT = 100;

    private final LocalDate opening;
    private final String documentNo;
    private final PostingSetup setup;
    private final List<Problem> problems;

    /** @param documentNo of balances */
    BankLineResolver(LocalDate opening, String documentNo, PostingSetup setup, List<Problem> problems) {
        this.opening = opening;
        this.documentNo = documentNo;
        this.setup = setup;
        this.problems = problems;
    }

    Optional<ResolvedBankLine> resolve(OpeningBankLine line) {
        RowChecks row = new RowChecks("bank", line.row(), problems);
        boolean outstanding = line.type() == Type.OUTSTANDING;
        if (line.type() == null) {
            row.missing("type");
        }
        String no =
                row.required(line.bankAccount(), LONGEST_NUMBER, "bankAccount").toUpperCase(Locale.ROOT);
        BankAccountCard card = no.isEmpty() ? null : setup.bankAccounts().get(new BankAccountNo(no));
        if (!no.isEmpty() && card == null) {
            row.report("bankAccount", Problem.of(BANK_ACCOUNT_NOT_FOUND).with("account", no));
        }
        LocalDate date = outstanding ? row.past(line.date(), opening, "date") : opening;
        String document = outstanding ? row.required(line.documentNo(), LONGEST_NUMBER, "documentNo") : documentNo;
        String description = row.optional(line.description(), LONGEST_TEXT, "description");
        if (line.amount() == null) {
            row.missing("amount");
        }
        Money amount = card == null ? null : row.money(line.amount(), card.currency(), "amount");
        Money local = amount == null ? null : local(row, line, amount, date);
        return row.foundNothing() && card != null && amount != null && local != null
                ? Optional.of(new ResolvedBankLine(
                        line.row(),
                        outstanding,
                        new BankAccountNo(no),
                        card.glAccount(),
                        date,
                        new DocumentNo(document),
                        description,
                        amount,
                        local))
                : Optional.empty();
    }

    private @Nullable Money local(RowChecks row, OpeningBankLine line, Money amount, LocalDate date) {
        Money stated = row.money(line.amountLocal(), setup.localCurrency(), "amountLocal");
        if (stated == null) {
            ExchangeRate rate = setup.rates().on(date, amount.currency()).orElse(null);
            if (rate == null) {
                row.report(
                        "amountLocal",
                        Problem.of(EXCHANGE_RATE_MISSING)
                                .with("currency", amount.currency().code())
                                .with("date", date));
            }
            return rate == null ? null : rate.toLocal(amount, setup.localCurrency());
        }
        boolean isLocal = amount.currency().equals(setup.localCurrency());
        if (isLocal ? !stated.equals(amount) : !stated.hasSignOf(amount)) {
            row.report(
                    "amountLocal",
                    Problem.of(OPENING_LOCAL_AMOUNT_WRONG).with("local", stated).with("amount", amount));
        }
        return stated;
    }
}
