package org.reskontra.server.paymentreconciliation;

/** How far a payment reconciliation journal is. */
public enum JournalStatus {
    /** Being worked on. */
    OPEN,
    /** A long posting run has posted a part of it; posting again goes on where it stopped. */
    POSTING,
    /** Its payments are posted; the bank account is not reconciled with it. */
    POSTED,
    /** Posted, and the bank account is reconciled. */
    RECONCILED
}
