package org.reskontra.server.posting;

/** The workplace that a posting came from; kept on its register (specification 19.5). */
public enum SourceCode {
    /** Balances and open documents that a company brings along. */
    OPENING,
    SALES,
    PAYMENT_RECONCILIATION
}
