package org.reskontra.core.application;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;

/**
 * An entry that another one is applied to, seen in the currency of that one (algorithms 4.2, step 1). All amounts have the
 * sign of the entry.
 *
 * @param discount not larger than what remains, or a payment would get back more than it paid
 * @param maxTolerance zero where the types of the two do not go together with tolerance
 * @param agreedDeduction null where the rules decide
 */
record Counterpart(
        OpenEntry entry,
        Money remaining,
        Money amountToApply,
        Money discount,
        Money maxTolerance,
        @Nullable Money agreedDeduction) {

    static Counterpart of(ApplyRequest request, OpenEntry applying, Exchange exchange) {
        OpenEntry entry = request.entry();
        CurrencyCode currency = applying.currency();
        Money agreed = request.agreedDeduction();
        return new Counterpart(
                entry,
                exchange.to(currency, entry.remaining()),
                exchange.to(currency, request.amountToApply()),
                exchange.to(currency, entry.remainingDiscount().smaller(entry.remaining())),
                mayTolerate(applying.documentType(), entry.documentType())
                        ? exchange.to(currency, entry.maxTolerance())
                        : Money.zero(currency),
                agreed == null ? null : exchange.to(currency, agreed));
    }

    /** Payments of invoices and refunds of credit memos (specification 8.2). */
    private static boolean mayTolerate(DocumentType applying, DocumentType applied) {
        return switch (applying) {
            case PAYMENT -> applied == DocumentType.INVOICE;
            case REFUND -> applied == DocumentType.CREDIT_MEMO;
            case NONE, INVOICE, CREDIT_MEMO, FINANCE_CHARGE_MEMO, REMINDER -> false;
        };
    }

    boolean isOpposite(Money other) {
        return other.signum() == -remaining.signum();
    }

    /** What must be paid where the discount is taken. */
    Money net() {
        return remaining.minus(discount);
    }

    /** Whether the amount to apply settles all of it, once this is deducted. A smaller one is a wish to pay a part. */
    boolean isMeantToClose(Money deduction) {
        return amountToApply.compareSize(remaining.minus(deduction)) >= 0;
    }

    /** The amount to settle where it may be closed: all of it, even where the amount to apply is already less the discount. */
    Money amountWithoutDeduction(boolean mayTakeDiscount) {
        return isMeantToClose(mayTakeDiscount ? discount : Money.zero(discount.currency())) ? remaining : amountToApply;
    }
}
