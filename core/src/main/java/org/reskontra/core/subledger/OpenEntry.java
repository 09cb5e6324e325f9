package org.reskontra.core.subledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.EntryTerms;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;

/**
 * A customer or vendor ledger entry as application sees it.
 *
 * @param amount as it was posted, in the entry's currency, customer signs: invoices positive, payments negative
 * @param remaining what is left of it, with its sign
 * @param remainingLocal the same in local currency
 * @param rate the rate at which it was posted
 * @param valuationRate the rate of the last exchange-rate adjustment, {@code rate} before the first
 * @param unrealized the sum of its unrealized gains (positive) and losses, in local currency
 * @param discount what may still be taken; null where there never was any
 * @param maxTolerance the largest payment tolerance, with the sign of the entry; zero where none is allowed
 * @param vat the VAT rows of its document, which a discount may correct; empty where it has none
 * @param lastUndone the latest date as of which something was taken back that had settled it from an earlier date on: until
 *     then it was settled, so nothing else may settle it; null where there is none
 * @param version of its state, checked when a change of it is written; {@link #NEW} for an entry that is being posted
 */
public record OpenEntry(
        EntryNo no,
        Ledger ledger,
        PartyNo party,
        DocumentType documentType,
        DocumentNo documentNo,
        LocalDate postingDate,
        LocalDate documentDate,
        LocalDate dueDate,
        String postingGroup,
        Money amount,
        Money remaining,
        Money remainingLocal,
        ExchangeRate rate,
        ExchangeRate valuationRate,
        Money unrealized,
        @Nullable PaymentDiscount discount,
        Money maxTolerance,
        List<VatRow> vat,
        @Nullable LocalDate lastUndone,
        long version) {

    public OpenEntry {
        vat = List.copyOf(vat);
    }

    /** The version before the first state. */
    public static final long NEW = -1;

    /** An entry that was never partly settled or adjusted, and has no tolerance. */
    public OpenEntry(
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
        this(
                no,
                ledger,
                party,
                documentType,
                documentNo,
                postingDate,
                postingDate,
                dueDate,
                postingGroup,
                remaining,
                remaining,
                remainingLocal,
                rate,
                rate,
                Money.zero(remainingLocal.currency()),
                discount,
                Money.zero(remaining.currency()),
                List.of(),
                null,
                version);
    }

    public CurrencyCode currency() {
        return remaining.currency();
    }

    /** The first day on which it may be settled. */
    public LocalDate firstSettlement() {
        return lastUndone != null && lastUndone.isAfter(postingDate) ? lastUndone : postingDate;
    }

    public boolean isOpen() {
        return !remaining.isZero();
    }

    /** The discount that may still be taken on some day; zero where there is none. */
    public Money remainingDiscount() {
        return discount == null ? Money.zero(currency()) : discount.amount();
    }

    /** What it may still be settled for less. */
    public EntryTerms terms() {
        return new EntryTerms(remainingDiscount(), maxTolerance);
    }

    /** This entry as a transaction leaves it; {@code unrealized} is what is left of its unrealized gains and losses. */
    public OpenEntry after(EntryState state, Money unrealizedLeft) {
        return new OpenEntry(
                no,
                ledger,
                party,
                documentType,
                documentNo,
                postingDate,
                documentDate,
                dueDate,
                postingGroup,
                amount,
                state.remaining(),
                state.remainingLocal(),
                rate,
                state.valuationRate(),
                unrealizedLeft,
                discount == null ? null : discount.withAmount(state.remainingDiscount()),
                state.terms().maxTolerance(),
                vat,
                lastUndone,
                state.version());
    }
}
