package org.reskontra.formats.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/**
 * An electronic invoice or credit note whose sums are right.
 *
 * @param customer what the file calls the customer by, apart from his name
 * @param lines with the allowances and charges of the whole document, allowances below zero
 * @param rounding what the amount to pay was rounded by; zero where it was not
 * @param total with VAT and rounding, before anything that was paid in advance
 */
public record Einvoice(
        DocumentType type,
        String no,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        CurrencyCode currency,
        String paymentReference,
        CustomerIds customer,
        List<Line> lines,
        Money rounding,
        Money total) {

    public Einvoice {
        lines = List.copyOf(lines);
    }

    /**
     * @param customerNo that the seller gave him; empty where the file has none
     * @param registrationNos of his endpoint, legal entity, tax registration and the like, as written
     */
    public record CustomerIds(String customerNo, List<String> registrationNos) {
        public CustomerIds {
            registrationNos = List.copyOf(registrationNos);
        }
    }

    /** @param no from 1 on, in the order of the file */
    public record Line(int no, String description, Tax tax, Money net) {}

    /**
     * A kind of VAT.
     *
     * @param category for example {@code S}, standard rate
     */
    public record Tax(String category, BigDecimal percent) {

        public Tax {
            percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        }

        /** For example {@code S 25}. */
        @Override
        public String toString() {
            return category + " " + percent.toPlainString();
        }
    }
}
