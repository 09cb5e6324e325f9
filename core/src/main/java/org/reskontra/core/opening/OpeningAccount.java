package org.reskontra.core.opening;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The balance of a general ledger account in the old books, in local currency. Those of control accounts and of bank accounts
 * prove the entries and are not posted themselves.
 *
 * @param row where it stands among its kind, or in its file
 */
public record OpeningAccount(int row, @Nullable String account, @Nullable BigDecimal balance) {}
