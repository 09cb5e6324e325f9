package killtest;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server that is killed, and started again on the same data. Its output of all lives is in {@code server.log}. */
final class Server {

    private static final Duration FOR_START = Duration.ofMinutes(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Reskontra reskontra;
    private final int port;
    private Process process;

    Server(Reskontra reskontra) throws IOException {
        this.reskontra = reskontra;
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Returns when it answers. */
    void start() throws IOException, InterruptedException {
        process = reskontra
                .command("serve", "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log().toFile()))
                .start();
        long deadline = System.nanoTime() + FOR_START.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new Violation((process.isAlive() ? "the server does not get ready" : "the server does not start")
                        + " on the data that it left; see " + log());
            }
            Thread.sleep(50);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Kills with signal 9. PostgreSQL and each of its workers leave the process group that started them, so the whole group is
     * found by who started whom.
     */
    void kill(Kill kill) {
        List<ProcessHandle> victims = new ArrayList<>(List.of(process.toHandle()));
        if (kill == Kill.WHOLE_GROUP) {
            victims.addAll(process.descendants().toList());
            postmaster().ifPresent(postmaster -> {
                victims.add(postmaster);
                victims.addAll(postmaster.descendants().toList());
            });
        }
        victims.forEach(ProcessHandle::destroyForcibly);
        process.toHandle().onExit().join();
    }

    /** Tells it to end, and waits. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new Violation("the server does not stop; see " + log());
        }
        if (postmaster().isPresent()) {
            throw new Violation("PostgreSQL still runs after the server was stopped");
        }
    }

    /** Leaves nothing running, whatever happened before. */
    void end() {
        if (process != null) {
            kill(Kill.WHOLE_GROUP);
        }
    }

    private Optional<ProcessHandle> postmaster() {
        try (Stream<String> lines = Files.lines(reskontra.data().resolve("postgresql/postmaster.pid"))) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(handle -> handle.info().command().orElse("").contains("postgres"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path log() {
        return reskontra.folder().resolve("server.log");
    }
}
