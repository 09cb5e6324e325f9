package org.reskontra.server.demo.statement;

import java.util.List;
import org.reskontra.core.money.Money;

/**
 * One booking of the bank: a single payment, or a batch of several.
 *
 * @param kind what the bank calls it
 * @param payments of one direction, at least one
 */
record Booking(Kind kind, List<Payment> payments) {

    Booking {
        payments = List.copyOf(payments);
    }

    /** Bank transaction codes of ISO 20022, and the bank's words for them. */
    enum Kind {
        BANKGIRO_RECEIPTS("RCDT", "VCOM", "Bankgiroinsättning"),
        RECEIPT("RCDT", "ESCT", "Insättning"),
        PAYMENT("ICDT", "ESCT", "Leverantörsbetalning"),
        RETURN("ICDT", "RRTN", "Returnerad betalning"),
        FEE("MDOP", "CHRG", "Avgift"),
        INTEREST("MCOP", "INTR", "Ränta");

        final String family;
        final String subFamily;
        final String text;

        Kind(String family, String subFamily, String text) {
            this.family = family;
            this.subFamily = subFamily;
            this.text = text;
        }
    }

    /** Signed: money received is positive. */
    Money amount() {
        return payments.stream().map(Payment::amount).reduce(Money::plus).orElseThrow();
    }

    /**
     * One transaction.
     *
     * @param amount signed: money received is positive
     * @param reference structured; empty where there is none
     * @param text free; empty where there is none
     * @param returnReason empty where the payment is no return
     */
    record Payment(Money amount, Counterparty counterparty, String reference, String text, String returnReason) {}

    /** @param account IBAN or bankgiro; empty where the bank does not tell, like the other fields */
    record Counterparty(String name, String account, String street, String city) {
        static final Counterparty BANK = new Counterparty("", "", "", "");
    }
}
