package org.reskontra.core.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.matching.Given.sek;

import org.junit.jupiter.api.Test;

class MatchToleranceTest {

    @Test
    void withoutToleranceOnlyTheAmountItselfMatches() {
        assertThat(MatchTolerance.EXACT.lowest(sek("81.30"))).isEqualTo(sek("81.30"));
        assertThat(MatchTolerance.EXACT.highest(sek("81.30"))).isEqualTo(sek("81.30"));
    }

    @Test
    void anAmountWidensToBothSides() {
        MatchTolerance tolerance = MatchTolerance.amount("2.5");
        assertThat(tolerance.lowest(sek("-40"))).isEqualTo(sek("-42.50"));
        assertThat(tolerance.highest(sek("-40"))).isEqualTo(sek("-37.50"));
    }

    @Test
    void anAmountNeverReachesBeyondZero() {
        assertThat(MatchTolerance.amount("50").lowest(sek("40"))).isEqualTo(sek("0"));
        assertThat(MatchTolerance.amount("50").highest(sek("-40"))).isEqualTo(sek("0"));
    }

    @Test
    void aPercentageIsRoundedToTheCurrency() {
        MatchTolerance tolerance = MatchTolerance.percentage("1.5");
        assertThat(tolerance.lowest(sek("33.33"))).isEqualTo(sek("32.83"));
        assertThat(tolerance.highest(sek("33.33"))).isEqualTo(sek("33.83"));
    }
}
