package org.reskontra.server.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.money.Money;

/**
 * How a party stands and how it pays; amounts are in local currency with the signs of the ledger.
 *
 * @param aging the balance by how long it has been overdue, in the order of {@link Age}
 * @param unapplied payments and credit memos that wait to be applied; part of the balance
 * @param invoicedThisYear invoices less credit memos of this calendar year until the day, VAT included
 * @param invoicedLastYear of the whole calendar year before
 * @param lastPayment null where there is none
 * @param daysToPay from the invoice to its settlement, on the average of the invoices settled within a year; null where there
 *     are none
 * @param daysLate likewise, from the due date
 */
public record PartyStatistics(
        Money balance,
        List<Aged> aging,
        Money unapplied,
        int openEntries,
        int onHold,
        Money invoicedThisYear,
        Money invoicedLastYear,
        @Nullable Payment lastPayment,
        @Nullable BigDecimal daysToPay,
        @Nullable BigDecimal daysLate) {

    public PartyStatistics {
        aging = List.copyOf(aging);
    }

    /** How long something has been overdue. */
    public enum Age {
        NOT_DUE(0),
        UP_TO_30_DAYS(30),
        UP_TO_60_DAYS(60),
        UP_TO_90_DAYS(90),
        OVER_90_DAYS(Integer.MAX_VALUE);

        private final int mostDays;

        Age(int mostDays) {
            this.mostDays = mostDays;
        }

        /** The last number of days overdue that it holds. */
        public int mostDays() {
            return mostDays;
        }
    }

    public record Aged(Age age, Money amount) {}

    /** @param amount in its own currency */
    public record Payment(LocalDate date, DocumentNo documentNo, Money amount) {}
}
