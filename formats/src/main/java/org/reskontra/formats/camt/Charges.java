package org.reskontra.formats.camt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;
import org.reskontra.formats.xml.Element;

/**
 * {@code Chrgs} of a transaction.
 *
 * @param included those that the bank says are taken from the amount already
 * @param total of all, null where not given
 */
record Charges(List<Money> included, @Nullable Money total) {

    /** Up to version 2 each {@code Chrgs} is a charge, later a {@code Rcrd} in it; the shape tells, not the version. */
    static Charges read(Element charges, Values values) {
        List<Element> records = charges.at("Amt").isMissing() ? charges.all("Rcrd") : List.of(charges);
        List<Money> included = new ArrayList<>();
        for (Element each : records) {
            Money amount = each.at("Amt").isMissing() ? null : values.amount(each.at("Amt"));
            if (amount != null && Values.isTrue(each.textAt("ChrgInclInd"))) {
                included.add(amount);
            }
        }
        Element total = charges.at("TtlChrgsAndTaxAmt");
        return new Charges(included, total.isMissing() ? null : values.amount(total));
    }

    /** What was taken before the amount arrived: said so, or seen by the amount ordered; null where neither. */
    @Nullable
    Money deducted(Money arrived, @Nullable Money ordered) {
        Money sum = Money.zero(arrived.currency());
        for (Money charge : included) {
            if (charge.currency().equals(arrived.currency())) {
                sum = sum.plus(charge);
            }
        }
        if (!sum.isZero()) {
            return sum;
        }
        boolean seen = total != null
                && ordered != null
                && total.currency().equals(arrived.currency())
                && ordered.currency().equals(arrived.currency())
                && ordered.minus(arrived).equals(total);
        return seen ? total : null;
    }
}
