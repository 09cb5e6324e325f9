package org.reskontra.server.demo.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.calendar.DateFormula;

/**
 * Terms of payment.
 *
 * @param due date formula from the document date
 * @param discountUntil date formula of the last day of the cash discount; empty where there is none
 * @param discountPercent zero where there is none
 */
public record Terms(String code, String description, String due, String discountUntil, BigDecimal discountPercent) {

    static final Terms DAYS_10 = net("10D", "10 dagar netto", "10D");
    static final Terms DAYS_20 = net("20D", "20 dagar netto", "20D");
    static final Terms DAYS_30 = net("30D", "30 dagar netto", "30D");
    static final Terms DAYS_45 = net("45D", "45 dagar netto", "45D");
    static final Terms MONTH_15 = net("LM15", "Löpande månad + 15 dagar", "CM+15D");
    static final Terms DAYS_30_DISCOUNT_2 =
            new Terms("30D-2/10", "30 dagar netto, 10 dagar 2 %", "30D", "10D", new BigDecimal("2"));
    static final Terms DAYS_45_DISCOUNT_3 =
            new Terms("45D-3/14", "45 dagar netto, 14 dagar 3 %", "45D", "14D", new BigDecimal("3"));

    public static final List<Terms> ALL =
            List.of(DAYS_10, DAYS_20, DAYS_30, DAYS_45, MONTH_15, DAYS_30_DISCOUNT_2, DAYS_45_DISCOUNT_3);

    private static Terms net(String code, String description, String due) {
        return new Terms(code, description, due, "", BigDecimal.ZERO);
    }

    LocalDate dueDate(LocalDate documentDate) {
        return DateFormula.parse(due).orElseThrow().from(documentDate);
    }

    /** The last day of the cash discount; null where there is none. */
    @Nullable
    LocalDate discountDate(LocalDate documentDate) {
        return discountPercent.signum() == 0
                ? null
                : DateFormula.parse(discountUntil).orElseThrow().from(documentDate);
    }
}
