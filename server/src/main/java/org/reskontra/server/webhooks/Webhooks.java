package org.reskontra.server.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.changes.ChangeFeed;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.webhooks.store.DeliveryStore;
import org.reskontra.server.webhooks.store.WebhookStore;
import org.springframework.stereotype.Component;

/** Who is told of changes, and what became of it. */
@Component
public class Webhooks {

    /** Each takes its place in every round of deliveries. */
    static final int MOST = 50;

    private static final int SECRET_BYTES = 32;

    private final Commands commands;
    private final WebhookStore store;
    private final DeliveryStore deliveries;
    private final ChangeFeed changes;
    private final CallableAddress addresses;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Webhooks(
            Commands commands,
            WebhookStore store,
            DeliveryStore deliveries,
            ChangeFeed changes,
            CallableAddress addresses,
            Clock clock) {
        this.commands = commands;
        this.store = store;
        this.deliveries = deliveries;
        this.changes = changes;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @param secret what calls are signed with; it is not shown again */
    public record Added(int no, String secret) {}

    public record Changed(long no) {}

    private record Arguments(String url, List<String> kinds) {}

    private record Switched(boolean active) {}

    public List<Webhook> list(CompanyId company) {
        return store.list(company);
    }

    public Optional<Webhook> find(CompanyId company, int no) {
        return store.find(company, no);
    }

    /**
     * The deliveries of a webhook, latest first.
     *
     * @param search a part of the kind or subject; empty for all
     * @param before the number of the last one before the wanted ones; 0 for the start
     */
    public List<Delivery> deliveries(
            CompanyId company, int webhook, String search, long before, int offset, int limit) {
        return deliveries.list(company, webhook, search, before, offset, limit);
    }

    public int countDeliveries(CompanyId company, int webhook, String search, int most) {
        return deliveries.count(company, webhook, search, most);
    }

    /** Tells this address what happens from now on. */
    public Outcome<Added> add(Actor actor, String url, List<String> kinds) {
        Arguments arguments = new Arguments(url.strip(), kinds);
        CommandRequest request =
                new CommandRequest(actor, Permission.ADMINISTER, "webhook.add", "webhooks", arguments, null);
        return commands.run(request, Added.class, () -> {
            Optional<Problem> problem = addresses.problem(arguments.url());
            if (problem.isPresent()) {
                return Outcome.rejected(problem.get());
            }
            if (store.list(actor.company()).size() >= MOST) {
                return Outcome.rejected(
                        Problem.of(WebhookProblem.WEBHOOKS_TOO_MANY).with("most", MOST));
            }
            byte[] bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            String secret = "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            int no = store.insert(
                    actor.company(), arguments.url(), kinds, secret.getBytes(UTF_8), clock.instant(), changes.end());
            return Outcome.done(new Added(no, secret));
        });
    }

    /** Switches a webhook on or off; what happens meanwhile is told once it is on again. */
    public Outcome<Changed> setActive(Actor actor, int no, boolean active) {
        return change(actor, "webhook.switch", no, new Switched(active), () -> {
            store.setActive(actor.company(), no, active);
            return Outcome.done(new Changed(no));
        });
    }

    /** Takes a webhook away, with the record of its deliveries. */
    public Outcome<Changed> delete(Actor actor, int no) {
        return change(actor, "webhook.delete", no, new Changed(no), () -> {
            store.delete(actor.company(), no);
            return Outcome.done(new Changed(no));
        });
    }

    /** Sends a delivery again, whatever became of it. */
    public Outcome<Changed> sendAgain(Actor actor, int no, long delivery) {
        return change(
                actor,
                "webhook.send-again",
                no,
                new Changed(delivery),
                () -> deliveries.sendAgain(actor.company(), no, delivery, clock.instant())
                        ? Outcome.done(new Changed(delivery))
                        : Outcome.rejected(
                                Problem.of(WebhookProblem.DELIVERY_NOT_FOUND).with("delivery", delivery)));
    }

    private Outcome<Changed> change(
            Actor actor, String action, int no, Object arguments, Supplier<Outcome<Changed>> work) {
        CommandRequest request =
                new CommandRequest(actor, Permission.ADMINISTER, action, "webhook/" + no, arguments, null);
        return commands.run(
                request,
                Changed.class,
                () -> store.find(actor.company(), no).isPresent()
                        ? work.get()
                        : Outcome.rejected(
                                Problem.of(WebhookProblem.WEBHOOK_NOT_FOUND).with("webhook", no)));
    }
}
