package org.reskontra.core.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** The open items of a ledger by what is to be paid. That depends on the day only where a discount is possible. */
final class AmountIndex {

    private final Sorted withoutDiscount;
    private final List<OpenItem> discounted;
    private final Map<LocalDate, Sorted> discountedByDate = new HashMap<>();

    AmountIndex(List<OpenItem> items) {
        withoutDiscount = new Sorted(
                items.stream().filter(item -> item.discountUntil() == null).toList(), OpenItem::remaining);
        discounted = items.stream().filter(item -> item.discountUntil() != null).toList();
    }

    int count(AmountRange range, LocalDate date) {
        return withoutDiscount.count(range) + discounted(date).count(range);
    }

    void forEach(AmountRange range, LocalDate date, Consumer<OpenItem> action) {
        withoutDiscount.forEach(range, action);
        discounted(date).forEach(range, action);
    }

    private Sorted discounted(LocalDate date) {
        return discountedByDate.computeIfAbsent(date, day -> new Sorted(discounted, item -> item.value(day)));
    }

    private static final class Sorted {

        private final OpenItem[] items;
        private final SortedAmounts amounts;

        Sorted(List<OpenItem> unsorted, ToLongFunction<OpenItem> amount) {
            items = unsorted.stream()
                    .sorted(Comparator.comparingLong(amount).thenComparing(OpenItem::no))
                    .toArray(OpenItem[]::new);
            amounts = new SortedAmounts(Arrays.stream(items).mapToLong(amount));
        }

        int count(AmountRange range) {
            return amounts.count(range);
        }

        void forEach(AmountRange range, Consumer<OpenItem> action) {
            int end = amounts.end(range);
            for (int i = amounts.start(range); i < end; i++) {
                action.accept(items[i]);
            }
        }
    }
}
