package org.reskontra.core.application;

import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;

/**
 * An entry that a new one is to be applied to.
 *
 * @param amountToApply the part of the remaining amount to settle, discount included; with its sign and not larger
 */
public record ApplyRequest(OpenEntry entry, Money amountToApply) {}
