package org.reskontra.core.matching;

/**
 * The four columns by which a payment application rule judges a line and its candidate. In a rule NOT_CONSIDERED stands for
 * any value; of a candidate only the direct debit may be NOT_CONSIDERED.
 */
public record Criteria(
        RelatedPartyMatch relatedParty, DocumentMatch document, AmountMatch amount, DirectDebitMatch directDebit) {

    /** Whether a rule with these columns holds for the criteria of a candidate. */
    boolean accept(Criteria found) {
        return (relatedParty == RelatedPartyMatch.NOT_CONSIDERED || relatedParty == found.relatedParty)
                && (document == DocumentMatch.NOT_CONSIDERED || document == found.document)
                && (amount == AmountMatch.NOT_CONSIDERED || amount == found.amount)
                && (directDebit == DirectDebitMatch.NOT_CONSIDERED || directDebit == found.directDebit);
    }
}
