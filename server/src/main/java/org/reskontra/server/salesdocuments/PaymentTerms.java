package org.reskontra.server.salesdocuments;

import java.math.BigDecimal;

/**
 * When a document is due, and what discount there is for paying early (specification 2.4). The formulas are as somebody set them
 * up.
 */
public record PaymentTerms(
        String code,
        String dueDateCalculation,
        String discountDateCalculation,
        BigDecimal discountPercent,
        boolean discountOnCreditMemos) {}
