package org.reskontra.core.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.scenarios.Company.EUR;
import static org.reskontra.core.scenarios.Company.RECEIVABLES;
import static org.reskontra.core.scenarios.Company.SEK;
import static org.reskontra.core.scenarios.Company.account;
import static org.reskontra.core.scenarios.Company.sek;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ApplicationSettings;
import org.reskontra.core.application.CurrencyMix;
import org.reskontra.core.application.ModelQuirk;
import org.reskontra.core.application.PaymentToleranceTerms;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.application.ToleranceSetup;
import org.reskontra.core.calendar.DateFormula;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.PostingSetup.ApplicationMethod;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Laws of the ledger over random histories of all its commands: documents, payments and refunds in two currencies, applied
 * in every way, unapplied, reversed and adjusted. What is refused is refused; what is posted obeys. The number of histories is
 * jqwik's default; {@code -Djqwik.tries.default=100000} walks more of them.
 */
class LedgerLawsTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final int STEPS = 14;

    /** Each transaction's balance in every currency is a law that its plan checks itself. */
    @Property(shrinking = ShrinkingMode.OFF)
    void entries_are_the_sums_of_their_detailed_entries(@ForAll long seed) {
        History history = new History(seed);
        for (int step = 0; step < STEPS; step++) {
            history.step();
            history.books.entries().forEach(entry -> requireSums(history.books, entry));
            history.books.entries().forEach(entry -> requireWithinBoundsOnEveryDate(history.books, entry));
            requireControlAccount(history.books);
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void unapplying_on_the_day_of_the_application_restores_everything(@ForAll long seed) {
        History history = new History(seed);
        for (int step = 0; step < STEPS; step++) {
            Map<EntryNo, OpenEntry> before = new HashMap<>();
            history.books.entries().forEach(entry -> before.put(entry.no(), entry));
            PlannedTransaction posted = history.step();
            if (posted == null || !isApplication(posted) || posted.undo() != null) {
                continue;
            }
            Outcome<PlannedTransaction> undone = history.books.unapply(posted.no(), null);
            assertThat(undone).isInstanceOf(Outcome.Done.class);
            for (EntryNo no : Books.touched(posted)) {
                OpenEntry entry = history.books.entry(no);
                requireSums(history.books, entry);
                OpenEntry earlier = before.get(no);
                assertThat(entry.remaining()).isEqualTo(earlier == null ? entry.amount() : earlier.remaining());
                if (earlier != null) {
                    assertThat(entry.remainingLocal()).isEqualTo(earlier.remainingLocal());
                    assertThat(entry.terms()).isEqualTo(earlier.terms());
                    assertThat(entry.unrealized()).isEqualTo(earlier.unrealized());
                }
            }
        }
    }

    /** Walks back from wherever a history led: every application is undone, and every entry is open again or reversed. */
    @Property(shrinking = ShrinkingMode.OFF)
    void every_entry_can_be_brought_back_to_open(@ForAll long seed) {
        History history = new History(seed);
        for (int step = 0; step < STEPS; step++) {
            history.step();
        }
        Books books = history.books;
        for (int turn = 0; turn < STEPS * 2; turn++) {
            books.entries().stream()
                    .filter(entry -> !books.history(entry.no()).reversed())
                    .flatMap(entry -> books.history(entry.no()).lastApplication().stream())
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> Books.done(books.unapply(last, null)));
        }
        for (OpenEntry entry : books.entries()) {
            boolean reversed = books.history(entry.no()).reversed();
            assertThat(entry.remaining()).isEqualTo(reversed ? Money.zero(entry.currency()) : entry.amount());
        }
        requireControlAccount(books);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void every_entry_can_be_brought_to_closed(@ForAll long seed) {
        History history = new History(seed);
        for (int step = 0; step < STEPS; step++) {
            history.step();
        }
        Books books = history.books;
        for (OpenEntry entry : books.entries()) {
            if (books.entry(entry.no()).isOpen()) {
                Money remaining = books.entry(entry.no()).remaining();
                Books.done(books.post(Company.line(
                        remaining.isPositive() ? DocumentType.PAYMENT : DocumentType.REFUND,
                        "END",
                        remaining.negate(),
                        "2026-12-31",
                        new AppliesTo.Entries(List.of(new ApplyTo(entry.no(), remaining))),
                        ToleranceAnswers.REFUSE_ALL)));
            }
            assertThat(books.entry(entry.no()).isOpen()).isFalse();
        }
    }

    /** What was posted at an earlier date is not moved by what is posted later. */
    @Property(shrinking = ShrinkingMode.OFF)
    void rows_are_dated_as_their_transaction_and_not_before_their_entry(@ForAll long seed) {
        History history = new History(seed);
        for (int step = 0; step < STEPS; step++) {
            PlannedTransaction posted = history.step();
            if (posted != null) {
                assertThat(posted.detailedRows()).allSatisfy(row -> {
                    assertThat(row.postingDate()).isEqualTo(posted.postingDate());
                    assertThat(row.postingDate())
                            .isAfterOrEqualTo(history.books.entry(row.entry()).postingDate());
                });
            }
        }
    }

    private static boolean isApplication(PlannedTransaction transaction) {
        return transaction.detailedRows().stream().anyMatch(row -> row.type() == DetailedEntryType.APPLICATION);
    }

    private static void requireSums(Books books, OpenEntry entry) {
        Money remaining = sum(books.rows(entry.no()).map(DetailedRow::amount), entry.currency());
        Money remainingLocal = sum(books.rows(entry.no()).map(DetailedRow::amountLocal), SEK);
        assertThat(entry.remaining()).as("%s", entry).isEqualTo(remaining);
        assertThat(entry.remainingLocal()).as("%s", entry).isEqualTo(remainingLocal);
        assertThat(books.state(entry.no()).isOpen()).isEqualTo(!remaining.isZero());
        assertThat(remaining.hasSignOf(entry.amount())).as("sign of %s", entry).isTrue();
        assertThat(remaining.compareSize(entry.amount()))
                .as("size of %s", entry)
                .isNotPositive();
        assertThat(remaining.isZero()).as("%s", entry).isEqualTo(remainingLocal.isZero());
        assertThat(entry.remainingDiscount().compareSize(entry.amount())).isNotPositive();
        assertThat(entry.maxTolerance().compareSize(remaining)).as("%s", entry).isNotPositive();
        Money worth = entry.valuationRate().toLocal(remaining, SEK);
        assertThat(remainingLocal).as("worth of %s", entry).isEqualTo(worth);
    }

    /** On every date an entry remains open for no more than its amount, and never for less than nothing. */
    private static void requireWithinBoundsOnEveryDate(Books books, OpenEntry entry) {
        Map<LocalDate, Money> moved = new TreeMap<>();
        books.rows(entry.no()).forEach(row -> moved.merge(row.postingDate(), row.amount(), Money::plus));
        Money remaining = Money.zero(entry.currency());
        for (Map.Entry<LocalDate, Money> day : moved.entrySet()) {
            remaining = remaining.plus(day.getValue());
            assertThat(remaining.hasSignOf(entry.amount()) && remaining.compareSize(entry.amount()) <= 0)
                    .as("%s remains of %s on %s", remaining, entry, day.getKey())
                    .isTrue();
        }
    }

    private static void requireControlAccount(Books books) {
        Money subledger = sum(books.entries().stream().map(OpenEntry::remainingLocal), SEK);
        Money control = sum(
                books.transactions().stream()
                        .flatMap(transaction -> transaction.glRows().stream())
                        .filter(row -> row.account().equals(account(RECEIVABLES)))
                        .map(row -> row.amountLocal()),
                SEK);
        assertThat(control).isEqualTo(subledger);
    }

    private static Money sum(Stream<Money> amounts, CurrencyCode currency) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }

    /** A history that a seed tells. */
    private static final class History {

        private final Random random;
        private final Books books;
        private LocalDate today = START;
        private int documents;

        History(long seed) {
            this.random = new Random(seed);
            this.books = company().books();
        }

        private Company company() {
            Map<LocalDate, ExchangeRate> euro = new HashMap<>();
            for (int day = 0; day < 90; day += 5) {
                euro.put(START.plusDays(day), new ExchangeRate(new BigDecimal(1 + random.nextInt(3)), rate()));
            }
            return new Company(
                    new ToleranceSetup(
                            Map.of(SEK, new PaymentToleranceTerms(new BigDecimal(random.nextInt(4)), sek("5"))),
                            DateFormula.parse("5D").orElseThrow()),
                    new ApplicationSettings(
                            new CurrencyMix.AllCurrencies(),
                            Map.of(SEK, sek("0.30"), EUR, Money.of("0.05", EUR)),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean() ? Set.of() : Set.of(ModelQuirk.values())),
                    random.nextInt(3) == 0 ? ApplicationMethod.APPLY_TO_OLDEST : ApplicationMethod.MANUAL,
                    Blocked.NONE,
                    PostingWindow.ALWAYS,
                    random.nextBoolean(),
                    euro);
        }

        private BigDecimal rate() {
            return BigDecimal.valueOf(80_000 + random.nextInt(60_000), 4);
        }

        /** One command; null where it posts nothing. */
        @Nullable
        PlannedTransaction step() {
            return switch (random.nextInt(10)) {
                case 0, 1, 2 -> posted(document());
                case 3, 4, 5 -> posted(payment());
                case 6, 7 -> posted(apply());
                case 8 -> random.nextBoolean() ? posted(unapply()) : posted(reverse());
                default -> {
                    books.adjustExchangeRates(date());
                    yield null;
                }
            };
        }

        private static @Nullable PlannedTransaction posted(@Nullable Outcome<PlannedTransaction> outcome) {
            return outcome instanceof Outcome.Done<PlannedTransaction>(PlannedTransaction transaction)
                    ? transaction
                    : null;
        }

        private Outcome<PlannedTransaction> document() {
            DocumentType type = random.nextInt(4) == 0 ? DocumentType.CREDIT_MEMO : DocumentType.INVOICE;
            Money net = amount();
            LocalDate date = date();
            boolean discount = random.nextBoolean();
            return books.post(Company.document(
                    type,
                    "D" + ++documents,
                    net,
                    random.nextBoolean() ? "FULL" : "NONE",
                    date.toString(),
                    discount ? net.share(2, 100) : Money.zero(net.currency()),
                    discount ? date.plusDays(random.nextInt(20)) : null));
        }

        private Outcome<PlannedTransaction> payment() {
            OpenEntry target = any();
            Money amount = target == null ? amount() : near(target);
            boolean refund =
                    target == null ? random.nextBoolean() : target.remaining().isNegative();
            AppliesTo appliesTo =
                    switch (random.nextInt(4)) {
                        case 0 -> new AppliesTo.NothingChosen();
                        case 1 -> new AppliesTo.Entries(some());
                        default ->
                            target == null
                                    ? new AppliesTo.OnAccount()
                                    : new AppliesTo.Entries(List.of(new ApplyTo(target.no(), target.remaining())));
                    };
            return books.post(Company.line(
                    refund ? DocumentType.REFUND : DocumentType.PAYMENT,
                    "P" + ++documents,
                    refund ? amount : amount.negate(),
                    date().toString(),
                    appliesTo,
                    answers()));
        }

        private @Nullable Outcome<PlannedTransaction> apply() {
            OpenEntry applying = any();
            return applying == null
                    ? null
                    : books.apply(
                            applying.no(),
                            some().stream()
                                    .filter(one -> !one.entry().equals(applying.no()))
                                    .toList(),
                            null,
                            answers());
        }

        private @Nullable Outcome<PlannedTransaction> unapply() {
            OpenEntry entry = books.entries().isEmpty()
                    ? null
                    : books.entries().get(random.nextInt(books.entries().size()));
            return entry == null ? null : books.unapply(entry.no(), random.nextBoolean() ? null : date());
        }

        private @Nullable Outcome<PlannedTransaction> reverse() {
            OpenEntry entry = any();
            return entry == null ? null : books.reverse(entry.no(), true);
        }

        private ToleranceAnswers answers() {
            return switch (random.nextInt(3)) {
                case 0 -> ToleranceAnswers.NONE;
                case 1 -> ToleranceAnswers.REFUSE_ALL;
                default -> ToleranceAnswers.ACCEPT_ALL;
            };
        }

        /** Time goes on, though now and then something comes late. */
        private LocalDate date() {
            today = random.nextInt(8) == 0 ? today.minusDays(random.nextInt(10)) : today.plusDays(random.nextInt(4));
            return today.isBefore(START) ? START : today;
        }

        private Money amount() {
            return new Money(1 + random.nextInt(50_000), random.nextInt(3) == 0 ? EUR : SEK);
        }

        /** Mostly close to what an entry still needs, so that discounts and tolerances come about. */
        private Money near(OpenEntry entry) {
            if (!entry.isOpen() || random.nextInt(4) == 0) {
                return amount();
            }
            Money net = random.nextBoolean()
                    ? entry.remaining().abs()
                    : entry.remaining().abs().minus(entry.remainingDiscount().abs());
            Money near = new Money(net.minor() + (random.nextInt(12) - 6) * 100L, net.currency());
            return near.isPositive() ? near : amount();
        }

        /** An open one if there is any, mostly. */
        private @Nullable OpenEntry any() {
            List<OpenEntry> open =
                    books.entries().stream().filter(OpenEntry::isOpen).toList();
            List<OpenEntry> entries = open.isEmpty() || random.nextInt(5) == 0 ? books.entries() : open;
            return entries.isEmpty() ? null : entries.get(random.nextInt(entries.size()));
        }

        private List<ApplyTo> some() {
            List<ApplyTo> chosen = new ArrayList<>();
            for (OpenEntry entry : books.entries()) {
                if (entry.isOpen() && random.nextInt(3) > 0) {
                    long part = random.nextInt(4) > 0
                            ? entry.remaining().minor()
                            : entry.remaining().minor() / 2;
                    if (part != 0) {
                        chosen.add(new ApplyTo(entry.no(), new Money(part, entry.currency())));
                    }
                }
            }
            return chosen;
        }
    }
}
