package org.reskontra.server.salesdocuments;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;

/**
 * What a document follows from its customer where it does not say itself.
 *
 * @param currency null for the local one
 * @param paymentTerms null where he has none: documents are due on their date
 */
public record CustomerTerms(@Nullable CurrencyCode currency, @Nullable String paymentTerms) {}
