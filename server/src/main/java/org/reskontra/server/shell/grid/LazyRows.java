package org.reskontra.server.shell.grid;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a grid gets rows that are too many to keep: it asks for those that come into view. */
public interface LazyRows<T> {

    /** More rows than anybody scrolls through. */
    int MOST = 10_000;

    /** Number of all rows; a source that may be very long counts to {@link #MOST} and shows no more: filters lead to the rest. */
    int count();

    /** The rows from the offset on, not more than the limit, in this order. */
    List<T> fetch(int offset, int limit, Sorting sorting);

    /** Rows that are all there already, in the order that they have by themselves. */
    static <T> LazyRows<T> of(List<T> all) {
        return new LazyRows<>() {
            @Override
            public int count() {
                return all.size();
            }

            @Override
            public List<T> fetch(int offset, int limit, Sorting sorting) {
                return all.stream().skip(offset).limit(limit).toList();
            }
        };
    }

    /**
     * @param column key of the column that the reader sorts by; null for the order that rows have by themselves
     */
    record Sorting(@Nullable String column, boolean descending) {

        public static final Sorting NATURAL = new Sorting(null, false);
    }

    /** The order that the grid component asks for. */
    static Sorting sorting(List<QuerySortOrder> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> new Sorting(order.getSorted(), order.getDirection() == SortDirection.DESCENDING))
                .orElse(Sorting.NATURAL);
    }

    /** What the grid component takes. */
    static <T> CallbackDataProvider<T, Void> provider(LazyRows<T> source, Function<T, Object> identity) {
        return new CallbackDataProvider<>(
                query -> source.fetch(query.getOffset(), query.getLimit(), sorting(query.getSortOrders())).stream(),
                query -> source.count(),
                identity::apply);
    }
}
