package org.reskontra.server.shell.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts of the product, in all languages. Each module keeps its own in {@code messages/<module>_en.properties} and
 * {@code messages/<module>_sv.properties} (UTF-8); no key may stand in two files. Components reach them through
 * {@code getTranslation(key, arguments...)}.
 *
 * <p>Arguments are written for the language: {@link Money} with its currency, dates, numbers, and enum constants by the text
 * {@code <EnumType>.<CONSTANT>} where there is one. See {@link Template} for the places they go.
 */
@Component
public final class Texts implements I18NProvider {

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    public Texts() {
        for (Language language : Language.values()) {
            texts.put(language, read(language));
        }
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.code() + ".properties")) {
                Properties properties = new Properties();
                properties.load(file.getContentAsString(StandardCharsets.UTF_8).transform(StringReader::new));
                for (String key : properties.stringPropertyNames()) {
                    if (all.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException(
                                "the text " + key + " stands in two files, one is " + file.getFilename());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(all);
    }

    /** The text with its places filled by the arguments in their order; the key itself where there is no text. */
    public String text(Language language, String key, Object... arguments) {
        return fill(language, key, place -> {
            int index = place.chars().allMatch(Character::isDigit) ? Integer.parseInt(place) : arguments.length;
            return index < arguments.length ? arguments[index] : null;
        });
    }

    /** The sentence that says what is wrong, without the place. */
    public String sentence(Language language, Problem problem) {
        return fill(language, "problem." + problem.code().code(), problem.arguments()::get);
    }

    /** The keys of all texts of the language. */
    Set<String> keys(Language language) {
        return of(language).keySet();
    }

    /** The text as it stands in its bundle, with places for arguments. */
    String template(Language language, String key) {
        return of(language).getOrDefault(key, "");
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    /** A single argument that is a {@link Map} fills the places by name, as those of a {@link Problem} do. */
    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        Language language = Language.of(locale);
        return params.length == 1 && params[0] instanceof Map<?, ?> named
                ? fill(language, key, named::get)
                : text(language, key, params);
    }

    private String fill(Language language, String key, Function<String, @Nullable Object> arguments) {
        String text = of(language).get(key);
        if (text == null) {
            return key;
        }
        Formats formats = Formats.of(language);
        return new Template(text).fill(arguments, argument -> show(argument, language, formats));
    }

    private String show(Object argument, Language language, Formats formats) {
        return switch (argument) {
            case Money money -> formats.money(money);
            case LocalDate date -> formats.date(date);
            case BigDecimal number -> formats.decimal(number);
            case Integer number -> formats.count(number);
            case Long number -> formats.count(number);
            case Enum<?> constant ->
                of(language)
                        .getOrDefault(
                                constant.getDeclaringClass().getSimpleName() + "." + constant.name(), constant.name());
            case Collection<?> several ->
                several.stream().map(one -> show(one, language, formats)).collect(Collectors.joining(", "));
            default -> argument.toString();
        };
    }

    private Map<String, String> of(Language language) {
        return texts.getOrDefault(language, Map.of());
    }
}
