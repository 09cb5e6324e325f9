package org.reskontra.core.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.matching.TextSimilarity.exactNearness;
import static org.reskontra.core.matching.TextSimilarity.longestCommonSubstring;
import static org.reskontra.core.matching.TextSimilarity.nearness;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextSimilarityTest {

    @Test
    void aTextContainedInAnotherIsAsNearAsCanBe() {
        assertThat(nearness("Hjo Tryckeri", "betalning hjo tryckeri tack", 4, 100))
                .isEqualTo(100);
    }

    @Test
    void piecesShorterThanTheThresholdDoNotCount() {
        assertThat(nearness("KAJA", "KAJ OLA", 4, 100)).isZero();
        assertThat(nearness("KAJA", "KAJ OLA", 3, 100)).isEqualTo(75);
    }

    @Test
    void aSingleCharacterNeverCounts() {
        assertThat(nearness("Å", "Å", 0, 100)).isZero();
    }

    @Test
    void emptyTextsAreNearNothing() {
        assertThat(nearness("", "abcd", 4, 100)).isZero();
        assertThat(exactNearness("abcd", "")).isZero();
    }

    @Test
    void theEarliestOfTheLongestPiecesIsFound() {
        assertThat(longestCommonSubstring("xxab-yycd", "cd ab")).isEqualTo("AB");
    }

    @Test
    void exactNearnessIsTheShareOfTheBase() {
        assertThat(exactNearness("FAKTURA 4712", "4711")).isEqualTo(75);
    }

    @Property
    void nearnessIsAShare(
            @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'e') String first,
            @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'e') String second) {
        assertThat(nearness(first, second, 4, 100)).isBetween(0, 100);
    }

    @Property
    void theProfileNeverRulesOutWhatIsNear(
            @ForAll @StringLength(min = 1, max = 40) @CharRange(from = 'A', to = 'D') String first,
            @ForAll @StringLength(min = 1, max = 40) @CharRange(from = 'A', to = 'D') String second) {
        int nearness = nearness(first, second, 2, 100);
        assertThat(new LetterProfile(first).mayReach(nearness, new LetterProfile(second)))
                .isTrue();
    }
}
