package org.reskontra.server.demo.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reskontra.core.money.Money;
import org.reskontra.server.demo.books.CheckDigits;
import org.reskontra.server.demo.books.DemoBooks;
import org.reskontra.server.demo.books.DemoDocument;
import org.reskontra.server.demo.books.DemoParty;
import org.reskontra.server.demo.books.Dice;
import org.reskontra.server.demo.statement.Booking.Counterparty;
import org.reskontra.server.demo.statement.Booking.Payment;

/** What customers pay on the day, in all the ways in which customers pay. Each invoice is paid by one of them only. */
final class CustomerPayments {

    private static final List<Function<String, String>> WORDINGS = List.of(
            no -> "Faktura " + no,
            no -> "Fakt.nr " + no,
            no -> "Betalning faktura " + no + ", tack!",
            no -> "Inv. " + no,
            no -> no + " / er ref Lars",
            no -> "BET AV F-NR: " + no);

    private final LocalDate today;
    private final Dice dice;
    private final List<DemoDocument> unpaid;
    private final List<String> strangers;

    CustomerPayments(DemoBooks books, Dice dice) {
        this.today = books.today();
        this.dice = dice;
        this.unpaid = dice.shuffled(books.documents().stream()
                .filter(document -> document.customer().currency().equals(DemoBooks.SEK))
                .toList());
        this.strangers = books.strangers();
    }

    /** Paid in full with the right reference. */
    List<Payment> exactReferences(int count) {
        return times(count, () -> {
            DemoDocument invoice = invoice(any -> true);
            return byReference(invoice, invoice.amount());
        });
    }

    /** All other ways, mixed. */
    List<Payment> others() {
        List<Payment> payments = new ArrayList<>();
        payments.addAll(times(15, this::numberInFreeText));
        payments.addAll(times(8, this::severalInvoices));
        payments.addAll(times(2, this::creditMemoDeducted));
        payments.addAll(times(9, this::discountTaken));
        payments.addAll(times(2, this::discountTakenTooLate));
        payments.addAll(times(7, this::partial));
        payments.addAll(times(5, this::overpaid));
        payments.addAll(times(1, this::roundedToKronor));
        payments.addAll(times(8, this::nameOnly));
        payments.addAll(times(3, this::nameOnlyOnAccount));
        payments.addAll(times(2, this::mistypedReference));
        payments.addAll(paidTwice());
        payments.addAll(strangers.stream().limit(4).map(this::stranger).toList());
        return dice.shuffled(payments);
    }

    private Payment numberInFreeText() {
        DemoDocument invoice = invoice(any -> true);
        return byText(invoice.customer(), invoice.amount(), dice.pick(WORDINGS).apply(invoice.no()));
    }

    private Payment severalInvoices() {
        DemoDocument first = invoice(invoice -> countOf(invoice.customer()) >= 3);
        List<DemoDocument> invoices = new ArrayList<>(List.of(first));
        int more = dice.between(1, 2);
        for (int i = 0; i < more; i++) {
            invoices.add(invoice(other -> other.customer().equals(first.customer())));
        }
        String numbers =
                String.join(", ", invoices.stream().map(DemoDocument::no).toList());
        return byText(
                first.customer(),
                invoices.stream().map(DemoDocument::amount).reduce(Money::plus).orElseThrow(),
                "Fakturor " + numbers);
    }

    private Payment creditMemoDeducted() {
        DemoDocument creditMemo = take(document ->
                !document.isInvoice() && unpaid.stream().anyMatch(other -> isLargerInvoice(other, document)));
        DemoDocument invoice = take(other -> isLargerInvoice(other, creditMemo));
        return byText(
                invoice.customer(),
                invoice.amount().minus(creditMemo.amount()),
                "Faktura " + invoice.no() + " avgår kredit " + creditMemo.no());
    }

    private static boolean isLargerInvoice(DemoDocument document, DemoDocument creditMemo) {
        return document.isInvoice()
                && document.customer().equals(creditMemo.customer())
                && document.amount().compareTo(creditMemo.amount()) > 0;
    }

    private Payment discountTaken() {
        DemoDocument invoice = invoice(candidate -> candidate.grantsDiscountOn(today));
        return byReference(invoice, invoice.amount().minus(invoice.document().discountPossible()));
    }

    private Payment discountTakenTooLate() {
        DemoDocument invoice = invoice(
                candidate -> !candidate.document().discountPossible().isZero() && !candidate.grantsDiscountOn(today));
        return byReference(invoice, invoice.amount().minus(invoice.document().discountPossible()));
    }

    private Payment partial() {
        DemoDocument invoice = invoice(candidate -> candidate.amount().minor() > 1_000_00);
        long wholeHundreds = invoice.amount().minor() * dice.between(30, 70) / 100 / 100_00 * 100_00;
        return byReference(invoice, new Money(wholeHundreds, invoice.amount().currency()));
    }

    private Payment overpaid() {
        DemoDocument invoice = invoice(any -> true);
        Money tooMuch = new Money(dice.between(1, 20) * 50_00L, invoice.amount().currency());
        return byReference(invoice, invoice.amount().plus(tooMuch));
    }

    private Payment roundedToKronor() {
        DemoDocument invoice = invoice(candidate -> candidate.amount().minor() % 100 != 0);
        long kronor = (invoice.amount().minor() + 50) / 100;
        return byReference(invoice, new Money(kronor * 100, invoice.amount().currency()));
    }

    private Payment nameOnly() {
        DemoDocument invoice = invoice(candidate -> candidate.customer().iban().isEmpty());
        return new Payment(invoice.amount(), withAccount(invoice.customer(), unknownIban()), "", "Betalning", "");
    }

    private Payment nameOnlyOnAccount() {
        DemoParty customer =
                invoice(candidate -> candidate.customer().iban().isEmpty()).customer();
        return new Payment(
                new Money(dice.between(2, 30) * 500_00L, DemoBooks.SEK),
                withAccount(customer, unknownIban()),
                "",
                "A conto",
                "");
    }

    private Payment mistypedReference() {
        DemoDocument invoice = invoice(candidate -> candidate.customer().iban().isEmpty()
                && !mistyped(candidate).equals(candidate.document().paymentReference()));
        return new Payment(invoice.amount(), withAccount(invoice.customer(), unknownIban()), mistyped(invoice), "", "");
    }

    /** The reference with its fifth and sixth digit swapped. */
    private static String mistyped(DemoDocument invoice) {
        String reference = invoice.document().paymentReference();
        return reference.substring(0, 4) + reference.charAt(5) + reference.charAt(4) + reference.substring(6);
    }

    private List<Payment> paidTwice() {
        DemoDocument invoice = invoice(any -> true);
        Payment payment = byReference(invoice, invoice.amount());
        return List.of(payment, payment);
    }

    private Payment stranger(String name) {
        return new Payment(
                new Money(dice.between(150_00, 9_000_00), DemoBooks.SEK),
                new Counterparty(name, unknownIban(), "", ""),
                "",
                dice.pick(List.of("Tack för senast", "Ordre 48-2201", "Insättning", "Faktura 7715-B")),
                "");
    }

    private Payment byReference(DemoDocument invoice, Money amount) {
        return new Payment(
                amount, counterparty(invoice.customer()), invoice.document().paymentReference(), "", "");
    }

    private Payment byText(DemoParty customer, Money amount, String text) {
        return new Payment(amount, counterparty(customer), "", text, "");
    }

    private Counterparty counterparty(DemoParty customer) {
        String known = customer.iban().isEmpty() ? customer.bankgiro() : customer.iban();
        return withAccount(customer, known.isEmpty() ? unknownIban() : known);
    }

    /** Banks tell names as their customers registered them: some in capitals, some with an address. */
    private Counterparty withAccount(DemoParty customer, String account) {
        String name = dice.chance(30) ? customer.name().toUpperCase(Locale.ROOT) : customer.name();
        return dice.chance(30)
                ? new Counterparty(
                        name,
                        account,
                        customer.address().street(),
                        customer.address().city())
                : new Counterparty(name, account, "", "");
    }

    private String unknownIban() {
        return CheckDigits.iban("SE", dice.digits(20));
    }

    private long countOf(DemoParty customer) {
        return unpaid.stream()
                .filter(document -> document.isInvoice() && document.customer().equals(customer))
                .count();
    }

    private DemoDocument invoice(Predicate<DemoDocument> condition) {
        return take(document -> document.isInvoice() && condition.test(document));
    }

    private DemoDocument take(Predicate<DemoDocument> condition) {
        for (Iterator<DemoDocument> iterator = unpaid.iterator(); iterator.hasNext(); ) {
            DemoDocument document = iterator.next();
            if (condition.test(document)) {
                iterator.remove();
                return document;
            }
        }
        throw new IllegalStateException("the demo company has too few documents");
    }

    private static List<Payment> times(int count, Supplier<Payment> payment) {
        return Stream.generate(payment).limit(count).toList();
    }
}
