package org.reskontra.server.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reskontra.server.changes.Change;
import org.reskontra.server.changes.ChangeFeed;
import org.reskontra.server.webhooks.WebhookCall.Answer;
import org.reskontra.server.webhooks.store.DeliveryStore;
import org.reskontra.server.webhooks.store.DeliveryStore.Due;
import org.reskontra.server.webhooks.store.WebhookStore;
import org.reskontra.server.webhooks.store.WebhookStore.Follower;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells webhooks of changes, each at least once. How far a webhook was told is stored with what is to be sent, and what is sent is
 * done only when it was answered: whoever goes on after a crash sends again what was under way.
 */
@Component
class WebhookDeliveries {

    private static final int AT_A_TIME = 20;
    private static final int CHANGES_AT_A_TIME = 500;

    /** About a day and a half of tries, with the pauses below. */
    private static final int MOST_ATTEMPTS = 12;

    private static final int MOST_FAILURES = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** Longer than a call may take. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final ChangeFeed changes;
    private final WebhookCall call;
    private final TransactionOperations transactions;
    private final Clock clock;

    WebhookDeliveries(
            WebhookStore webhooks,
            DeliveryStore deliveries,
            ChangeFeed changes,
            WebhookCall call,
            TransactionOperations transactions,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.changes = changes;
        this.call = call;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One look at what happened and what is due; tells whether there was something. */
    boolean round() throws InterruptedException {
        boolean found = false;
        for (int webhook : webhooks.active()) {
            found |= Boolean.TRUE.equals(transactions.execute(status -> plan(webhook)));
        }
        return send() || found;
    }

    private boolean plan(int webhook) {
        return webhooks.hold(webhook).map(this::plan).orElse(false);
    }

    private boolean plan(Follower follower) {
        List<Change> news = changes.after(follower.company(), follower.position(), follower.kinds(), CHANGES_AT_A_TIME);
        if (news.isEmpty()) {
            return false;
        }
        deliveries.add(follower.company(), follower.webhook(), news, clock.instant());
        webhooks.told(follower.webhook(), news.getLast().position());
        return true;
    }

    private boolean send() throws InterruptedException {
        Instant now = clock.instant();
        List<Due> due = deliveries.claim(now, now.plus(UNDER_WAY), AT_A_TIME);
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            calls.invokeAll(due.stream()
                            .map(one -> (Callable<Answer>) () -> attempt(one))
                            .toList())
                    .forEach(WebhookDeliveries::done);
        }
        return !due.isEmpty();
    }

    private static void done(Future<Answer> attempt) {
        if (attempt.state() == Future.State.FAILED) {
            throw new IllegalStateException(attempt.exceptionNow());
        }
    }

    private Answer attempt(Due due) throws InterruptedException {
        Answer answer = call.send(due);
        Instant now = clock.instant();
        if (answer.isGood()) {
            deliveries.attempted(due.no(), DeliveryStatus.DELIVERED, answer.text(), now);
            webhooks.succeeded(due.webhook());
        } else {
            DeliveryStatus status = due.attempts() < MOST_ATTEMPTS ? DeliveryStatus.WAITING : DeliveryStatus.FAILED;
            deliveries.attempted(due.no(), status, answer.text(), now.plus(pause(due.attempts())));
            webhooks.failed(due.webhook(), MOST_FAILURES);
        }
        return answer;
    }

    /** Doubles with each attempt. */
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
