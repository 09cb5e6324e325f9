package org.reskontra.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reskontra.core.journal.TestSetup.SEK;
import static org.reskontra.core.journal.TestSetup.account;

import org.junit.jupiter.api.Test;
import org.reskontra.core.journal.PostingSetup.AccountPair;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.money.Money;

class PostingSetupTest {

    /** A discount that is granted is a cost, one that is taken back or received is not. */
    @Test
    void debit_and_credit_may_go_to_accounts_of_their_own() {
        AccountPair pair = new AccountPair(account("3731"), account("3732"));

        assertThat(pair.forAmount(Money.of("0.01", SEK))).isEqualTo(account("3731"));
        assertThat(pair.forAmount(Money.of("-0.01", SEK))).isEqualTo(account("3732"));
    }

    @Test
    void what_the_snapshot_lacks_is_a_bug_of_what_loaded_it() {
        assertThatThrownBy(() -> TestSetup.setup().group(Ledger.CUSTOMER, "EXPORT"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("EXPORT");
    }
}
