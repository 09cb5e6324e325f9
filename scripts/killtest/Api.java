package killtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The API of the demo company, as one life of the server answers. */
final class Api implements AutoCloseable {

    private static final String COMPANY = "/api/v1/companies/demo";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final String token;

    Api(String server, String token) {
        this.server = server;
        this.token = token;
    }

    record Answer(int status, String body) {
        boolean isDone() {
            return status / 100 == 2;
        }

        Answer requireDone(String what) {
            if (!isDone()) {
                throw new Violation(what + " is answered with " + status + ": " + body);
            }
            return this;
        }
    }

    /** @throws IOException where the server dies before it has answered */
    Answer postJson(String path, String key, String body) throws IOException, InterruptedException {
        return send(request(COMPANY + path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    Answer postFile(String path, String key, byte[] contents) throws IOException, InterruptedException {
        BodyPublisher body = BodyPublishers.ofByteArray(contents);
        return send(request(COMPANY + path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/xml")
                .POST(body));
    }

    Map<String, Object> get(String path) throws IOException, InterruptedException {
        return Json.object(body(COMPANY + path));
    }

    /** All lines of a journal, in their order. */
    List<Map<String, Object>> lines(long journal) throws IOException, InterruptedException {
        List<Map<String, Object>> lines = new ArrayList<>();
        String next = COMPANY + "/payment-journals/" + journal + "/lines?limit=1000";
        while (next != null) {
            Map<String, Object> page = Json.object(body(next));
            lines.addAll(Json.objects(page.get("items")));
            next = (String) page.get("next");
        }
        return lines;
    }

    private String body(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).requireDone("GET " + path).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
