package org.reskontra.server.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.reskontra.core.problem.Problem;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Takes sentences from all {@code messages/*_<language>.properties}: English, and Swedish for those who ask for it. */
@Component
class BundleSentences implements Sentences {

    private final Map<String, Properties> byLanguage = Map.of("en", load("en"), "sv", load("sv"));

    @Override
    public String of(Problem problem, Locale locale) {
        Properties sentences = byLanguage.getOrDefault(locale.getLanguage(), byLanguage.get("en"));
        String code = problem.code().code();
        String pattern = sentences == null ? code : sentences.getProperty("problem." + code, code);
        for (var argument : problem.arguments().entrySet()) {
            pattern = pattern.replace(
                    "{" + argument.getKey() + "}", argument.getValue().toString());
        }
        return pattern;
    }

    private static Properties load(String language) {
        Properties all = new Properties();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
