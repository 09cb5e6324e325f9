package org.reskontra.core.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;

/**
 * One transaction of a bank entry: what a payment journal line is made from. Texts are as the payer wrote them, never
 * trusted; an empty text means that the file has none.
 *
 * @param amount signed: money received is positive; in the entry's currency, or the entry's details are held
 * @param counterparty who paid, or was paid
 * @param bankReference the bank's reference of this transaction; not always that of the entry
 * @param endToEndId the payer's own reference of the payment
 * @param mandateId direct debit mandate
 * @param structuredReferences references with a type, in the order of the file
 * @param unstructured lines of free remittance text
 * @param additionalInfo what the bank adds
 * @param returnReason why the money came back, for example {@code AC04}; empty when it is no return
 * @param instructed what the payer ordered where that differs in currency or amount, unsigned; null otherwise
 * @param charges what banks took from the payment before it arrived, unsigned; null if nothing is said
 */
public record EntryDetail(
        Money amount,
        Counterparty counterparty,
        String bankReference,
        String endToEndId,
        String mandateId,
        List<StructuredReference> structuredReferences,
        List<String> unstructured,
        String additionalInfo,
        String returnReason,
        @Nullable Money instructed,
        @Nullable Money charges) {

    public EntryDetail {
        structuredReferences = List.copyOf(structuredReferences);
        unstructured = List.copyOf(unstructured);
    }

    /**
     * @param name of the party at the other end
     * @param ultimateName of the one on whose behalf it acted
     * @param account IBAN, bankgiro or other number, without spaces
     * @param address street and building, one line
     * @param city town
     */
    public record Counterparty(String name, String ultimateName, String account, String address, String city) {
        public static final Counterparty UNKNOWN = new Counterparty("", "", "", "", "");
    }

    /**
     * @param type as the bank spells it, for example {@code SCOR}; banks mistype it, so classify by content
     * @param value the creditor reference; empty where only a document is referred to
     * @param documentNo the invoice or credit memo referred to
     * @param remitted the part of the payment meant for it, signed; null where not said
     */
    public record StructuredReference(String type, String value, String documentNo, @Nullable Money remitted) {}

    /** A whole entry as one transaction: nothing is known but its amount and what the bank says about it. */
    static EntryDetail ofEntry(Money amount, String text) {
        List<String> unstructured = text.isEmpty() ? List.of() : List.of(text);
        return new EntryDetail(amount, Counterparty.UNKNOWN, "", "", "", List.of(), unstructured, "", "", null, null);
    }

    /** The free text as one line, parts joined by blanks. */
    public String text() {
        return String.join(" ", unstructured).strip();
    }
}
