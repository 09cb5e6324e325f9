package org.reskontra.server.statementimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iban4j.IbanUtil;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reskontra.core.statement.BankFile;
import org.reskontra.formats.BankFileReader;
import org.reskontra.server.SharedFolders;

/**
 * Every hostile file gets the verdict of the folder's table, in a process of its own with 64 MB of heap, killed after
 * ten seconds; and for those of our own table, the right reason and the right number of entries.
 */
class HostileFilesTest {

    private static final List<String> FORMATS = List.of("camt_", "csv_");
    private static final int SECONDS = 10;

    @TestFactory
    Stream<? extends DynamicNode> hostileFilesGetTheirVerdict() throws IOException {
        return SharedFolders.BAD.tests(HostileFilesTest::tests);
    }

    private static Stream<DynamicTest> tests(Path folder) throws IOException {
        Map<String, Map<String, String>> reasons = reasons();
        List<Map<String, String>> files = Tsv.read(folder.resolve("EXPECT.tsv")).stream()
                .filter(row -> FORMATS.stream().anyMatch(name(row)::startsWith))
                .toList();
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(row -> DynamicTest.dynamicTest(name(row), () -> {
                    List<String> output = judge(folder, row, files);
                    assertThat(output).as("verdict and problems").first().isEqualTo(row.get("expected"));
                    Map<String, String> reason = reasons.get(name(row));
                    if (reason != null) {
                        assertThat(codes(output)).isEqualTo(reason.get("codes"));
                        assertThat(output.get(1)).as("imported").isEqualTo(reason.get("imported"));
                        assertThat(output.get(2)).as("skipped").isEqualTo(reason.get("skipped"));
                    }
                }));
    }

    private static String name(Map<String, String> row) {
        return row.getOrDefault("file", "");
    }

    private static Map<String, Map<String, String>> reasons() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(HostileFilesTest.class.getResourceAsStream("hostile-reasons.tsv"))) {
            return Tsv.rows(new String(in.readAllBytes(), UTF_8)).stream()
                    .collect(Collectors.toMap(HostileFilesTest::name, row -> row));
        }
    }

    private static String codes(List<String> output) {
        return output.stream()
                .skip(3)
                .map(line -> line.substring(0, line.indexOf(' ')))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static List<String> judge(Path folder, Map<String, String> row, List<Map<String, String>> files)
            throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath(),
                HostileFile.class.getName(),
                folder.resolve(name(row)).toString()));
        if (Set.of("duplicate", "overlap").contains(row.getOrDefault("category", ""))) {
            command.add(folder.resolve(control(row, files)).toString());
        }
        Path output = Files.createTempFile("hostile", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String printed = Files.readString(output);
            assertThat(ended).as("ended in %s s: %s", SECONDS, printed).isTrue();
            assertThat(process.exitValue()).as(printed).isZero();
            return printed.lines().toList();
        } finally {
            Files.delete(output);
        }
    }

    /** The control file of the same format. */
    private static String control(Map<String, String> row, List<Map<String, String>> files) {
        String format = name(row).substring(0, name(row).indexOf('_') + 1);
        return files.stream()
                .map(HostileFilesTest::name)
                .filter(file -> file.startsWith(format + "00_control"))
                .findFirst()
                .orElseThrow();
    }

    /** Only what reads and judges files: that starts in a fraction of a second. */
    private static String classPath() throws URISyntaxException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type :
                List.of(HostileFile.class, BankFileReader.class, BankFile.class, CsvReader.class, IbanUtil.class)) {
            places.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, places);
    }
}
