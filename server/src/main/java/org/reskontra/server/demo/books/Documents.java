package org.reskontra.server.demo.books;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;

/** Makes up invoices and credit memos of the four months before a day, numbered in the order of their dates. */
final class Documents {

    private static final int INVOICES = 2000;
    private static final int CREDIT_MEMOS = 60;
    private static final int DAYS = 120;
    private static final int FIRST_INVOICE = 100_001;
    private static final int FIRST_CREDIT_MEMO = 900_001;

    private final Dice dice;
    private final LocalDate today;
    private final List<DemoParty> customers;

    Documents(Dice dice, LocalDate today, List<DemoParty> customers) {
        this.dice = dice;
        this.today = today;
        this.customers = customers;
    }

    List<DemoDocument> all() {
        List<LocalDate> invoiceDates = dates(INVOICES);
        List<LocalDate> creditMemoDates = dates(CREDIT_MEMOS);
        Stream<DemoDocument> invoices = IntStream.range(0, INVOICES)
                .mapToObj(i -> document(DocumentType.INVOICE, FIRST_INVOICE + i, invoiceDates.get(i)));
        Stream<DemoDocument> creditMemos = IntStream.range(0, CREDIT_MEMOS)
                .mapToObj(i -> document(DocumentType.CREDIT_MEMO, FIRST_CREDIT_MEMO + i, creditMemoDates.get(i)));
        return Stream.concat(invoices, creditMemos).toList();
    }

    static int lastInvoiceNo() {
        return FIRST_INVOICE + INVOICES - 1;
    }

    static int lastCreditMemoNo() {
        return FIRST_CREDIT_MEMO + CREDIT_MEMOS - 1;
    }

    /** Working days, recent ones more often: most older invoices are paid. */
    private List<LocalDate> dates(int count) {
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int age = dice.chance(50) ? dice.between(1, 35) : dice.between(1, DAYS);
            dates.add(workingDay(today.minusDays(age)));
        }
        dates.sort(Comparator.naturalOrder());
        return dates;
    }

    private static LocalDate workingDay(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> date.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
        };
    }

    private DemoDocument document(DocumentType type, int number, LocalDate date) {
        DemoParty customer = dice.pick(customers);
        boolean invoice = type == DocumentType.INVOICE;
        List<SalesDocument.Line> lines = lines(customer);
        Money amount = withVat(lines, customer);
        Terms terms = customer.terms();
        LocalDate discountDate = invoice ? terms.discountDate(date) : null;
        SalesDocument document = new SalesDocument(
                number,
                type,
                new DocumentNo(Integer.toString(number)),
                customer.no(),
                date,
                date,
                invoice ? terms.dueDate(date) : date,
                customer.currency(),
                invoice ? CheckDigits.ocrReference(Integer.toString(number)) : "",
                (invoice ? "Faktura " : "Kreditfaktura ") + number,
                lines,
                discountDate == null
                        ? Money.zero(customer.currency())
                        : amount.share(terms.discountPercent().longValueExact(), 100),
                discountDate);
        return new DemoDocument(document, customer, amount);
    }

    private List<SalesDocument.Line> lines(DemoParty customer) {
        List<SalesDocument.Line> lines = new ArrayList<>();
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            Vat vat = vat();
            lines.add(new SalesDocument.Line(vat.salesAccount(customer.group()), net(customer), vat.productGroup()));
        }
        return lines;
    }

    private Vat vat() {
        int chance = dice.below(100);
        if (chance < 72) {
            return Vat.STANDARD;
        }
        if (chance < 86) {
            return Vat.REDUCED;
        }
        return chance < 96 ? Vat.LOW : Vat.EXEMPT;
    }

    /** Small amounts are common, large ones rare. */
    private Money net(DemoParty customer) {
        int size = customer.registrationNo().isEmpty() ? 4_000_00 : 12_000_00;
        long minor = (long) dice.between(80_00, size) * (dice.chance(20) ? dice.between(2, 9) : 1);
        return new Money(dice.chance(60) ? minor / 100 * 100 : minor, customer.currency());
    }

    private static Money withVat(List<SalesDocument.Line> lines, DemoParty customer) {
        Map<String, Money> netByGroup = new TreeMap<>();
        lines.forEach(line -> netByGroup.merge(line.vatProductGroup(), line.amount(), Money::plus));
        Money amount = Money.zero(customer.currency());
        for (Vat vat : Vat.ALL) {
            Money net = netByGroup.getOrDefault(vat.productGroup(), Money.zero(customer.currency()));
            amount = amount.plus(net).plus(vat.on(net, customer.group()));
        }
        return amount;
    }
}
