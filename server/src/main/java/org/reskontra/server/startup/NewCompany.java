package org.reskontra.server.startup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A company as somebody wants it.
 *
 * @param code its name in URLs
 * @param pack the code of its country pack
 * @param currency the local currency, where the pack leaves it open; else null or that of the pack
 * @param bankName of its first bank account; null where it has none yet
 * @param iban null where it has none, or no bank account
 * @param fiscalYearStart the first day of its fiscal year; null for the first of January
 */
public record NewCompany(
        String code,
        String name,
        String pack,
        @Nullable String currency,
        @Nullable String bankName,
        @Nullable String iban,
        @Nullable LocalDate fiscalYearStart) {}
