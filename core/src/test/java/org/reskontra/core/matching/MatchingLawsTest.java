package org.reskontra.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.matching.Given.EntryBuilder;
import org.reskontra.core.matching.Given.LineBuilder;
import org.reskontra.core.money.Money;

/** What holds of every statement, however payers, amounts and documents collide. */
class MatchingLawsTest {

    private static final List<String> NAMES = List.of("Sten Alm", "Sten Alm & Co", "Kvarnby Data", "Kvarnby Data Norr");

    @Property(tries = 300)
    void theSameInputGivesTheSameResult(@ForAll("cases") Given given) {
        assertThat(given.matched()).isEqualTo(given.matched());
    }

    @Property(tries = 300)
    void noEntryIsSettledBeyondWhatRemainsOfIt(@ForAll("cases") Given given) {
        Map<EntryNo, Money> settled = new HashMap<>();
        for (AppliedLine line : given.matched()) {
            for (AppliedRow row : line.rows()) {
                settled.merge(Objects.requireNonNull(row.entry()), row.applied(), Money::plus);
            }
        }
        settled.forEach((entry, amount) -> {
            Money remaining = given.entry((int) entry.value()).remaining();
            assertThat(amount.hasSignOf(remaining)).isTrue();
            assertThat(amount.compareSize(remaining)).isNotPositive();
        });
    }

    @Property(tries = 300)
    void aLineIsItsRowsAndItsDifference(@ForAll("cases") Given given) {
        for (AppliedLine line : given.matched()) {
            Money total = line.difference();
            for (AppliedRow row : line.rows()) {
                total = total.plus(row.applied()).minus(row.discount());
            }
            assertThat(total).isEqualTo(line.line().amount());
            assertThat(line.rows()).allMatch(row -> row.account().equals(line.account()));
        }
    }

    @Property(tries = 300)
    void theIndexLeavesOutOnlyPairsWithoutScore(@ForAll("cases") Given given) {
        PaymentApplicationRules rules = PaymentApplicationRules.defaults();
        StatementIndex index = given.index();
        CandidateSearch search = new CandidateSearch(index, rules);
        for (AppliedLine line : given.statement().lines()) {
            LineEvidence evidence = index.evidence(line.line());
            Set<Candidate> allPairs = new HashSet<>();
            for (LedgerIndex ledger : index.ledgers()) {
                for (OpenItem item : ledger.items()) {
                    Criteria criteria = evidence.criteria(item, ledger);
                    int score = rules.bestScore(criteria);
                    if (item.mayBePaidBy(line.line()) && score > 0) {
                        allPairs.add(new Candidate.Single(evidence, item, ledger, criteria, score));
                    }
                }
            }
            assertThat(new HashSet<Candidate>(search.candidates(evidence))).isEqualTo(allPairs);
        }
    }

    @Provide
    Arbitrary<Given> cases() {
        Arbitrary<EntryDraft> entry = Combinators.combine(
                        Arbitraries.integers().between(0, NAMES.size() - 1),
                        Arbitraries.of("100", "200", "250", "-50"),
                        Arbitraries.of("0", "5"))
                .as(EntryDraft::new);
        Arbitrary<LineDraft> line = Combinators.combine(
                        Arbitraries.of("100", "200", "95", "300", "450", "-50"),
                        Arbitraries.of("", "F1001", "F1002 F1003", "F1001 F1002 F1004", "F1005"),
                        Arbitraries.of("", "STEN ALM", "Kvarnby Data Norr"))
                .as(LineDraft::new);
        return Combinators.combine(
                        entry.list().ofMinSize(1).ofMaxSize(6),
                        line.list().ofMinSize(1).ofMaxSize(6))
                .as(MatchingLawsTest::given);
    }

    private record EntryDraft(int party, String amount, String discount) {}

    private record LineDraft(String amount, String text, String name) {}

    private static Given given(List<EntryDraft> entries, List<LineDraft> lines) {
        Given given = new Given();
        for (int i = 0; i < NAMES.size(); i++) {
            given.customer("K" + i, NAMES.get(i));
        }
        for (int i = 0; i < entries.size(); i++) {
            EntryDraft draft = entries.get(i);
            boolean credit = draft.amount.startsWith("-");
            given.entry(new EntryBuilder(i + 1, Given.customer("K" + draft.party), "F100" + (i + 1), draft.amount)
                    .type(credit ? DocumentType.CREDIT_MEMO : DocumentType.INVOICE)
                    .discount(credit ? "0" : draft.discount, Given.PAID));
        }
        lines.forEach(line -> given.line(new LineBuilder(line.amount, line.text).from(line.name)));
        return given;
    }
}
