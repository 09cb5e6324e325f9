package org.reskontra.server.party;

import org.reskontra.core.money.Money;

/**
 * An entry that another one was applied to.
 *
 * @param applied what the two settled of each other, with the sign of this entry
 */
public record AppliedEntry(EntryRow entry, Money applied) {}
