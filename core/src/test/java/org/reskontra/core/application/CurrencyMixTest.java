package org.reskontra.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;

class CurrencyMixTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final CurrencyCode DEM = CurrencyCode.of("DEM");

    @Test
    void one_currency_always_goes_with_itself() {
        CurrencyMix euroZone = new CurrencyMix.EuroZone(Set.of(EUR, DEM));

        assertThat(new CurrencyMix.SameCurrency().allows(SEK, SEK)).isTrue();
        assertThat(euroZone.allows(SEK, SEK)).isTrue();
    }

    @Test
    void several_go_together_as_the_company_wants() {
        CurrencyMix euroZone = new CurrencyMix.EuroZone(Set.of(EUR, DEM));

        assertThat(new CurrencyMix.SameCurrency().allows(SEK, EUR)).isFalse();
        assertThat(euroZone.allows(EUR, DEM)).isTrue();
        assertThat(euroZone.allows(EUR, SEK)).isFalse();
        assertThat(euroZone.allows(SEK, EUR)).isFalse();
        assertThat(new CurrencyMix.AllCurrencies().allows(SEK, EUR)).isTrue();
    }
}
