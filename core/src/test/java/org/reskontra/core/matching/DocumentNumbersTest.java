package org.reskontra.core.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.matching.DocumentNumbers.occurs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DocumentNumbersTest {

    @Test
    void aNumberStandsByItself() {
        assertThat(occurs("FAKTURA 7001,7002", "7001")).isTrue();
        assertThat(occurs("FAKTURA 17001", "7001")).isFalse();
        assertThat(occurs("FAKTURA 7001A", "7001")).isFalse();
    }

    @Test
    void aLetterOutsideAsciiSeparates() {
        assertThat(occurs("Å7001Ö", "7001")).isTrue();
    }

    @Test
    void onlyTheFirstOccurrenceIsLookedAt() {
        assertThat(occurs("X7001 7001", "7001")).isFalse();
    }

    @Test
    void threeCharactersAreTooFew() {
        assertThat(occurs("700", "700")).isFalse();
    }

    @Property
    void theIndexFindsExactlyTheNumbersThatOccur(
            @ForAll("texts") String text, @ForAll("numbers") List<String> numbers) {
        Given given = new Given().customer("K1", "Vide Plåt");
        for (int i = 0; i < numbers.size(); i++) {
            given.invoice(i + 1, "K1", numbers.get(i), "100");
        }
        Set<String> found = new HashSet<>();
        for (Proposal proposal : given.line("250", text).matcher().propose(given.statement())) {
            if (proposal.criteria().document() == DocumentMatch.YES) {
                found.add(numbers.get((int) proposal.entry().value() - 1));
            }
        }
        Set<String> expected = new HashSet<>(numbers);
        expected.removeIf(number -> !occurs(TextSimilarity.upper(text + " "), TextSimilarity.upper(number)));
        assertThat(found).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aA1/ -ö").ofMaxLength(25);
    }

    @Provide
    Arbitrary<List<String>> numbers() {
        return Arbitraries.strings()
                .withChars("A1/-ö")
                .ofMinLength(3)
                .ofMaxLength(6)
                .list()
                .ofMaxSize(8)
                .uniqueElements();
    }
}
