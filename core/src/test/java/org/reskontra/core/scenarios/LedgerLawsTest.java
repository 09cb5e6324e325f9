package org.reskontra.core.scenarios;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.scenarios.Books.done;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.UndoProblem;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Laws of the ledger over random histories of all its commands: documents, payments and refunds in two currencies, applied
 * in every way, unapplied, reversed and adjusted. What is refused changes nothing; what is posted obeys. The number of
 * histories is jqwik's default; {@code -Djqwik.tries.default=100000} walks more of them.
 */
class LedgerLawsTest {

    private static final int STEPS = 14;
    private static final LocalDate END = LocalDate.parse("2026-12-31");

    @Property(shrinking = ShrinkingMode.OFF)
    void what_is_posted_obeys_the_laws_and_what_is_refused_changes_nothing(@ForAll long seed) {
        History history = new History(seed);
        for (int step = 0; step < STEPS; step++) {
            List<OpenEntry> entries = history.books.entries();
            List<PlannedTransaction> before = List.copyOf(history.books.transactions());
            boolean refused = history.step().isEmpty();
            List<PlannedTransaction> after = history.books.transactions();
            assertThat(after.subList(0, before.size())).isEqualTo(before);
            if (refused) {
                assertThat(after).hasSameSizeAs(before);
                assertThat(history.books.entries()).isEqualTo(entries);
            }
            LedgerLaws.requireAll(history.books);
        }
    }

    /** On the day of the application all balances are what they were on every day; later they are from then on. */
    @Property(shrinking = ShrinkingMode.OFF)
    void unapplying_restores_all_balances_from_its_day_on(@ForAll long seed) {
        History history = new History(seed);
        for (int step = 0; step < STEPS; step++) {
            Books before = history.books.copy();
            for (PlannedTransaction posted : history.step()) {
                if (posted.undo() == null && isApplication(posted)) {
                    Books undone = history.books.copy();
                    LocalDate date = posted.postingDate().plusDays(history.random.nextInt(3));
                    done(undone.unapply(posted.no(), date));
                    LedgerLaws.requireAll(undone);
                    requireRestored(before, posted, undone);
                    DailyBalances withoutApplication = DailyBalances.of(before).withoutApplication(posted);
                    DailyBalances afterwards = DailyBalances.of(undone);
                    assertThat(afterwards.from(date)).isEqualTo(withoutApplication.from(date));
                    assertThat(afterwards.before(date))
                            .isEqualTo(DailyBalances.of(history.books).before(date));
                }
            }
        }
    }

    /** Where no exchange rate was adjusted meanwhile, reversing leaves nothing of a transaction on any day. */
    @Property(shrinking = ShrinkingMode.OFF)
    void reversing_on_the_day_of_the_transaction_restores_all_balances_of_every_day(@ForAll long seed) {
        History history = new History(seed);
        for (int step = 0; step < STEPS; step++) {
            DailyBalances before = DailyBalances.of(history.books);
            for (PlannedTransaction posted : history.step()) {
                if (posted.undo() == null && !posted.bankRows().isEmpty()) {
                    Books undone = history.books.copy();
                    if (isApplication(posted)) {
                        done(undone.unapply(posted.no(), null));
                    }
                    done(undone.reverse(posted.subledgerRows().getFirst().no(), true));
                    LedgerLaws.requireAll(undone);
                    assertThat(DailyBalances.of(undone)).isEqualTo(before);
                }
            }
        }
    }

    /** From every state: an entry that is not reversed can be opened, by taking back what the program names, and closed. */
    @Property(shrinking = ShrinkingMode.OFF)
    void from_every_state_an_entry_can_be_opened_and_closed(@ForAll long seed) {
        History history = new History(seed);
        for (int step = 0; step < STEPS; step++) {
            history.step();
            List<OpenEntry> entries = history.books.entries();
            if (!entries.isEmpty()) {
                EntryNo no = entries.get(history.random.nextInt(entries.size())).no();
                if (!history.books.history(no).reversed()) {
                    Books books = history.books.copy();
                    close(books, no);
                    open(books, no);
                    close(books, no);
                    LedgerLaws.requireAll(books);
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
                    .ifPresent(last -> done(books.unapply(last, null)));
        }
        for (OpenEntry entry : books.entries()) {
            boolean reversed = books.history(entry.no()).reversed();
            assertThat(entry.remaining()).isEqualTo(reversed ? Money.zero(entry.currency()) : entry.amount());
        }
        LedgerLaws.requireAll(books);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void rows_are_dated_as_their_transaction_and_not_before_their_entry(@ForAll long seed) {
        History history = new History(seed);
        for (int step = 0; step < STEPS; step++) {
            for (PlannedTransaction posted : history.step()) {
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

    /** Its entries are as they were before, or as they were posted with it. */
    private static void requireRestored(Books before, PlannedTransaction posted, Books undone) {
        for (EntryNo no : Books.touched(posted)) {
            OpenEntry entry = undone.entry(no);
            if (before.has(no)) {
                OpenEntry earlier = before.entry(no);
                assertThat(entry.remaining()).isEqualTo(earlier.remaining());
                assertThat(entry.remainingLocal()).isEqualTo(earlier.remainingLocal());
                assertThat(entry.terms()).isEqualTo(earlier.terms());
                assertThat(entry.unrealized()).isEqualTo(earlier.unrealized());
            } else {
                assertThat(entry.remaining()).isEqualTo(entry.amount());
            }
        }
    }

    /** Takes back its applications, and first those that the program says are in the way. */
    private static void open(Books books, EntryNo no) {
        while (books.history(no).lastApplication().isPresent()) {
            TransactionNo application = books.history(no).lastApplication().orElseThrow();
            Outcome<PlannedTransaction> outcome = books.unapply(application, null);
            while (outcome instanceof Outcome.Rejected<PlannedTransaction>(List<Problem> problems)) {
                assertThat(problems)
                        .allMatch(problem -> problem.code() == UndoProblem.LATER_APPLICATIONS_MUST_BE_UNAPPLIED_FIRST);
                Object later = requireNonNull(problems.getFirst().arguments().get("transaction"));
                outcome = books.unapply(new TransactionNo((long) later), null);
            }
        }
        assertThat(books.entry(no).remaining()).isEqualTo(books.entry(no).amount());
    }

    /** Pays it, or pays it back, at the end of the year. */
    private static void close(Books books, EntryNo no) {
        Money remaining = books.entry(no).remaining();
        if (!remaining.isZero()) {
            done(books.post(Company.line(
                    remaining.isPositive() ? DocumentType.PAYMENT : DocumentType.REFUND,
                    "END",
                    remaining.negate(),
                    END.toString(),
                    new AppliesTo.Entries(List.of(new ApplyTo(no, remaining))),
                    ToleranceAnswers.REFUSE_ALL)));
        }
        assertThat(books.entry(no).isOpen()).isFalse();
    }
}
