package org.reskontra.core.statement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.statement.BankEntry.Direction;
import org.reskontra.core.statement.BankEntry.Status;

/** Small statements of one account in SEK. */
final class Statements {

    static final String IBAN = "SE4550000000058398257466";
    static final CurrencyCode SEK = CurrencyCode.of("SEK");
    static final OwnAccount ACCOUNT = new OwnAccount(new BankAccountNo("BANK"), SEK);

    private Statements() {}

    static Money money(String amount) {
        return Money.of(amount, SEK);
    }

    static BankFile file(BankStatement... statements) {
        return new BankFile("camt.053", List.of(statements), List.of());
    }

    static BankStatement statement(
            String id, @Nullable String opening, @Nullable String closing, BankEntry... entries) {
        return new BankStatement(
                IBAN,
                SEK,
                id,
                null,
                true,
                null,
                null,
                opening == null ? null : money(opening),
                closing == null ? null : money(closing),
                List.of(entries));
    }

    static BankEntry credit(int no, String reference, String amount) {
        return entry(no, reference, money(amount), Direction.CREDIT, Status.BOOKED, null);
    }

    static BankEntry entry(
            int no,
            String reference,
            Money amount,
            Direction direction,
            Status status,
            @Nullable Money runningBalance) {
        return new BankEntry(
                no,
                amount,
                direction,
                false,
                status,
                LocalDate.of(2026, 3, 2),
                null,
                reference,
                "",
                "",
                List.of(),
                runningBalance);
    }
}
