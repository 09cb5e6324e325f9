package org.reskontra.server.webhooks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Delivers as long as the server lives. Servers on one database share the work. */
@Component
@ConditionalOnWebApplication
class WebhookWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorker.class);
    private static final long PAUSE_MILLIS = 1000;

    private final WebhookDeliveries deliveries;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Thread working = Thread.currentThread();

    WebhookWorker(WebhookDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        working = Thread.ofVirtual().name("webhooks").start(this::work);
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            working.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void work() {
        try {
            while (isRunning()) {
                if (!round() && stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean round() throws InterruptedException {
        try {
            return deliveries.round();
        } catch (RuntimeException e) {
            LOG.warn("webhooks cannot be told now ({})", e.toString());
            return false;
        }
    }
}
