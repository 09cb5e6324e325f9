package org.reskontra.core.matching;

/** An account of one of the ledgers, or of the general ledger: where a line's money goes to or came from. */
public record Account(AccountType type, String no) {

    public Account {
        if (no.isBlank()) {
            throw new IllegalArgumentException("an account has a number");
        }
    }

    public static Account customer(String no) {
        return new Account(AccountType.CUSTOMER, no);
    }

    public static Account vendor(String no) {
        return new Account(AccountType.VENDOR, no);
    }

    public static Account bank(String no) {
        return new Account(AccountType.BANK_ACCOUNT, no);
    }
}
