package org.reskontra.server.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets an address fail to sign in only so often in a while, whatever names it tries. Kept in memory: a restart forgives, which
 * the lock-out of the users does not.
 */
final class AddressLimit {

    static final int MOST_FAILURES = 20;
    static final Duration WHILE = Duration.ofMinutes(5);

    /** Bounds memory when many addresses try; the oldest are forgotten first. */
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Failures> byAddress = new LinkedHashMap<>();

    /** Whether this address may try now; counts the try until {@link #forgive}. */
    synchronized boolean tryAt(String address, Instant now) {
        Failures failures = byAddress.get(network(address));
        if (failures == null || !now.isBefore(failures.since().plus(WHILE))) {
            byAddress.remove(network(address));
            byAddress.put(network(address), new Failures(now, 1));
            forgetOldest();
            return true;
        }
        byAddress.put(network(address), new Failures(failures.since(), failures.count() + 1));
        return failures.count() < MOST_FAILURES;
    }

    /** The last try of this address was no failure. */
    synchronized void forgive(String address) {
        byAddress.computeIfPresent(
                network(address), (key, failures) -> new Failures(failures.since(), failures.count() - 1));
    }

    private void forgetOldest() {
        if (byAddress.size() > MOST_ADDRESSES) {
            Iterator<String> oldest = byAddress.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** An IPv6 customer has a whole /64; its addresses count as one. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length == 8 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }

    private record Failures(Instant since, int count) {}
}
