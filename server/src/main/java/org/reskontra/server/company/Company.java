package org.reskontra.server.company;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;

/**
 * A company that keeps its books here.
 *
 * @param code its name in URLs
 * @param unidentifiedReceiptsAccount G/L account for receipts whose payer is not found yet; null where none is chosen
 * @param demo whether {@code demo} made it
 */
public record Company(
        CompanyId id,
        String code,
        String name,
        CurrencyCode localCurrency,
        @Nullable String unidentifiedReceiptsAccount,
        boolean demo) {}
