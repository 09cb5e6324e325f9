package org.reskontra.server.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A part of a list, in the order of its key.
 *
 * @param next where it goes on, as path and query; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * The page of the current request.
     *
     * @param fetched up to {@link Window#fetch()} rows after {@link Window#after()}
     * @param key what the list is ordered by, unique
     */
    public static <T> Page<T> of(List<T> fetched, Window window, Function<T, String> key) {
        if (fetched.size() <= window.limit()) {
            return new Page<>(List.copyOf(fetched), null);
        }
        List<T> items = List.copyOf(fetched.subList(0, window.limit()));
        String after = UriUtils.encode(key.apply(items.getLast()), "UTF-8");
        String next = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", after)
                .scheme(null)
                .host(null)
                .port(null)
                .build(true)
                .toUriString();
        return new Page<>(items, next);
    }

    public <R> Page<R> map(Function<T, R> function) {
        return new Page<>(items.stream().map(function).toList(), next);
    }
}
