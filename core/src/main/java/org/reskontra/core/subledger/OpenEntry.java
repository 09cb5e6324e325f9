package org.reskontra.core.subledger;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;

/**
 * A customer or vendor ledger entry as application sees it.
 *
 * @param remaining in the entry's currency, customer signs: invoices positive, payments negative
 * @param remainingLocal the same in local currency
 * @param rate the rate at which it was posted
 * @param discount what may still be taken; null where there is none
 * @param version of its state, checked when a change of it is written
 */
public record OpenEntry(
        EntryNo no,
        Ledger ledger,
        PartyNo party,
        DocumentType documentType,
        DocumentNo documentNo,
        LocalDate postingDate,
        LocalDate dueDate,
        String postingGroup,
        Money remaining,
        Money remainingLocal,
        ExchangeRate rate,
        @Nullable PaymentDiscount discount,
        long version) {

    /** The discount that a payment on this day earns; zero where it earns none. */
    public Money discountOn(LocalDate paymentDate) {
        return Optional.ofNullable(discount)
                .filter(possible -> possible.isGrantedOn(paymentDate))
                .map(PaymentDiscount::amount)
                .orElse(Money.zero(remaining.currency()));
    }
}
