package org.reskontra.core.matching;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.Money;

/**
 * What a line settles.
 *
 * @param entry null where the money goes to the account as a whole
 * @param applied what is settled of the entry, discount included, in the currency of the bank account
 * @param discount payment discount and accepted tolerance in it
 */
public record AppliedRow(Account account, @Nullable EntryNo entry, Money applied, Money discount) {

    static AppliedRow toAccount(Account account, Money amount) {
        return new AppliedRow(account, null, amount, Money.zero(amount.currency()));
    }

    /** What it takes of the line's money. */
    public Money paid() {
        return applied.minus(discount);
    }
}
