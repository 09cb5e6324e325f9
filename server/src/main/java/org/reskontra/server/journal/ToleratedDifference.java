package org.reskontra.server.journal;

import java.util.Map;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;

/** How much less than an entry a payment may be and settle it all the same, where that is accepted (specification 8.3). */
final class ToleratedDifference {

    private ToleratedDifference() {}

    /** With the sign of the entry: its payment tolerance, and a discount that comes too late but within its grace period. */
    static Money of(BatchLine line, OpenEntry entry) {
        boolean goTogether =
                switch (entry.documentType()) {
                    case INVOICE -> line.documentType() == DocumentType.PAYMENT;
                    case CREDIT_MEMO -> line.documentType() == DocumentType.REFUND;
                    default -> false;
                };
        if (!goTogether) {
            return Money.zero(entry.currency());
        }
        PaymentDiscount discount = entry.discount();
        return discount != null && discount.isToleratedOn(line.postingDate())
                ? entry.maxTolerance().plus(discount.amount())
                : entry.maxTolerance();
    }

    /**
     * Whether the line's amount differs from what it is applied to by no more than may be accepted. Then an answer decides what is
     * left open; all other differences are mistakes.
     */
    static boolean explains(BatchLine line, Map<EntryNo, OpenEntry> entries) {
        Money left = line.party().map(party -> party.mirrored(line.amount())).orElse(line.amount());
        Money tolerated = Money.zero(left.currency());
        for (BatchLine.Application application : line.applications()) {
            OpenEntry entry = entries.get(new EntryNo(application.entryNo()));
            if (entry == null || !entry.currency().equals(left.currency())) {
                return false;
            }
            left = left.plus(application.amountToApply());
            if (application.amountToApply().equals(entry.remaining())) {
                left = left.minus(Discounts.on(entry, line.documentType(), line.postingDate()));
                tolerated = tolerated.plus(of(line, entry));
            }
        }
        return !left.isZero() && left.compareSize(tolerated) <= 0;
    }
}
