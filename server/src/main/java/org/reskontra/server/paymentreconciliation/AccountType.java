package org.reskontra.server.paymentreconciliation;

import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;

/** What kind of account a line is applied to; the columns account type and number of the journal. */
public enum AccountType {
    GL_ACCOUNT,
    CUSTOMER,
    VENDOR,
    EMPLOYEE,
    BANK_ACCOUNT;

    public static AccountType of(Account account) {
        return switch (account) {
            case Account.GlAccount gl -> GL_ACCOUNT;
            case Account.BankAccount bank -> BANK_ACCOUNT;
            case Account.PartyAccount(Ledger ledger, var no) ->
                switch (ledger) {
                    case CUSTOMER -> CUSTOMER;
                    case VENDOR -> VENDOR;
                    case EMPLOYEE -> EMPLOYEE;
                    case BANK -> throw new IllegalArgumentException("a bank account is no party");
                };
        };
    }

    public Account account(String number) {
        return switch (this) {
            case GL_ACCOUNT -> new Account.GlAccount(new GlAccountNo(number));
            case CUSTOMER -> new Account.PartyAccount(Ledger.CUSTOMER, new PartyNo(number));
            case VENDOR -> new Account.PartyAccount(Ledger.VENDOR, new PartyNo(number));
            case EMPLOYEE -> new Account.PartyAccount(Ledger.EMPLOYEE, new PartyNo(number));
            case BANK_ACCOUNT -> new Account.BankAccount(new BankAccountNo(number));
        };
    }
}
