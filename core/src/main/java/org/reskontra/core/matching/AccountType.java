package org.reskontra.core.matching;

/** What a statement line is applied to; in the order in which equals are told apart (last first). */
public enum AccountType {
    GL_ACCOUNT,
    CUSTOMER,
    VENDOR,
    BANK_ACCOUNT,
    EMPLOYEE
}
