package org.reskontra.core.statement;

import java.util.Locale;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.CurrencyCode;

/** A bank account of the company, as far as a statement has to fit it. */
public record OwnAccount(BankAccountNo no, CurrencyCode currency) {

    /**
     * An IBAN or national number in the form in which two spellings are compared: letters and digits only, capitals.
     */
    public static String normalised(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
