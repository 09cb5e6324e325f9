package org.reskontra.server.audit;

/**
 * What a command read is no longer so. A store throws it when the version that an update names is stale; {@link Commands}
 * then runs the whole command again, on what is there now.
 */
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param what for the log, for example {@code payment-journal/17} */
    public ChangedMeanwhile(String what) {
        super(what);
    }
}
