package org.reskontra.server.posting;

/** The workplace that a posting came from; kept on its register (specification 19.5). */
public enum SourceCode {
    SALES,
    PAYMENT_RECONCILIATION
}
