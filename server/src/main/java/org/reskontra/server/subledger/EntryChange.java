package org.reskontra.server.subledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a posted entry; null leaves a field as it is (specification 3.3). Amounts are in the entry's
 * currency, with its sign.
 *
 * @param version of the entry that was seen: a change that was decided on another is refused; null to change it whatever it is
 *     now
 * @param onHold who holds it, such as initials; empty to hold it no longer
 * @param noPromise whether there is no promise any more to pay on a date
 * @param dueDate of this and the following, an open entry is wanted
 * @param discountGraceDate last day on which the discount may be granted late
 */
public record EntryChange(
        @Nullable Long version,
        @Nullable String onHold,
        @Nullable String description,
        @Nullable LocalDate promisedPayDate,
        @Nullable Boolean noPromise,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate discountDate,
        @Nullable LocalDate discountGraceDate,
        @Nullable BigDecimal remainingDiscount,
        @Nullable BigDecimal maxTolerance,
        @Nullable String paymentReference) {

    public static EntryChange onHold(long version, String who) {
        return new EntryChange(version, who, null, null, null, null, null, null, null, null, null);
    }

    boolean needsOpenEntry() {
        return Stream.of(dueDate, discountDate, discountGraceDate, remainingDiscount, maxTolerance, paymentReference)
                .anyMatch(Objects::nonNull);
    }
}
