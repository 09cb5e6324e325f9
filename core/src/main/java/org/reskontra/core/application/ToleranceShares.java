package org.reskontra.core.application;

import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.money.Money;

/** Distributes an accepted payment tolerance over several entries (specification 8.4, algorithms 5). */
final class ToleranceShares {

    private final List<Settlement> settlements;
    private Money left;

    private ToleranceShares(Money tolerance, List<Settlement> settlements) {
        this.left = tolerance;
        this.settlements = new ArrayList<>(settlements);
    }

    /** Only what is closed may be tolerated. */
    static boolean mayTolerate(Settlement settlement) {
        Counterpart counterpart = settlement.counterpart();
        return counterpart.agreedDeduction() == null
                && !counterpart.maxTolerance().isZero()
                && settlement.amount().equals(counterpart.remaining());
    }

    /** @param tolerance not larger than the maximum tolerances of those that may be tolerated */
    static List<Settlement> distribute(Money tolerance, List<Settlement> settlements) {
        return new ToleranceShares(tolerance, settlements).distribute();
    }

    private List<Settlement> distribute() {
        List<Integer> order = largestToleranceFirst();
        Money amounts = order.stream()
                .map(index -> counterpart(index).remaining())
                .reduce(Money.zero(left.currency()), Money::plus);
        for (int index : order) {
            Money amount = counterpart(index).remaining();
            boolean last = index == order.getLast();
            accept(index, last ? left : left.share(amount.minor(), amounts.minor()));
            amounts = amounts.minus(amount);
        }
        order.forEach(index -> accept(index, left));
        return List.copyOf(settlements);
    }

    private List<Integer> largestToleranceFirst() {
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < settlements.size(); index++) {
            if (mayTolerate(settlements.get(index))) {
                order.add(index);
            }
        }
        order.sort((first, second) -> counterpart(second)
                .maxTolerance()
                .compareSize(counterpart(first).maxTolerance()));
        return order;
    }

    /** Accepts as much of it as the entry's maximum leaves room for. */
    private void accept(int index, Money wanted) {
        Settlement settlement = settlements.get(index);
        Money room = counterpart(index)
                .maxTolerance()
                .abs()
                .minus(settlement.tolerance().abs());
        Money accepted = wanted.isNegative() ? room.negate() : room;
        Money share = wanted.smaller(accepted);
        settlements.set(index, settlement.withTolerance(settlement.tolerance().plus(share)));
        left = left.minus(share);
    }

    private Counterpart counterpart(int index) {
        return settlements.get(index).counterpart();
    }
}
