package org.reskontra.core.ledger;

import org.reskontra.core.money.Money;

/**
 * A general ledger entry to be written.
 *
 * @param amountLocal in local currency, debit positive
 * @param amount in the document's currency, debit positive; zero where only local currency moves
 */
public record GlRow(GlAccountNo account, Money amountLocal, Money amount, String description) {}
