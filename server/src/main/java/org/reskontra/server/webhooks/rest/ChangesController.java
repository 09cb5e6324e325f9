package org.reskontra.server.webhooks.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.changes.Change;
import org.reskontra.server.changes.ChangeFeed;
import org.reskontra.server.changes.ChangePosition;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened, in the order in which it was committed. */
@RestController
@RequestMapping("/api/v1/companies/{company}/changes")
class ChangesController {

    private final ChangeFeed feed;

    ChangesController(ChangeFeed feed) {
        this.feed = feed;
    }

    /**
     * @param position where to go on, also when there is nothing now
     * @param more whether there is more already
     */
    record ChangesPage(List<ChangeRow> items, String position, boolean more) {}

    record ChangeRow(
            String position,
            String kind,
            String subject,
            String actor,
            Instant at,
            @Nullable String source,
            @Nullable Long fromTransaction,
            @Nullable Long toTransaction) {

        static ChangeRow of(Change change) {
            return new ChangeRow(
                    change.position().toString(),
                    change.kind(),
                    change.subject(),
                    change.actor(),
                    change.at(),
                    change.source(),
                    change.fromTransaction(),
                    change.toTransaction());
        }
    }

    record Position(String position) {}

    @Operation(
            summary = "The changes after a position, oldest first",
            description =
                    "Ask again with the position of the answer: nothing is ever added before it. A change shows a moment"
                            + " after its commit. kind chooses by the beginning of the kind and may be repeated: ledger.posted,"
                            + " settlement., ledger-entry.edit, setup.")
    @GetMapping
    ChangesPage list(Actor actor, Window window, @RequestParam(defaultValue = "") List<String> kind) {
        String after = window.after();
        ChangePosition position = after == null ? ChangePosition.START : Answers.ok(ChangePosition.parse(after));
        List<Change> found = feed.after(actor.company(), position, kind, window.fetch());
        List<Change> page = found.subList(0, Math.min(window.limit(), found.size()));
        return new ChangesPage(
                page.stream().map(ChangeRow::of).toList(),
                (page.isEmpty() ? position : page.getLast().position()).toString(),
                found.size() > window.limit());
    }

    @Operation(summary = "The end of the feed, to follow from now on")
    @GetMapping("/end")
    Position end(Actor actor) {
        return new Position(feed.end().toString());
    }
}
