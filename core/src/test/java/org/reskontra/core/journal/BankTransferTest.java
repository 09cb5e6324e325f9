package org.reskontra.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.journal.TestSetup.BANK;
import static org.reskontra.core.journal.TestSetup.SAVINGS;
import static org.reskontra.core.journal.TestSetup.SEK;
import static org.reskontra.core.journal.TestSetup.date;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;

class BankTransferTest {

    @Test
    void a_transfer_between_two_banks_on_one_account_leaves_its_trace_there() {
        Outcome<List<PlannedTransaction>> outcome = transfer(BANK, SAVINGS);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            PlannedTransaction posted = (PlannedTransaction) ((List<?>) done.result()).getFirst();
            assertThat(posted.bankRows()).extracting(BankRow::bankAccount).containsExactly(BANK, SAVINGS);
            assertThat(posted.glRows()).extracting(GlRow::amountLocal).containsExactly(sek("50.00"), sek("-50.00"));
        });
    }

    @Test
    void an_account_is_not_its_own_balancing_account() {
        assertThat(transfer(BANK, BANK)).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(
                        rejected.problems().toString())
                .contains("ACCOUNT_IS_ITS_OWN_BALANCING_ACCOUNT"));
    }

    private static Outcome<List<PlannedTransaction>> transfer(BankAccountNo to, BankAccountNo from) {
        JournalLine line = new JournalLine(
                1,
                date("2026-03-10"),
                DocumentType.NONE,
                new DocumentNo("T1"),
                "",
                "to the other bank",
                new BankAccount(to),
                new BankAccount(from),
                sek("50.00"),
                List.of(),
                null);
        return JournalPlanner.plan(List.of(line), TestSetup.setup(), Map.of(), LedgerNumbers.forPreview());
    }

    private static Money sek(String amount) {
        return Money.of(amount, SEK);
    }
}
