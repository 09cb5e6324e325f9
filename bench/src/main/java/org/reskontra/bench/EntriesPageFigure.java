package org.reskontra.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.Order;
import org.reskontra.server.party.Parties;
import org.reskontra.server.party.PartyEntries;
import org.reskontra.server.shell.grid.LazyRows;

/** What the server does to open a customer's ledger entries with a filter, in a ledger of many entries. */
final class EntriesPageFigure {

    private static final Duration MOST = Duration.ofMillis(200);
    private static final int PER_CUSTOMER = 100;
    private static final int ROWS_SHOWN = 50;
    private static final String LARGEST = "K0";

    private final Program program;

    EntriesPageFigure(Program program) {
        this.program = program;
    }

    List<Figure> measure(Sizes sizes) {
        int customers = Math.max(2, (sizes.entries() - sizes.ofLargestCustomer()) / PER_CUSTOMER + 1);
        Books books = Books.in(program, customers);
        program.asOwner(db -> new LargeLedger(db, books).fill(sizes, customers));
        program.vacuum();
        Random random = new Random(1);
        IntFunction<String> any = i -> "K" + (1 + random.nextInt(customers - 1));
        String ofAny = String.format(Locale.ROOT, "entries page of a customer, %,d entries in all", sizes.entries());
        String ofLargest = String.format(Locale.ROOT, "the same, of a customer with %,d", sizes.ofLargestCustomer());
        return List.of(
                figure(books, sizes, any, new EntryFilter(EntryFilter.State.OPEN, "invoice"), ofAny + ", open, search"),
                figure(books, sizes, any, new EntryFilter(EntryFilter.State.ALL, "f0000"), ofAny + ", all, search"),
                figure(books, sizes, i -> LARGEST, EntryFilter.OPEN, ofLargest + ", open"),
                figure(
                        books,
                        sizes,
                        i -> LARGEST,
                        new EntryFilter(EntryFilter.State.OPEN, Integer.toString(random.nextInt(1_000))),
                        ofLargest + ", open, search"),
                figure(
                        books,
                        sizes,
                        i -> LARGEST,
                        new EntryFilter(EntryFilter.State.ALL, "77"),
                        ofLargest + ", all, search"));
    }

    private Figure figure(Books books, Sizes sizes, IntFunction<String> customer, EntryFilter filter, String what) {
        Times opened = new Times();
        Times one = new Times();
        for (int i = 0; i < sizes.openings() * 2; i++) {
            PartyNo no = new PartyNo(customer.apply(i));
            boolean counts = i >= sizes.openings();
            (counts ? one : new Times()).measure(() -> program.db().fetch("select 1"));
            (counts ? opened : new Times()).measure(() -> open(books, no, filter));
        }
        Duration p95 = opened.percentile(95);
        return new Figure(
                what,
                "p95 " + Times.millis(p95) + ", p50 " + Times.millis(opened.median()),
                "empty query: " + Times.millis(one.percentile(95)),
                "",
                "p95 under 200 ms",
                p95.compareTo(MOST) < 0);
    }

    /** What the page asks for: who the customer is, how many entries there are, and the first of them. */
    private void open(Books books, PartyNo no, EntryFilter filter) {
        PartyEntries entries = program.get(PartyEntries.class);
        if (program.get(Parties.class)
                .find(books.company(), Ledger.CUSTOMER, no, Books.DAY)
                .isEmpty()) {
            throw new IllegalStateException("no customer " + no);
        }
        entries.count(books.company(), Ledger.CUSTOMER, no, filter, LazyRows.MOST);
        entries.list(
                books.company(),
                Ledger.CUSTOMER,
                no,
                filter,
                new Order<>(Order.OfEntries.ENTRY_NO, true),
                0,
                ROWS_SHOWN);
    }
}
