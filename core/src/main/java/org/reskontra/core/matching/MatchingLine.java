package org.reskontra.core.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reskontra.core.money.Money;
import org.reskontra.core.statement.EntryDetail;
import org.reskontra.core.statement.EntryDetail.StructuredReference;

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

    /** A transaction of a bank statement as a line. */
    public static MatchingLine of(int no, LocalDate date, EntryDetail detail) {
        EntryDetail.Counterparty payer = detail.counterparty();
        List<StructuredReference> references = detail.structuredReferences();
        Stream<String> documents = references.stream().map(StructuredReference::documentNo);
        return new MatchingLine(
                no,
                date,
                detail.amount(),
                detail.text(),
                Stream.concat(Stream.of(detail.additionalInfo()), documents)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")),
                payer.name().isEmpty() ? payer.ultimateName() : payer.name(),
                payer.account(),
                payer.address(),
                payer.city(),
                references.stream()
                        .map(StructuredReference::value)
                        .filter(value -> !value.isEmpty())
                        .toList(),
                detail.endToEndId());
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
