package org.reskontra.server.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reskontra.server.SharedFolders;

/**
 * The acceptance cases of the folder {@code reskontra.cases}, one test each. Those of {@link #MUST_PASS} always run, the other files
 * only with {@code -Dreskontra.cases.all=true}.
 */
class AcceptanceCasesTest {

    /** The files whose cases all hold; later work makes this list longer, never shorter. */
    private static final List<String> MUST_PASS = List.of(
            "matching.json",
            "matching_discount.json",
            "match_rules.json",
            "nearness.json",
            "application.json",
            "tolerance.json",
            "unapply_reverse.json",
            "currency.json");

    private static final Map<String, CaseAction> ACTIONS = actions();

    @TestFactory
    Stream<? extends DynamicNode> everyCaseHolds() throws IOException {
        return SharedFolders.CASES.tests(AcceptanceCasesTest::testsOfFolder);
    }

    private static Stream<DynamicNode> testsOfFolder(Path folder) throws IOException {
        boolean all = Boolean.getBoolean("reskontra.cases.all");
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> all || MUST_PASS.contains(file.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream()
                    .map(AcceptanceCasesTest::testsOf);
        }
    }

    private static DynamicNode testsOf(Path file) {
        return dynamicContainer(
                file.getFileName().toString(),
                AcceptanceCase.read(file).stream().map(AcceptanceCasesTest::testOf));
    }

    private static DynamicTest testOf(AcceptanceCase acceptanceCase) {
        return dynamicTest(acceptanceCase.id() + " " + acceptanceCase.title(), () -> {
            CaseAction action = ACTIONS.get(acceptanceCase.type());
            if (action == null) {
                fail("action type not supported yet: " + acceptanceCase.type());
            }
            assertThat(Comparison.differences(acceptanceCase.expected(), action.run(acceptanceCase)))
                    .isEmpty();
        });
    }

    private static Map<String, CaseAction> actions() {
        Map<String, CaseAction> actions = new HashMap<>();
        actions.putAll(TextSimilarityActions.ALL);
        actions.putAll(MatchRuleActions.ALL);
        actions.putAll(MatchingActions.ALL);
        actions.putAll(StatementLineActions.ALL);
        actions.putAll(LedgerActions.ALL);
        return actions;
    }
}
