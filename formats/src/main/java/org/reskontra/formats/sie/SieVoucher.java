package org.reskontra.formats.sie;

import java.time.LocalDate;
import java.util.List;
import org.reskontra.core.money.Money;

/**
 * What was posted together.
 *
 * @param number unique in its series
 * @param registered when it was posted
 * @param registeredBy who posted it
 */
public record SieVoucher(
        String series,
        String number,
        LocalDate date,
        String text,
        LocalDate registered,
        String registeredBy,
        List<Row> rows) {

    /**
     * @throws IllegalArgumentException where the rows do not add up to zero
     */
    public SieVoucher {
        rows = List.copyOf(rows);
        if (rows.stream().mapToLong(row -> row.amount().minor()).reduce(0, Math::addExact) != 0) {
            throw new IllegalArgumentException("voucher " + series + " " + number + " does not balance");
        }
    }

    /** @param amount positive for debit */
    public record Row(String account, Money amount, String text) {}
}
