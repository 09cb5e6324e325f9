package org.reskontra.server.company;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;

/**
 * A company that keeps its books here.
 *
 * @param code its name in URLs
 * @param allowPostingFrom first posting date allowed, null where open (specification 2.1)
 * @param allowPostingTo last posting date allowed, null where open
 * @param unidentifiedReceiptsAccount G/L account for receipts whose payer is not found yet; null where none is chosen
 * @param demo whether {@code demo} made it
 */
public record Company(
        CompanyId id,
        String code,
        String name,
        CurrencyCode localCurrency,
        @Nullable LocalDate allowPostingFrom,
        @Nullable LocalDate allowPostingTo,
        @Nullable String unidentifiedReceiptsAccount,
        boolean demo) {}
