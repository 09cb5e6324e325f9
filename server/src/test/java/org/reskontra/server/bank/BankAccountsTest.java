package org.reskontra.server.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.demo.books.DemoBooks;

class BankAccountsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @Test
    void balancesAreThoseOfTheEntriesInTheAccountsCurrency() {
        CompanyId company = DemoData.load(DATABASE).id();
        BankAccounts accounts = DemoData.context(DATABASE, "bank").getBean(BankAccounts.class);

        assertThat(accounts.list(company))
                .extracting(BankAccountRow::balance)
                .containsExactly(DemoBooks.BANK_SEK.balance(), DemoBooks.BANK_EUR.balance());
        BankAccountRow euro = accounts.find(company, DemoBooks.BANK_EUR.no()).orElseThrow();
        assertThat(euro.balanceLocal().currency()).isEqualTo(DemoBooks.SEK);
        assertThat(euro.balanceLastStatement()).isEqualTo(euro.balance());
        assertThat(euro.openEntries()).isZero();
        assertThat(accounts.find(company, new BankAccountNo("NONE"))).isEmpty();
    }
}
