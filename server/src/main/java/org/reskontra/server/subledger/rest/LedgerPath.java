package org.reskontra.server.subledger.rest;

import org.reskontra.core.ledger.Ledger;

/** How paths name a ledger: {@code /customers}, {@code /customer-entries}; {@code /vendors}, {@code /vendor-entries}. */
final class LedgerPath {

    static final String PARTIES = "/{ledger:customers|vendors}";
    static final String ENTRIES = "/{ledger:customer-entries|vendor-entries}";

    private LedgerPath() {}

    static Ledger of(String segment) {
        return segment.startsWith("vendor") ? Ledger.VENDOR : Ledger.CUSTOMER;
    }
}
