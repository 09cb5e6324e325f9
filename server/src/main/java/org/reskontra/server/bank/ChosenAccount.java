package org.reskontra.server.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.statement.OwnAccount;
import org.reskontra.formats.csv.CsvProfileDraft;

/**
 * A bank account of the company as somebody chooses it for a file.
 *
 * @param numbers its IBAN and national number, those that it has
 * @param csvProfile how its CSV files are read; null where nobody has said
 */
public record ChosenAccount(OwnAccount account, List<String> numbers, @Nullable CsvProfileDraft csvProfile) {

    public ChosenAccount {
        numbers = List.copyOf(numbers);
    }

    /** Whether it has this number, however that is spelt. */
    boolean has(String number) {
        String sought = OwnAccount.normalised(number);
        return numbers.stream().map(OwnAccount::normalised).anyMatch(sought::equals);
    }
}
