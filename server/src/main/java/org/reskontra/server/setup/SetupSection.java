package org.reskontra.server.setup;

/** The parts of the set-up, in the order shown. */
public enum SetupSection {
    COMPANY,
    RECEIVABLES,
    PAYABLES,
    BANK,
    LEDGER,
    CURRENCIES
}
