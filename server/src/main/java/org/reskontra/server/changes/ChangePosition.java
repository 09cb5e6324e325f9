package org.reskontra.server.changes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the feed: whatever commits after it was read comes after it.
 *
 * @param epoch counts the databases that the feed has lived in
 * @param xid the database transaction
 * @param number of the row within it
 */
public record ChangePosition(int epoch, long xid, long number) implements Comparable<ChangePosition> {

    /** Before all changes. */
    public static final ChangePosition START = new ChangePosition(0, 0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})-(\\d{1,18})");

    /** The position that a caller got earlier; empty for any other text. */
    public static Optional<ChangePosition> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new ChangePosition(
                        Integer.parseInt(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(ChangePosition other) {
        int byEpoch = Integer.compare(epoch, other.epoch);
        int byXid = byEpoch == 0 ? Long.compare(xid, other.xid) : byEpoch;
        return byXid == 0 ? Long.compare(number, other.number) : byXid;
    }

    @Override
    public String toString() {
        return epoch + "-" + xid + "-" + number;
    }
}
