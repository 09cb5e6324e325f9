package org.reskontra.server.shell.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.reskontra.core.money.Money;

/** Writes amounts, figures and dates the way the readers of a language do. Immutable. */
public final class Formats {

    private final Language language;
    private final char groupSeparator;
    private final char decimalSeparator;
    private final char minusSign;
    private final DateTimeFormatter date;

    private Formats(Language language) {
        this.language = language;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        groupSeparator = symbols.getGroupingSeparator();
        decimalSeparator = symbols.getDecimalSeparator();
        minusSign = symbols.getMinusSign();
        date = DateTimeFormatter.ofPattern(
                switch (language) {
                    case ENGLISH -> "dd/MM/uuuu";
                    case SWEDISH -> "uuuu-MM-dd";
                },
                Locale.ROOT);
    }

    public static Formats of(Language language) {
        return new Formats(language);
    }

    public static Formats of(Locale locale) {
        return of(Language.of(locale));
    }

    public Language language() {
        return language;
    }

    /** The amount with all decimals of its currency and without naming it: {@code 1 234,50}. */
    public String amount(Money money) {
        return decimal(money.toDecimal());
    }

    /** The amount and its currency: {@code 1 234,50 SEK}, which does not break over lines. */
    public String money(Money money) {
        return amount(money) + '\u00a0' + money.currency().code();
    }

    /** The number with the decimals it has. */
    public String decimal(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder(digits.length() + 8);
        if (number.signum() < 0) {
            text.append(minusSign);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(groupSeparator);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(decimalSeparator).append(digits, point + 1, digits.length());
        }
        return text.toString();
    }

    /** A whole number; thousands are set apart from 10,000 on, so that years and short numbers stay as they are. */
    public String count(long number) {
        return Math.abs(number) < 10_000
                ? (number < 0 ? minusSign + Long.toString(-number) : Long.toString(number))
                : decimal(BigDecimal.valueOf(number));
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    /** Date and time of day to the minute. */
    public String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                .withZone(zone)
                .format(instant)
                .transform(clock -> date(LocalDate.ofInstant(instant, zone)) + ' ' + clock);
    }

    /** What sets thousands apart. */
    public String groupSeparator() {
        return String.valueOf(groupSeparator);
    }
}
