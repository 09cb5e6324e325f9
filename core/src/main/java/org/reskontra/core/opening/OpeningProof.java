package org.reskontra.core.opening;

import java.util.List;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.money.Money;

/**
 * Compares the stated balances with what is brought along, in local currency.
 *
 * @param lines one for each account with a subledger that has a balance or entries, by number
 * @param sum of all stated balances; zero where the books are whole
 */
public record OpeningProof(List<Line> lines, Money sum) {

    public OpeningProof {
        lines = List.copyOf(lines);
    }

    /**
     * @param stated in the old general ledger
     * @param found what the entries come to
     */
    public record Line(GlAccountNo account, Kind kind, Money stated, Money found, Money difference) {}

    /** Whose entries an account holds. */
    public enum Kind {
        CUSTOMERS,
        VENDORS,
        BANK
    }

    public boolean holds() {
        return sum.isZero() && lines.stream().allMatch(line -> line.difference().isZero());
    }
}
