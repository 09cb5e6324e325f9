package org.reskontra.core.matching;

/** How many entries have an amount within the tolerance of the line's, when this one has. */
public enum AmountMatch {
    NOT_CONSIDERED,
    ONE,
    MULTIPLE,
    NO
}
