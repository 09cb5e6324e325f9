package org.reskontra.server.setup;

/** What of the ledger depends on a row, whatever foreign keys say: the row stays then, and so do its fixed fields. */
public enum LedgerUse {
    GL_ACCOUNT,
    CUSTOMER,
    VENDOR,
    CUSTOMER_POSTING_GROUP,
    VENDOR_POSTING_GROUP,
    BANK_ACCOUNT,
    BANK_POSTING_GROUP,
    CURRENCY,
    NUMBER_SERIES
}
