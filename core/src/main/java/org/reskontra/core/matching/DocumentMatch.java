package org.reskontra.core.matching;

/** Whether the line names the entry's document, or several of the same account. */
public enum DocumentMatch {
    NOT_CONSIDERED,
    YES,
    YES_MULTIPLE,
    NO
}
