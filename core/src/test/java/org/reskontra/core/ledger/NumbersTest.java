package org.reskontra.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.Account.PartyAccount;

class NumbersTest {

    @Test
    void accounts_and_parties_have_numbers_but_a_document_may_have_none() {
        assertThatThrownBy(() -> new GlAccountNo(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartyNo("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BankAccountNo(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(DocumentNo.NONE).hasToString("");
    }

    @Test
    void an_account_is_named_by_its_number_whatever_its_kind() {
        assertThat(new GlAccount(new GlAccountNo("1510")).number()).isEqualTo("1510");
        assertThat(new PartyAccount(Ledger.CUSTOMER, new PartyNo("C1")).number())
                .isEqualTo("C1");
        assertThat(new BankAccount(new BankAccountNo("B1")).number()).isEqualTo("B1");
    }

    /** Numbers of entries and transactions are counted, those that people give are read. */
    @Test
    void numbers_are_in_order() {
        assertThat(new EntryNo(9)).isLessThan(new EntryNo(10)).hasToString("9");
        assertThat(new TransactionNo(9)).isLessThan(new TransactionNo(10)).hasToString("9");
        assertThat(new GlAccountNo("1510")).isLessThan(new GlAccountNo("1930")).hasToString("1510");
        assertThat(new PartyNo("C1")).isLessThan(new PartyNo("C2")).hasToString("C1");
        assertThat(new BankAccountNo("A")).isLessThan(new BankAccountNo("B")).hasToString("A");
        assertThat(new DocumentNo("I1")).isLessThan(new DocumentNo("I2")).hasToString("I1");
    }

    @Test
    void numbers_of_previews_grow_above_all_that_a_ledger_can_have() {
        LedgerNumbers preview = LedgerNumbers.forPreview();

        assertThat(preview.nextEntry()).isEqualTo(new EntryNo(LedgerNumbers.PREVIEW + 1));
        assertThat(preview.nextEntry()).isEqualTo(new EntryNo(LedgerNumbers.PREVIEW + 2));
        assertThat(preview.nextTransaction()).isEqualTo(new TransactionNo(LedgerNumbers.PREVIEW + 1));
        assertThat(preview.nextTransaction()).isEqualTo(new TransactionNo(LedgerNumbers.PREVIEW + 2));
    }
}
