package org.reskontra.server.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.changes.Change;
import org.reskontra.server.webhooks.store.DeliveryStore.Due;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Calls a webhook with one change; follows no redirects, which could lead anywhere. */
@Component
class WebhookCall {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CallableAddress addresses;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookCall(CallableAddress addresses, JsonMapper json, Clock clock) {
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
    }

    /** @param text the status, or why there was none */
    record Answer(boolean isGood, String text) {}

    /** What a receiver gets. */
    private record Body(
            long delivery,
            String company,
            String position,
            String kind,
            String subject,
            String actor,
            Instant at,
            @Nullable String source,
            @Nullable Long fromTransaction,
            @Nullable Long toTransaction) {}

    Answer send(Due due) throws InterruptedException {
        Optional<Problem> problem = addresses.problem(due.url());
        if (problem.isPresent()) {
            return new Answer(false, problem.get().code().code());
        }
        String body = json.writeValueAsString(body(due));
        HttpRequest request = HttpRequest.newBuilder(URI.create(due.url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Reskontra")
                .header("Reskontra-Delivery", Long.toString(due.no()))
                .header(Signature.HEADER, Signature.of(due.secret(), clock.instant(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return new Answer(status >= 200 && status < 300, "HTTP " + status);
        } catch (IOException e) {
            return new Answer(false, e.getClass().getSimpleName());
        }
    }

    private static Body body(Due due) {
        Change change = due.change();
        return new Body(
                due.no(),
                due.company(),
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
