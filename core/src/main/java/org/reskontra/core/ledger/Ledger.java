package org.reskontra.core.ledger;

/** The ledgers whose entries stay open until something settles them. */
public enum Ledger {
    CUSTOMER,
    VENDOR,
    EMPLOYEE,
    BANK
}
