package org.reskontra.server.demo.books;

import java.math.BigInteger;

/** Numbers that prove themselves: OCR references, bankgiro numbers, registration numbers and IBANs. */
public final class CheckDigits {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** The number as OCR reference: with length digit and check digit (modulus 10), the strictest of the Swedish levels. */
    static String ocrReference(String number) {
        return luhn(number + (number.length() + 2) % 10);
    }

    /** The digits with their check digit (modulus 10). */
    static String luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** An IBAN from the account number of a country, whose own check digits are not computed. */
    public static String iban(String country, String account) {
        StringBuilder number = new StringBuilder();
        for (char letter : (account + country + "00").toCharArray()) {
            number.append(Character.digit(letter, 36));
        }
        int remainder = new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue();
        return "%s%02d%s".formatted(country, 98 - remainder, account);
    }
}
