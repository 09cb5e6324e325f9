package org.reskontra.core.application;

/**
 * Ways of the model that give somebody money that is not due. Each is off unless a company wants it.
 */
public enum ModelQuirk {
    /**
     * A payment that covers everything without any discount earns the discount all the same, if it comes in time; the
     * discount stays on the payment as the customer's credit (algorithms 4.2).
     */
    DISCOUNT_ON_FULL_PAYMENT,
    /**
     * Where nobody is asked, a late payment is granted the late discount although it suffices, within tolerance, without it
     * (algorithms 5).
     */
    SILENT_LATE_DISCOUNT_ON_FULL_PAYMENT
}
