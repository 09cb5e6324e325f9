package org.reskontra.server.statementimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reskontra.core.money.Money;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankEntry.Direction;
import org.reskontra.core.statement.BankStatement;
import org.reskontra.formats.BankFileReader;
import org.reskontra.formats.reading.ReadOutcome;
import org.reskontra.server.SharedFolders;

/**
 * Reads every camt.053 file of the corpus and finds the figures of its index, or the deviation that stands in our
 * table.
 */
class CorpusTest {

    @TestFactory
    Stream<? extends DynamicNode> camt053FilesHaveTheFiguresOfTheIndex() throws IOException {
        return SharedFolders.CORPUS.tests(CorpusTest::tests);
    }

    private static Stream<DynamicTest> tests(Path corpus) throws IOException {
        Map<String, String> deviations = deviations();
        List<Map<String, String>> index = Tsv.read(corpus.resolve("INDEX.tsv")).stream()
                .filter(row -> row.getOrDefault("path", "").startsWith("camt053"))
                .toList();
        assertThat(index).isNotEmpty();
        return index.stream().map(row -> {
            String path = row.getOrDefault("path", "");
            return DynamicTest.dynamicTest(path, () -> {
                ReadOutcome outcome = read(corpus.resolve(path));
                String deviation = deviations.get(path);
                if (deviation != null) {
                    assertThat(codes(outcome)).contains(deviation);
                } else {
                    assertThat(figures(outcome)).isEqualTo(figures(row));
                }
            });
        });
    }

    /** Path and problem code of the files that we refuse and the index does not. */
    private static Map<String, String> deviations() throws IOException {
        try (InputStream in = Objects.requireNonNull(CorpusTest.class.getResourceAsStream("corpus-deviations.tsv"))) {
            return Tsv.rows(new String(in.readAllBytes(), UTF_8)).stream()
                    .collect(
                            Collectors.toMap(row -> row.getOrDefault("path", ""), row -> row.getOrDefault("code", "")));
        }
    }

    private static ReadOutcome read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return BankFileReader.read(file.getFileName().toString(), in, null);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> codes(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Readable readable -> List.of();
            case ReadOutcome.Unreadable unreadable ->
                unreadable.problems().stream()
                        .map(problem -> problem.code().code())
                        .toList();
        };
    }

    private record Figures(
            int statements, int entries, int details, String credits, String debits, String opening, String closing) {}

    private static Figures figures(Map<String, String> row) {
        return new Figures(
                Integer.parseInt(row.getOrDefault("statements", "")),
                Integer.parseInt(row.getOrDefault("entries", "")),
                Integer.parseInt(row.getOrDefault("details", "")),
                plain(row.getOrDefault("sum_credits", "")),
                plain(row.getOrDefault("sum_debits", "")),
                balances(row.getOrDefault("opening_balance", "")),
                balances(row.getOrDefault("closing_balance", "")));
    }

    /** A file without a statement is one that we refuse: it has nothing to read. */
    private static Figures figures(ReadOutcome outcome) {
        List<BankStatement> statements = outcome instanceof ReadOutcome.Readable readable
                ? readable.file().statements()
                : List.of();
        List<BankEntry> entries = statements.stream()
                .flatMap(statement -> statement.entries().stream())
                .toList();
        return new Figures(
                statements.size(),
                entries.size(),
                entries.stream().mapToInt(entry -> entry.details().size()).sum(),
                sum(entries, Direction.CREDIT),
                sum(entries, Direction.DEBIT),
                balances(statements, BankStatement::opening),
                balances(statements, BankStatement::closing));
    }

    /** Over all currencies of the file, as the index has it. */
    private static String sum(List<BankEntry> entries, Direction direction) {
        return plain(entries.stream()
                .filter(entry -> entry.direction() == direction && entry.isBooked())
                .map(entry -> entry.amount().toDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString());
    }

    private static String balances(List<BankStatement> statements, Function<BankStatement, @Nullable Money> balance) {
        return statements.stream()
                .map(balance)
                .map(money -> money == null ? "" : plain(money.toDecimal().toPlainString()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("|"));
    }

    private static String balances(String texts) {
        return Stream.of(texts.split("\\|"))
                .filter(text -> !text.isEmpty())
                .map(CorpusTest::plain)
                .collect(Collectors.joining("|"));
    }

    private static String plain(String decimal) {
        return new BigDecimal(decimal).stripTrailingZeros().toPlainString();
    }
}
