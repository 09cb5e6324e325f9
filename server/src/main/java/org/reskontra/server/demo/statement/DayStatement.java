package org.reskontra.server.demo.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.money.Money;
import org.reskontra.server.demo.books.DemoBooks;
import org.reskontra.server.demo.books.DemoBooks.Purchase;
import org.reskontra.server.demo.books.DemoParty;
import org.reskontra.server.demo.books.Dice;
import org.reskontra.server.demo.statement.Booking.Counterparty;
import org.reskontra.server.demo.statement.Booking.Kind;
import org.reskontra.server.demo.statement.Booking.Payment;

/**
 * The statement of the account in kronor for one day: 120 payments of every kind.
 *
 * @param opening balance before the bookings
 */
public record DayStatement(LocalDate date, Money opening, List<Booking> bookings) {

    private static final long SEED = 20_260_402L;
    private static final int BATCHES = 3;
    private static final int BATCH_SIZE = 14;

    public DayStatement {
        bookings = List.copyOf(bookings);
    }

    public static DayStatement of(DemoBooks books) {
        Dice dice = new Dice(SEED);
        CustomerPayments customers = new CustomerPayments(books, dice);
        List<Booking> bookings = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            bookings.add(new Booking(Kind.BANKGIRO_RECEIPTS, customers.exactReferences(BATCH_SIZE)));
        }
        customers.others().forEach(payment -> bookings.add(new Booking(Kind.RECEIPT, List.of(payment))));
        bookings.addAll(vendors(books.purchases()));
        bookings.addAll(bank());
        return new DayStatement(books.today(), DemoBooks.BANK_SEK.balance(), dice.shuffled(bookings));
    }

    public Money closing() {
        return bookings.stream().map(Booking::amount).reduce(opening, Money::plus);
    }

    /** Four invoices paid; one payment of the days before comes back. */
    private static List<Booking> vendors(List<Purchase> purchases) {
        List<Booking> bookings = new ArrayList<>();
        for (Purchase purchase : purchases.subList(0, 4)) {
            Payment payment = new Payment(
                    purchase.amount().negate(), counterparty(purchase.vendor()), purchase.reference(), "", "");
            bookings.add(new Booking(Kind.PAYMENT, List.of(payment)));
        }
        Purchase returned = purchases.get(4);
        bookings.add(new Booking(
                Kind.RETURN,
                List.of(new Payment(
                        returned.amount(),
                        counterparty(returned.vendor()),
                        "",
                        "Betalning i retur " + returned.reference(),
                        "AC04"))));
        return bookings;
    }

    private static Counterparty counterparty(DemoParty vendor) {
        return new Counterparty(vendor.name(), vendor.iban(), "", "");
    }

    private static List<Booking> bank() {
        return List.of(
                bank(Kind.FEE, "-350.00", "Månadsavgift Företagspaket"),
                bank(Kind.FEE, "-87.50", "Avgift bankgiro 42 insättningar"),
                bank(Kind.FEE, "-75.00", "Avgift utlandsbetalning"),
                bank(Kind.INTEREST, "212.38", "Ränta på konto, insatta medel"),
                bank(Kind.INTEREST, "-45.12", "Ränta på konto, kredit"));
    }

    private static Booking bank(Kind kind, String amount, String text) {
        return new Booking(
                kind, List.of(new Payment(Money.of(amount, DemoBooks.SEK), Counterparty.BANK, "", text, "")));
    }
}
