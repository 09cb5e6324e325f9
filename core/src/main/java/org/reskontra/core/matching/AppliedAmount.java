package org.reskontra.core.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;

/**
 * How much of an entry a line settles (algorithms 1.8), in minor units.
 *
 * @param applied discount included
 * @param discount payment discount and accepted tolerance
 */
record AppliedAmount(long applied, long discount) {

    /**
     * The amount that is proposed.
     *
     * @param lineDifference what is left of the line's money
     * @param byOthers what other lines settle of the entry
     */
    static AppliedAmount suggested(OpenItem item, LocalDate date, long lineDifference, long byOthers) {
        long discount = discount(item, date, Math.addExact(lineDifference, byOthers));
        long applied = applied(item, lineDifference, byOthers, discount);
        long settled = discount(item, date, Math.addExact(applied, byOthers));
        return settled == discount
                ? new AppliedAmount(applied, discount)
                : new AppliedAmount(applied(item, lineDifference, byOthers, settled), settled);
    }

    /** An amount chosen by a person; the discount follows it. */
    static AppliedAmount chosen(OpenItem item, LocalDate date, long applied, long byOthers) {
        return new AppliedAmount(applied, discount(item, date, Math.addExact(applied, byOthers)));
    }

    private static long applied(OpenItem item, long lineDifference, long byOthers, long discount) {
        long available = item.remaining() - byOthers;
        long lineRest = Math.addExact(lineDifference, discount);
        if (isCreditMemoInFull(item, lineRest)) {
            return available;
        }
        return Math.abs(available) <= Math.abs(lineRest) ? available : lineRest;
    }

    /** A credit memo that makes a payment larger is used in full, whatever is left of the line. */
    private static boolean isCreditMemoInFull(OpenItem item, long lineRest) {
        return item.isCreditMemo()
                && switch (item.entry().ledger()) {
                    case CUSTOMER -> lineRest >= 0;
                    case VENDOR -> lineRest <= 0;
                    case EMPLOYEE, BANK -> false;
                };
    }

    /** The discount that is granted if all lines together settle this much. */
    private static long discount(OpenItem item, LocalDate date, long settled) {
        long needed = item.remaining() - item.discount() - item.acceptedTolerance();
        boolean granted = item.discount() != 0
                && mayHaveDiscount(item.entry().documentType())
                && (isInTime(date, item.entry().discountDate()) || item.entry().lateDiscountAccepted())
                && Math.abs(settled) >= Math.abs(needed);
        return item.acceptedTolerance() + (granted ? item.discount() : 0);
    }

    private static boolean mayHaveDiscount(DocumentType type) {
        return type == DocumentType.INVOICE || type == DocumentType.CREDIT_MEMO;
    }

    private static boolean isInTime(LocalDate date, @Nullable LocalDate discountDate) {
        return discountDate != null && !date.isAfter(discountDate);
    }
}
