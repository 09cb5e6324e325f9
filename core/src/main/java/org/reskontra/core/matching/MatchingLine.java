package org.reskontra.core.matching;

import java.time.LocalDate;
import java.util.List;
import org.reskontra.core.money.Money;

/**
 * A line of the payment reconciliation journal (specification 10.2). Texts are as the payer wrote them; empty if there is none.
 *
 * @param no line number, unique in the statement
 * @param amount in the currency of the bank account; money received is positive
 * @param text transaction text
 * @param additionalInfo what else the bank says; searched for document numbers only
 * @param partyAccount the payer's account, however it is written
 * @param paymentReferences structured references; most payments have one
 * @param transactionId compared with the collections of direct debits
 */
public record MatchingLine(
        int no,
        LocalDate date,
        Money amount,
        String text,
        String additionalInfo,
        String partyName,
        String partyAccount,
        String partyAddress,
        String partyCity,
        List<String> paymentReferences,
        String transactionId) {

    public MatchingLine {
        paymentReferences = List.copyOf(paymentReferences);
    }

    /** Where a party's name is looked for: the name that the bank gives, or else the text; never both. */
    String nameText() {
        return partyName.isEmpty() ? text : partyName;
    }

    MatchingLine withAmount(Money other) {
        return new MatchingLine(
                no,
                date,
                other,
                text,
                additionalInfo,
                partyName,
                partyAccount,
                partyAddress,
                partyCity,
                paymentReferences,
                transactionId);
    }

    MatchingLine withNo(int other) {
        return new MatchingLine(
                other,
                date,
                amount,
                text,
                additionalInfo,
                partyName,
                partyAccount,
                partyAddress,
                partyCity,
                paymentReferences,
                transactionId);
    }
}
