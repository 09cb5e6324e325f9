package org.reskontra.core.matching;

import static org.reskontra.core.matching.Confidence.HIGH;
import static org.reskontra.core.matching.Confidence.LOW;
import static org.reskontra.core.matching.Confidence.MEDIUM;
import static org.reskontra.core.matching.DocumentMatch.YES;
import static org.reskontra.core.matching.DocumentMatch.YES_MULTIPLE;
import static org.reskontra.core.matching.RelatedPartyMatch.FULLY;
import static org.reskontra.core.matching.RelatedPartyMatch.PARTIALLY;

import java.util.List;

/** The 25 rules that a new company starts with (specification 10.4). */
final class DefaultRules {

    private static final AmountMatch ONE = AmountMatch.ONE;
    private static final AmountMatch MULTIPLE = AmountMatch.MULTIPLE;
    private static final AmountMatch NO_AMOUNT = AmountMatch.NO;
    private static final AmountMatch ANY_AMOUNT = AmountMatch.NOT_CONSIDERED;
    private static final RelatedPartyMatch NO_PARTY = RelatedPartyMatch.NO;
    private static final DocumentMatch NO_DOCUMENT = DocumentMatch.NO;

    static final List<PaymentApplicationRule> ALL = List.of(
            new PaymentApplicationRule(
                    HIGH,
                    1,
                    new Criteria(
                            RelatedPartyMatch.NOT_CONSIDERED,
                            DocumentMatch.NOT_CONSIDERED,
                            ANY_AMOUNT,
                            DirectDebitMatch.YES),
                    false,
                    true),
            immediate(2, FULLY, YES_MULTIPLE, ONE),
            immediate(3, FULLY, YES_MULTIPLE, MULTIPLE),
            immediate(4, FULLY, YES, ONE),
            rule(HIGH, 5, FULLY, YES, MULTIPLE),
            rule(HIGH, 6, PARTIALLY, YES_MULTIPLE, ONE),
            rule(HIGH, 7, PARTIALLY, YES_MULTIPLE, MULTIPLE),
            rule(HIGH, 8, PARTIALLY, YES, ONE),
            rule(HIGH, 9, FULLY, NO_DOCUMENT, ONE),
            rule(HIGH, 10, NO_PARTY, YES_MULTIPLE, ONE),
            rule(HIGH, 11, NO_PARTY, YES_MULTIPLE, MULTIPLE),
            rule(MEDIUM, 1, FULLY, YES_MULTIPLE, ANY_AMOUNT),
            rule(MEDIUM, 2, FULLY, YES, ANY_AMOUNT),
            rule(MEDIUM, 3, FULLY, NO_DOCUMENT, MULTIPLE),
            rule(MEDIUM, 4, PARTIALLY, YES_MULTIPLE, ANY_AMOUNT),
            rule(MEDIUM, 5, PARTIALLY, YES, ANY_AMOUNT),
            rule(MEDIUM, 6, NO_PARTY, YES, ONE),
            rule(MEDIUM, 7, NO_PARTY, YES_MULTIPLE, ANY_AMOUNT),
            rule(MEDIUM, 8, PARTIALLY, NO_DOCUMENT, ONE),
            rule(MEDIUM, 9, NO_PARTY, YES, ANY_AMOUNT),
            rule(LOW, 1, FULLY, NO_DOCUMENT, NO_AMOUNT),
            rule(LOW, 2, PARTIALLY, NO_DOCUMENT, MULTIPLE),
            rule(LOW, 3, PARTIALLY, NO_DOCUMENT, NO_AMOUNT),
            rule(LOW, 4, NO_PARTY, NO_DOCUMENT, ONE),
            rule(LOW, 5, NO_PARTY, NO_DOCUMENT, MULTIPLE));

    private DefaultRules() {}

    private static PaymentApplicationRule rule(
            Confidence confidence, int priority, RelatedPartyMatch party, DocumentMatch document, AmountMatch amount) {
        return PaymentApplicationRule.of(
                confidence, priority, new Criteria(party, document, amount, DirectDebitMatch.NOT_CONSIDERED));
    }

    private static PaymentApplicationRule immediate(
            int priority, RelatedPartyMatch party, DocumentMatch document, AmountMatch amount) {
        return new PaymentApplicationRule(
                HIGH, priority, new Criteria(party, document, amount, DirectDebitMatch.NOT_CONSIDERED), false, true);
    }
}
