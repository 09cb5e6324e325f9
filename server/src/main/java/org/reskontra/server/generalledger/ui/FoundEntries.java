package org.reskontra.server.generalledger.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reskontra.server.generalledger.EntrySearch;
import org.reskontra.server.shell.parts.Action;

/** The way to the page that finds entries; for every page that shows some. */
public final class FoundEntries {

    public static final String ACTION = "find-entries";

    private FoundEntries() {}

    /** @param search for the entry that the cursor is on; empty where it is on none */
    public static Action action(Supplier<Optional<EntrySearch>> search) {
        return Action.of(ACTION, "find.title", VaadinIcon.CONNECT, () -> search.get()
                        .ifPresent(FoundEntries::open))
                .key("Ctrl+Alt+Q");
    }

    public static void open(EntrySearch search) {
        UI.getCurrent().navigate(FindEntriesView.class, QueryParameters.simple(search.parameters()));
    }

    /** The address of its entries, for a link. */
    public static String path(EntrySearch search) {
        Map<String, String> parameters = search.parameters();
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&", FindEntriesView.PATH + "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
