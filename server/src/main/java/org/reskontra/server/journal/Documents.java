package org.reskontra.server.journal;

import java.util.Collection;
import org.reskontra.core.money.Money;

/** Documents of several lines, which balance as a whole (specification 4.3). */
final class Documents {

    private Documents() {}

    /** Whether the document that the line stands in does not balance yet. */
    static boolean isOpen(BatchLine line, Collection<BatchLine> lines) {
        return line.balancingAccount().isEmpty()
                && !balancingAmount(line, lines).equals(line.amount());
    }

    /** The amount of the line with which its document balances, in the line's currency. */
    static Money balancingAmount(BatchLine line, Collection<BatchLine> lines) {
        Money sum = Money.zero(line.amount().currency());
        for (BatchLine other : lines) {
            if (other.lineNo() != line.lineNo()
                    && other.balancingAccount().isEmpty()
                    && other.isOfDocumentOf(line)
                    && other.amount().currency().equals(sum.currency())) {
                sum = sum.plus(other.amount());
            }
        }
        return sum.negate();
    }
}
