package org.reskontra.formats.csv;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a column of a bank's CSV file can mean. */
public enum CsvField {
    BOOKING_DATE,
    VALUE_DATE,
    /** Signed as the profile's {@link CsvProfile.Signs} say. */
    AMOUNT,
    /** Money received, unsigned, where a second column has the {@link #DEBIT}. */
    CREDIT,
    /** Money paid, unsigned. */
    DEBIT,
    /** Says by one of the profile's words that {@link #AMOUNT} is money received. */
    DIRECTION,
    /** Free text of the payer; may be several columns. */
    TEXT,
    /** The payer's reference: an OCR number or another structured one. */
    REFERENCE,
    COUNTERPARTY_NAME,
    COUNTERPARTY_ACCOUNT,
    /** The bank's own reference of the row, unique in the account. */
    BANK_REFERENCE,
    /** Of the account after this row. */
    BALANCE,
    CURRENCY,
    /** Says by one of the profile's words that the row is not booked yet. */
    STATUS,
    /** The company's own account. */
    ACCOUNT;

    private static final Pattern WORD_BREAK = Pattern.compile("_(.)");

    /** As a profile in JSON spells it, for example {@code bookingDate}. */
    public String key() {
        return WORD_BREAK.matcher(name().toLowerCase(Locale.ROOT)).replaceAll((MatchResult found) -> found.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
