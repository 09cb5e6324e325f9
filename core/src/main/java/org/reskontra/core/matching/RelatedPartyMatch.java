package org.reskontra.core.matching;

/** Whether the payer is the party of the entry. */
public enum RelatedPartyMatch {
    NOT_CONSIDERED,
    FULLY,
    PARTIALLY,
    NO
}
