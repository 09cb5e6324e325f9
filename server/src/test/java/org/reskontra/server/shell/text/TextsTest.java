package org.reskontra.server.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;

class TextsTest {

    private static final Pattern KEY_IN_CODE =
            Pattern.compile("(?:getTranslation|text)\\(\\s*(?:Language\\.\\w+,\\s*)?\"(\\w+\\.[\\w.]+)\"\\s*[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{([\\w.]+)");

    private final Texts texts = new Texts();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts.keys(Language.SWEDISH)).containsExactlyInAnyOrderElementsOf(texts.keys(Language.ENGLISH));
    }

    @Test
    void bothLanguagesNameTheSameArguments() {
        assertThat(texts.keys(Language.ENGLISH))
                .allSatisfy(key ->
                        assertThat(places(Language.SWEDISH, key)).as(key).isSubsetOf(places(Language.ENGLISH, key)));
    }

    @Test
    void everyProblemHasASentence() {
        Set<String> keys = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.reskontra").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                        .flatMap(TextsTest::constants)
                        .map(code -> "problem." + code.code())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys).isNotEmpty();
        assertThat(texts.keys(Language.ENGLISH)).containsAll(keys);
    }

    @Test
    void everyKeyNamedInTheCodeHasAText() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY_IN_CODE.matcher(Files.readString(file)).results().forEach(key -> named.add(key.group(1)));
            }
        }

        assertThat(named).isNotEmpty();
        assertThat(texts.keys(Language.ENGLISH)).containsAll(named);
    }

    @Test
    void writesArgumentsForTheLanguage() {
        Problem problem = Problem.of(TypingProblem.DATE_NOT_UNDERSTOOD)
                .with("text", "$1 {example}")
                .with("example", LocalDate.of(2026, 3, 9));

        assertThat(texts.sentence(Language.SWEDISH, problem))
                .startsWith("”$1 {example}” är inget datum. Skriv ett som 2026-03-09");
        assertThat(texts.sentence(Language.ENGLISH, problem)).contains("such as 09/03/2026");
        assertThat(texts.getTranslation("rolecentre.greeting", Locale.US, Money.of("1", CurrencyCode.of("SEK"))))
                .isEqualTo("Welcome, 1.00\u00a0SEK");
    }

    @Test
    void followsTheNumber() {
        assertThat(texts.text(Language.SWEDISH, "list.count", 1)).isEqualTo("1 rad");
        assertThat(texts.text(Language.SWEDISH, "list.count", 12_000)).isEqualTo("12\u00a0000 rader");
    }

    @Test
    void showsTheKeyOfATextThatIsMissing() {
        assertThat(texts.text(Language.ENGLISH, "no.such.text")).isEqualTo("no.such.text");
    }

    private static Stream<ProblemCode> constants(JavaClass type) {
        return Arrays.stream(type.reflect().getEnumConstants()).map(ProblemCode.class::cast);
    }

    private Set<String> places(Language language, String key) {
        Matcher place = PLACE.matcher(texts.template(language, key));
        return place.results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
