package org.reskontra.core.scenarios;

import static org.reskontra.core.scenarios.Company.EUR;
import static org.reskontra.core.scenarios.Company.SEK;
import static org.reskontra.core.scenarios.Company.sek;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;

/** A history that a seed tells: all commands of the ledger, most of them sensible, some refused. */
final class History {

    private static final LocalDate START = LocalDate.parse("2026-01-01");

    final Random random;
    final Books books;
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

    /** One command. */
    List<PlannedTransaction> step() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> posted(document());
            case 3, 4, 5 -> posted(payment());
            case 6, 7 -> posted(apply());
            case 8 -> posted(random.nextBoolean() ? unapply() : reverse());
            default -> adjust();
        };
    }

    private List<PlannedTransaction> adjust() {
        return books.adjustExchangeRates(date()) instanceof Outcome.Done<List<PlannedTransaction>>(var posted)
                ? posted
                : List.of();
    }

    /** What it posts; nothing where it is refused, or where there is nothing that it could be about. */
    private static List<PlannedTransaction> posted(@Nullable Outcome<PlannedTransaction> outcome) {
        return outcome instanceof Outcome.Done<PlannedTransaction>(PlannedTransaction transaction)
                ? List.of(transaction)
                : List.of();
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
                        random.nextBoolean() ? null : date(),
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
