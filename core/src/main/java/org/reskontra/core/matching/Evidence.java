package org.reskontra.core.matching;

/** One reason for a match, as data. */
public sealed interface Evidence {

    /** The payer's account is one of the party's. */
    record PartyAccount(String account) implements Evidence {}

    /** Name, address and city are those of the party. */
    record PartyAddress(String name) implements Evidence {}

    /**
     * The name, or the text, resembles that of the party.
     *
     * @param unique whether no other party's name contains it
     */
    record PartyName(String name, boolean unique) implements Evidence {}

    /** The structured reference is that of the entry. */
    record PaymentReference(String reference) implements Evidence {}

    /** The text names the document. */
    record DocumentNumber(String number) implements Evidence {}

    /** The direct debit with this transaction id collected the entry. */
    record DirectDebit(String transactionId) implements Evidence {}

    /** So many entries have an amount within tolerance. */
    record AmountWithinTolerance(int entries) implements Evidence {}
}
