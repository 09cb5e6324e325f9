package org.reskontra.core.matching;

/** Whether the line is the payment of a direct debit collected for the entry. */
public enum DirectDebitMatch {
    NOT_CONSIDERED,
    YES,
    NO
}
