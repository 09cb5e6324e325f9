package org.reskontra.server.changes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.reskontra.server.changes.store.ChangeStore;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Component;

/**
 * Tells what happened, in an order in which nothing is ever added before what was read already.
 *
 * <p>A change is written in the database transaction that it tells of: both are there, or neither. It can be read once all
 * transactions that began writing earlier are over, so it comes a moment after its commit, and later while a long one runs.
 */
@Component
public class ChangeFeed {

    private final ChangeStore store;
    private final Clock clock;

    public ChangeFeed(ChangeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Part of a command: tells of it. */
    public void tell(CompanyId company, String kind, String subject, String actor) {
        Instant at = clock.instant();
        store.append(company, new Change(ChangePosition.START, kind, subject, actor, at, null, null, null));
    }

    /** Part of a command: tells that a register was posted; one change, however many its entries. */
    public void tellPosted(CompanyId company, long register, String actor, String source, long first, long last) {
        store.append(
                company,
                new Change(
                        ChangePosition.START,
                        Change.POSTED,
                        "register/" + register,
                        actor,
                        clock.instant(),
                        source,
                        first,
                        last));
    }

    /**
     * The changes after a position, oldest first; at most {@code limit}.
     *
     * @param kinds beginnings of the kinds that are wanted; empty for all
     */
    public List<Change> after(CompanyId company, ChangePosition position, List<String> kinds, int limit) {
        return store.after(company, position, kinds, limit);
    }

    /** The end of what can be read now: for those who want to follow from here on. */
    public ChangePosition end() {
        return store.end();
    }
}
