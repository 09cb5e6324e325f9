package killtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import killtest.Books.Figure;

/**
 * Each round a new bank statement is imported, applied and posted over HTTP, and the server is killed with signal 9 at a random
 * moment of it. Started again, it must come up by itself, and the repeated requests must leave the statement in the ledger once
 * and whole, as its own `verify`, its API and its tables say.
 */
final class KillTest {

    private static final int CALM_ROUNDS = 3;

    private final Options options;
    private final Random random;
    private final Reskontra reskontra;
    private final Server server;
    private final Durations durations = new Durations();
    private final Tally tally = new Tally();
    private final LocalDate date = LocalDate.now();
    private String token = "";
    private String iban = "";

    private KillTest(Options options) throws IOException {
        this.options = options;
        this.random = new Random(options.seed());
        this.reskontra = new Reskontra(Path.of(System.getProperty("reskontra.home")), options.folder());
        this.server = new Server(reskontra);
    }

    public static void main(String[] arguments) throws Exception {
        KillTest test = new KillTest(Options.of(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(test.server::end));
        try {
            test.run();
        } catch (Violation violation) {
            System.out.flush();
            System.err.println("\n" + violation.getMessage() + "\n\nSeed " + test.options.seed()
                    + "; kept for you to look at: " + test.options.folder());
            System.exit(1);
        }
        delete(test.options.folder());
    }

    private void run() throws Exception {
        System.out.printf(
                "Kill test of %d rounds, seed %d, in %s%n", options.rounds(), options.seed(), options.folder());
        System.out.println("Making a company ...");
        reskontra.run("demo", "--exit");
        server.start();
        token = reskontra.run(
                "user", "token", "admin", "--company", "demo", "--scope", "READ,IMPORT_STATEMENT,EDIT_JOURNAL,POST");
        token = token.substring(token.lastIndexOf('\n') + 1);
        System.out.println("Learning how long the commands take ...");
        finishDemoDay();
        server.stop();
        server.start();
        for (int calm = 1; calm <= CALM_ROUNDS; calm++) {
            new Round(calm).calm();
        }
        tally.start(options.rounds());
        for (int round = 1; round <= options.rounds(); round++) {
            new Round(CALM_ROUNDS + round).killed(round);
        }
        server.stop();
        reskontra.run("verify");
        System.out.print(tally.summary());
    }

    /** The company comes with a statement of its own, after which ours follow. */
    private void finishDemoDay() throws Exception {
        try (Api api = api()) {
            iban = (String) api.get("/bank-accounts/FK-SEK").get("iban");
            String journal = "/payment-journals/1/";
            String left = api.lines(1).stream()
                    .filter(line -> !line.get("amount").equals(line.get("applied")))
                    .map(line -> "{\"lineNo\":%s,\"version\":null}".formatted(line.get("lineNo")))
                    .collect(Collectors.joining(",", "{\"lines\":[", "]}"));
            api.postJson(journal + "to-unidentified", "demo-day-transfer", left).requireDone("the demo's day");
            api.postJson(journal + "post", "demo-day-post", "{\"mode\":\"POST_AND_RECONCILE\"}")
                    .requireDone("the demo's day");
        }
    }

    private Api api() {
        return new Api(server.address(), token);
    }

    /** One statement on its way into the ledger. */
    private final class Round {

        private final Statement statement;
        private final Work work;
        private final Map<Figure, Long> before;
        private final Map<Phase, Long> carriedOutBefore;

        Round(int number) throws Exception {
            try (Api api = api();
                    Books books = Books.open(reskontra.data())) {
                long opening = Json.minor(api.get("/bank-accounts/FK-SEK").get("balance"));
                statement =
                        Statement.random(random, number, options.lines(), iban, date, opening, books.openInvoices());
                before = books.figures();
                carriedOutBefore = books.carriedOut();
            }
            Files.write(options.folder().resolve(statement.fileName()), statement.camt053());
            work = new Work(statement, "kill-test-" + number);
        }

        /** Without a kill: the requests must be right before they can be disturbed. */
        void calm() throws Exception {
            try (Api api = api()) {
                for (Phase phase : Phase.values()) {
                    ask(api, phase);
                }
            }
            repeatAndProve();
        }

        void killed(int round) throws Exception {
            Phase phase = Phase.random(random);
            Kill kill = Kill.values()[random.nextInt(2)];
            Duration usual = durations.usual(phase);
            // Up to a quarter more than usual, so that the end of the command and its commit are within reach.
            Duration delay = usual.multipliedBy(random.nextInt(1250)).dividedBy(1000);
            long start = System.nanoTime();
            askUntilKilled(phase, kill, delay);
            long restart = System.nanoTime();
            server.start();
            Duration up = Duration.ofNanos(System.nanoTime() - restart);
            boolean answered = work.isAnswered(phase);
            boolean done = carriedOut().contains(phase);
            reskontra.run("verify");
            repeatAndProve();
            tally.add(new Tally.Line(
                    round,
                    kill,
                    phase,
                    delay,
                    usual,
                    Tally.Fate.of(answered, done),
                    up,
                    Duration.ofNanos(System.nanoTime() - start)));
        }

        private void askUntilKilled(Phase fatal, Kill kill, Duration delay) throws Exception {
            Thread killer = Thread.ofPlatform().unstarted(() -> {
                try {
                    Thread.sleep(delay);
                } catch (InterruptedException e) {
                    return;
                }
                server.kill(kill);
            });
            try (Api api = api()) {
                for (Phase phase : Phase.values()) {
                    if (phase == fatal) {
                        killer.start();
                    }
                    ask(api, phase);
                }
            } catch (IOException e) {
                if (killer.getState() == Thread.State.NEW) {
                    throw new Violation("the server breaks off by itself: " + e);
                }
            }
            killer.join();
        }

        /** The commands that are done now; all that were answered must be among them. */
        private Set<Phase> carriedOut() throws IOException, SQLException {
            Set<Phase> done = EnumSet.noneOf(Phase.class);
            try (Books books = Books.open(reskontra.data())) {
                books.carriedOut().forEach((phase, count) -> {
                    if (count > carriedOutBefore.get(phase)) {
                        done.add(phase);
                    } else if (work.isAnswered(phase)) {
                        throw new Violation(phase.text + " was answered before the kill, and is lost");
                    }
                });
            }
            return done;
        }

        private void ask(Api api, Phase phase) throws IOException, InterruptedException {
            long start = System.nanoTime();
            work.ask(api, phase);
            durations.add(phase, Duration.ofNanos(System.nanoTime() - start));
        }

        /** Twice: what the second time is done already must be answered as the first time, and change nothing. */
        private void repeatAndProve() throws IOException, InterruptedException, SQLException {
            try (Api api = api();
                    Books books = Books.open(reskontra.data())) {
                for (int time = 1; time <= 2; time++) {
                    for (Phase phase : Phase.values()) {
                        work.ask(api, phase);
                    }
                    Proof.check(statement, work, api, before, books.figures());
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
