package org.reskontra.server.shell;

/** The parts of the navigation, in the order shown; each is titled by the text {@code MenuSection.<NAME>}. */
public enum MenuSection {
    RECEIVABLES,
    CASH_MANAGEMENT,
    PAYABLES,
    LEDGER,
    ADMINISTRATION,
    /** Not in the navigation, but in the menu of the company worked in. */
    COMPANY
}
