package org.reskontra.core.ledger;

import java.math.BigDecimal;
import org.reskontra.core.money.Money;

/**
 * A VAT entry to be written, in local currency; sales are negative, as in the general ledger.
 *
 * @param percent the rate, for example 25
 */
public record VatRow(
        String businessGroup,
        String productGroup,
        BigDecimal percent,
        Money baseLocal,
        Money amountLocal,
        Ledger ledger,
        PartyNo party) {

    /** The row that takes this one back. */
    public VatRow negate() {
        return new VatRow(
                businessGroup, productGroup, percent, baseLocal.negate(), amountLocal.negate(), ledger, party);
    }
}
