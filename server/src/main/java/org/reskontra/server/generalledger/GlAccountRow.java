package org.reskontra.server.generalledger;

import org.reskontra.core.money.Money;

/**
 * An account of the general ledger with what stands on it.
 *
 * @param netChange what was posted to it from a day to another
 * @param balance at the end of the last day
 */
public record GlAccountRow(String no, String name, Money netChange, Money balance) {}
