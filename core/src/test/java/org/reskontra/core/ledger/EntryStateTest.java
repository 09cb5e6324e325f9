package org.reskontra.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;

class EntryStateTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");

    @Test
    void an_entry_is_open_while_something_remains() {
        assertThat(state("10", "114").isOpen()).isTrue();
        assertThat(state("0", "0").isOpen()).isFalse();
    }

    /** A cent of a weak currency may be worth nothing. */
    @Test
    void what_remains_may_be_worth_nothing_but_nothing_is_worth_nothing() {
        assertThat(state("0.01", "0").isOpen()).isTrue();
        assertThatThrownBy(() -> state("0", "0.01")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_remains_is_owed_by_the_same_side_in_both_currencies() {
        assertThatThrownBy(() -> state("10", "-114")).isInstanceOf(IllegalStateException.class);
        assertThat(state("-10", "-114").isOpen()).isTrue();
    }

    private static EntryState state(String remaining, String local) {
        Money nothing = Money.zero(EUR);
        return new EntryState(
                new EntryNo(1),
                Money.of(remaining, EUR),
                Money.of(local, SEK),
                new EntryTerms(nothing, nothing),
                ExchangeRate.ONE,
                null,
                null,
                false,
                0);
    }
}
