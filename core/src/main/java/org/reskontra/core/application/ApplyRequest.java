package org.reskontra.core.application;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;

/**
 * An entry that another one is to be applied to.
 *
 * @param amountToApply the part of the remaining amount to settle, discount included; with its sign and not larger
 * @param agreedDeduction what of it is not paid but deducted as discount and tolerance, where that was agreed before, with
 *     the sign of the entry unless more is paid; null where the rules decide
 */
public record ApplyRequest(OpenEntry entry, Money amountToApply, @Nullable Money agreedDeduction) {

    public ApplyRequest(OpenEntry entry, Money amountToApply) {
        this(entry, amountToApply, null);
    }
}
