package org.reskontra.server.generalledger;

/** The ledgers in which a posting leaves entries, in the order in which they are shown. */
public enum LedgerTable {
    GL_ENTRY,
    CUSTOMER_ENTRY,
    VENDOR_ENTRY,
    DETAILED_ENTRY,
    BANK_ENTRY,
    VAT_ENTRY
}
