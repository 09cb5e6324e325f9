package org.reskontra.server.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.changes.Change;
import org.reskontra.server.changes.ChangeFeed;
import org.reskontra.server.changes.ChangePosition;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.company.store.CompanyStore;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.webhooks.store.DeliveryStore;
import org.reskontra.server.webhooks.store.WebhookStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver on this machine is told what happens, through its own failures and ours. */
class WebhooksTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final DSLContext DB = DATABASE.dsl();
    private static final AnnotationConfigApplicationContext CONTEXT = DemoData.context(DATABASE);
    private static final CallableAddress ANY_ADDRESS = new CallableAddress(true);

    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T09:00:00Z"));
    private final Clock clock = new MovedClock(now);
    private final WebhookStore store = new WebhookStore(DB);
    private final DeliveryStore deliveries = new DeliveryStore(DB);
    private volatile int status = 200;
    private HttpServer receiver;
    private String url = "";
    private Actor admin = Actor.operator(CompanyId.NONE);

    private record Received(String body, String signature, String delivery) {}

    @BeforeEach
    void aCompanyAndAReceiver() throws IOException {
        CompanyId company = new CompanyStore(DB)
                .insert("c" + System.nanoTime(), "Acme", CurrencyCode.of("SEK"), false)
                .orElseThrow()
                .id();
        admin = Actor.operator(company);
        DB.execute("update webhook set active = false");
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", exchange -> {
            received.add(new Received(
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    exchange.getRequestHeaders().getFirst(Signature.HEADER),
                    exchange.getRequestHeaders().getFirst("Reskontra-Delivery")));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.createContext("/elsewhere", exchange -> {
            throw new AssertionError("followed a redirect");
        });
        receiver.start();
        url = "http://localhost:" + receiver.getAddress().getPort() + "/hook";
    }

    @AfterEach
    void stopTheReceiver() {
        receiver.stop(0);
    }

    @Test
    void aReceiverIsToldOfWhatHappensFromThenOnSignedWithItsSecret() throws Exception {
        feed().tell(admin.company(), "setup.save", "setup/before", "anna");
        Webhooks.Added added = done(webhooks(ANY_ADDRESS).add(admin, url, List.of()));
        feed().tellPosted(admin.company(), 17, "anna", "SALES", 3, 9);

        assertThat(server().round()).isTrue();
        assertThat(received).hasSize(1);
        Received call = received.getFirst();
        assertThat(call.signature())
                .isEqualTo(Signature.of(added.secret().getBytes(UTF_8), now.get(), call.body()))
                .startsWith("t=" + now.get().getEpochSecond() + ",v1=");
        JsonNode body = JsonMapper.builder().build().readTree(call.body());
        assertThat(body.get("kind").stringValue()).isEqualTo("ledger.posted");
        assertThat(body.get("subject").stringValue()).isEqualTo("register/17");
        assertThat(body.get("toTransaction").longValue()).isEqualTo(9);
        assertThat(log(added)).extracting(Delivery::status).containsExactly(DeliveryStatus.DELIVERED);
        assertThat(server().round()).isFalse();
        assertThat(received).hasSize(1);
    }

    @Test
    void onlyTheKindsAskedForAreTold() throws Exception {
        Webhooks.Added added = done(webhooks(ANY_ADDRESS).add(admin, url, List.of("settlement.", "ledger.posted")));
        feed().tell(admin.company(), "setup.save", "setup/1", "anna");
        feed().tell(admin.company(), "settlement.application", "entry/2", "anna");

        server().round();

        assertThat(log(added)).extracting(Delivery::subject).containsExactly("entry/2");
    }

    @Test
    void whatFailsIsSentAgainLaterAndLaterAlsoAfterARestart() throws Exception {
        status = 500;
        Webhooks.Added added = done(webhooks(ANY_ADDRESS).add(admin, url, List.of()));
        feed().tell(admin.company(), "setup.save", "setup/1", "anna");
        server().round();
        assertThat(log(added).getFirst().answer()).isEqualTo("HTTP 500");
        assertThat(log(added).getFirst().status()).isEqualTo(DeliveryStatus.WAITING);

        pass(Duration.ofSeconds(10));
        server().round();
        assertThat(received).as("not before its time").hasSize(1);
        pass(Duration.ofSeconds(10));
        server().round();
        assertThat(received).hasSize(2);

        status = 204;
        pass(Duration.ofSeconds(31));
        server().round();
        assertThat(log(added)).extracting(Delivery::status).containsExactly(DeliveryStatus.DELIVERED);
        assertThat(log(added).getFirst().attempts()).isEqualTo(3);
        assertThat(received)
                .extracting(Received::delivery)
                .containsOnly(received.getFirst().delivery());
        assertThat(webhook(added).failures()).isZero();
    }

    @Test
    void whatWasUnderWayWhenAServerDiedIsSentByAnother() throws Exception {
        Webhooks.Added added = done(webhooks(ANY_ADDRESS).add(admin, url, List.of()));
        feed().tell(admin.company(), "setup.save", "setup/1", "anna");
        List<Change> changes = feed().after(admin.company(), ChangePosition.START, List.of(), 9);
        deliveries.add(admin.company(), added.no(), changes, now.get());
        assertThat(deliveries.claim(now.get(), now.get().plusSeconds(60), 9)).hasSize(1);

        server().round();
        assertThat(received).as("still the first one's").isEmpty();
        pass(Duration.ofSeconds(61));
        server().round();

        assertThat(received).hasSize(1);
        assertThat(log(added)).extracting(Delivery::status).containsExactly(DeliveryStatus.DELIVERED);
    }

    @Test
    void whoNeverAnswersIsGivenUpAndSwitchedOffUntilAnAdministratorSwitchesHimOn() throws Exception {
        status = 302;
        Webhooks.Added added = done(webhooks(ANY_ADDRESS).add(admin, url, List.of()));
        for (int i = 0; i < 5; i++) {
            feed().tell(admin.company(), "setup.save", "setup/" + i, "anna");
        }
        for (int i = 0; i < 14; i++) {
            server().round();
            pass(Duration.ofHours(7));
        }
        assertThat(webhook(added).active()).isFalse();
        int calls = received.size();
        assertThat(calls).isBetween(50, 55);
        pass(Duration.ofHours(7));
        server().round();
        assertThat(received).hasSize(calls);

        status = 200;
        done(webhooks(ANY_ADDRESS).setActive(admin, added.no(), true));
        server().round();
        assertThat(log(added)).extracting(Delivery::status).containsOnly(DeliveryStatus.DELIVERED);
    }

    @Test
    void aDeliveryIsSentAgainWhenAskedFor() throws Exception {
        Webhooks.Added added = done(webhooks(ANY_ADDRESS).add(admin, url, List.of()));
        feed().tell(admin.company(), "setup.save", "setup/1", "anna");
        server().round();
        done(webhooks(ANY_ADDRESS)
                .sendAgain(admin, added.no(), log(added).getFirst().no()));
        server().round();

        assertThat(received).hasSize(2);
        assertThat(received.get(1).body()).isEqualTo(received.get(0).body());
        assertThat(codes(webhooks(ANY_ADDRESS).sendAgain(admin, added.no(), 999_999)))
                .containsExactly(WebhookProblem.DELIVERY_NOT_FOUND);
    }

    @Test
    void nobodyReachesThePrivateNetworkThroughThisServer() throws Exception {
        CallableAddress strict = new CallableAddress(false);
        for (String host : List.of(
                "localhost",
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "[::1]",
                "[fd00::1]",
                "[fe80::1]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::a00:1]",
                "nowhere.invalid")) {
            assertThat(codes(webhooks(strict).add(admin, "https://" + host + "/", List.of())))
                    .as(host)
                    .containsExactly(WebhookProblem.WEBHOOK_HOST_NOT_PUBLIC);
        }
        for (String wrong :
                List.of("", "http://93.184.216.34/", "https://me:pw@93.184.216.34/", "ftp://x/", "https:///", "no")) {
            assertThat(codes(webhooks(strict).add(admin, wrong, List.of())))
                    .as(wrong)
                    .containsExactly(WebhookProblem.WEBHOOK_URL_INVALID);
        }
        assertThat(strict.problem("https://93.184.216.34/hook")).isEmpty();

        // Allowed when it was added, and no more.
        Webhooks.Added added = done(webhooks(ANY_ADDRESS).add(admin, url, List.of()));
        feed().tell(admin.company(), "setup.save", "setup/1", "anna");
        server(strict).round();
        assertThat(received).isEmpty();
        assertThat(log(added).getFirst().answer()).isEqualTo("webhook_url_invalid");
    }

    @Test
    void onlyAdministratorsSayWhoIsTold() {
        Actor accountant = new Actor("anna", admin.company(), Set.of(Permission.READ, Permission.EDIT_SETUP));

        assertThat(webhooks(ANY_ADDRESS).add(accountant, url, List.of())).isInstanceOf(Rejected.class);
        assertThat(store.list(admin.company())).isEmpty();
    }

    private ChangeFeed feed() {
        return CONTEXT.getBean(ChangeFeed.class);
    }

    private Webhooks webhooks(CallableAddress addresses) {
        return new Webhooks(CONTEXT.getBean(Commands.class), store, deliveries, feed(), addresses, clock);
    }

    /** As after each start: nothing but the database remembers. */
    private WebhookDeliveries server() {
        return server(ANY_ADDRESS);
    }

    private WebhookDeliveries server(CallableAddress addresses) {
        WebhookCall call = new WebhookCall(addresses, CONTEXT.getBean(JsonMapper.class), clock);
        return new WebhookDeliveries(
                new WebhookStore(DB), new DeliveryStore(DB), feed(), call, DATABASE.transactions(), clock);
    }

    private void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    private List<Delivery> log(Webhooks.Added webhook) {
        return deliveries.list(admin.company(), webhook.no(), "", 0, 0, 100);
    }

    private Webhook webhook(Webhooks.Added added) {
        return store.find(admin.company(), added.no()).orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(T result)) {
            return result;
        }
        throw new AssertionError(outcome);
    }

    private static List<ProblemCode> codes(Outcome<?> outcome) {
        return outcome instanceof Rejected<?>(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }

    /** Stands still until it is moved. */
    private static final class MovedClock extends Clock {
        private final AtomicReference<Instant> now;

        MovedClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
