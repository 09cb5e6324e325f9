package org.reskontra.core.matching;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;

/**
 * Lines with a text are posted to an account (specification 10.6).
 *
 * @param line its place in the worksheet: the first of equals wins
 * @param text what the transaction text must contain, upper or lower case
 * @param received where received money goes; null where such lines are not mapped
 * @param paid where paid money goes; null where such lines are not mapped
 */
public record TextMapping(int line, String text, @Nullable Account received, @Nullable Account paid) {

    /** Both directions to the same customer, vendor or bank account. */
    public static TextMapping to(int line, String text, Account account) {
        return new TextMapping(line, text, account, account);
    }
}
