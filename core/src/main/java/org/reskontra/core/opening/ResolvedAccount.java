package org.reskontra.core.opening;

import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.money.Money;

/** The stated balance of an account that there is. */
record ResolvedAccount(int row, GlAccountNo account, Money balance) {}
