package org.reskontra.core.paymentreconciliation;

import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.Money;

/**
 * A bank account ledger entry that no statement has confirmed yet.
 *
 * @param remaining in the bank account's currency, money received is positive
 * @param version of its state, checked when it is closed
 */
public record OpenBankEntry(EntryNo no, Money remaining, long version) {}
