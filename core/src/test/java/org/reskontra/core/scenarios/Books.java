package org.reskontra.core.scenarios;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.journal.ApplicationPlanner;
import org.reskontra.core.journal.ApplicationPlanner.PostedEntries;
import org.reskontra.core.journal.ExchangeRateAdjustmentPlanner;
import org.reskontra.core.journal.ExchangeRateAdjustmentPlanner.Adjustment;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.JournalPlanner;
import org.reskontra.core.journal.PostedTransaction;
import org.reskontra.core.journal.PostedTransaction.PostedBankEntry;
import org.reskontra.core.journal.PostedTransaction.PostedEntry;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.ReversalPlanner;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.journal.SalesDocumentPlanner;
import org.reskontra.core.journal.UnapplicationPlanner;
import org.reskontra.core.journal.UnapplicationPlanner.PostedApplication;
import org.reskontra.core.journal.UnapplicationPlanner.Unapply;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.ledger.Undo;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.EntryHistory;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;
import org.reskontra.core.subledger.PostedDetail;

/** The books of a company, in memory: keeps what is posted as the database does, and finds what the next command needs. */
final class Books {

    private PostingSetup setup;
    private final Map<EntryNo, OpenEntry> entries = new LinkedHashMap<>();
    private final Map<EntryNo, EntryState> states = new HashMap<>();
    private final List<PlannedTransaction> transactions = new ArrayList<>();
    private long lastNumber;

    Books(PostingSetup setup) {
        this.setup = setup;
    }

    /** The same books, in which something else may happen from here on. */
    Books copy() {
        Books copy = new Books(setup);
        copy.entries.putAll(entries);
        copy.states.putAll(states);
        copy.transactions.addAll(transactions);
        copy.lastNumber = lastNumber;
        return copy;
    }

    /** From here on the company is set up like this. */
    void setUp(Company company) {
        setup = company.setup();
    }

    /** Nothing may be posted up to this day any more. */
    void closeUntil(LocalDate day) {
        setup = new PostingSetup(
                setup.localCurrency(),
                new PostingWindow(day.plusDays(1), null),
                setup.rates(),
                setup.glAccounts(),
                setup.parties(),
                setup.postingGroups(),
                setup.bankAccounts(),
                setup.currencyAccounts(),
                setup.vat(),
                setup.application(),
                setup.tolerance());
    }

    Outcome<PlannedTransaction> post(SalesDocument document) {
        return keep(
                SalesDocumentPlanner.plan(List.of(document), setup, numbers()).map(List::getFirst));
    }

    Outcome<PlannedTransaction> post(JournalLine line) {
        return post(List.of(line)).map(List::getFirst);
    }

    /** Posts a journal: all of its documents or none. */
    Outcome<List<PlannedTransaction>> post(List<JournalLine> journal) {
        return JournalPlanner.plan(journal, setup, entries, numbers()).map(planned -> {
            planned.forEach(this::write);
            return planned;
        });
    }

    Outcome<PlannedTransaction> apply(
            EntryNo applying, List<ApplyTo> appliesTo, @Nullable LocalDate date, ToleranceAnswers answers) {
        DocumentNo document = entry(applying).documentNo();
        return keep(ApplicationPlanner.plan(
                new PostedEntries(applying, appliesTo, document, date, "", answers), setup, entries, numbers()));
    }

    /** Unapplies the last application of an entry. */
    Outcome<PlannedTransaction> unapply(EntryNo no, @Nullable LocalDate date) {
        return UnapplicationPlanner.applicationOf(history(no)).then(application -> unapply(application, date));
    }

    Outcome<PlannedTransaction> unapply(TransactionNo application, @Nullable LocalDate date) {
        PlannedTransaction posted = transaction(application);
        List<EntryHistory> participants =
                touched(posted).stream().map(this::history).toList();
        return UnapplicationPlanner.plan(
                        new PostedApplication(application, posted.postingDate(), participants, posted.vatRows()),
                        new Unapply(posted.documentNo(), date, ""),
                        setup,
                        numbers())
                .map(planned -> {
                    planned.forEach(this::write);
                    return planned.getFirst();
                });
    }

    /** Reverses the transaction that made an entry. */
    Outcome<PlannedTransaction> reverse(EntryNo no, boolean bankEntryOpen) {
        return reverse(no, null, row -> new PostedBankEntry(row, bankEntryOpen, false, 0));
    }

    Outcome<PlannedTransaction> reverse(
            EntryNo no, @Nullable LocalDate date, Function<BankRow, PostedBankEntry> bankEntry) {
        PlannedTransaction posted = transactions.stream()
                .filter(transaction -> transaction.subledgerRows().stream()
                        .anyMatch(row -> row.no().equals(no)))
                .findFirst()
                .orElseThrow();
        return keep(ReversalPlanner.plan(asPosted(posted, bankEntry), date, "", setup, numbers()));
    }

    /** Reverses all that was posted, as one register. */
    Outcome<List<PlannedTransaction>> reverseAll() {
        List<PostedTransaction> register = transactions.stream()
                .map(transaction -> asPosted(transaction, row -> new PostedBankEntry(row, true, false, 0)))
                .toList();
        return ReversalPlanner.planRegister(register, "", setup, numbers());
    }

    Outcome<List<PlannedTransaction>> adjustExchangeRates(LocalDate date) {
        Outcome<List<PlannedTransaction>> outcome = ExchangeRateAdjustmentPlanner.plan(
                new Adjustment(date, new DocumentNo("ADJ"), ""), entries.values(), setup, numbers());
        if (outcome instanceof Outcome.Done<List<PlannedTransaction>>(List<PlannedTransaction> planned)) {
            planned.forEach(this::write);
        }
        return outcome;
    }

    /** Grants the discount of an entry until this day, as somebody may who looks at its details. */
    void moveDiscountDate(EntryNo no, LocalDate lastDay) {
        entries.computeIfPresent(
                no,
                (same, entry) ->
                        with(entry, new PaymentDiscount(entry.remainingDiscount(), lastDay), entry.lastUndone()));
    }

    private PostedTransaction asPosted(PlannedTransaction posted, Function<BankRow, PostedBankEntry> bankEntry) {
        List<PlannedTransaction> all = Stream.concat(Stream.of(posted), undoOf(posted.no(), Undo.Kind.UNAPPLICATION))
                .toList();
        return new PostedTransaction(
                posted.no(),
                posted.postingDate(),
                posted.documentNo(),
                !posted.bankRows().isEmpty(),
                posted.undo() != null
                        || undoOf(posted.no(), Undo.Kind.REVERSAL).findAny().isPresent(),
                all.stream().flatMap(one -> one.glRows().stream()).toList(),
                posted.subledgerRows().stream()
                        .map(row -> new PostedEntry(row, history(row.no())))
                        .toList(),
                posted.bankRows().stream().map(bankEntry).toList(),
                all.stream().flatMap(one -> one.vatRows().stream()).toList());
    }

    private Outcome<PlannedTransaction> keep(Outcome<PlannedTransaction> outcome) {
        return outcome.map(transaction -> {
            write(transaction);
            return transaction;
        });
    }

    private void write(PlannedTransaction transaction) {
        transactions.add(transaction);
        transaction.subledgerRows().forEach(row -> entries.put(row.no(), entry(row, transaction.vatRows())));
        for (EntryState state : transaction.states()) {
            OpenEntry entry = entry(state.no());
            if (state.version() != entry.version() + 1) {
                throw new AssertionError("version " + state.version() + " after " + entry);
            }
            states.put(state.no(), state);
            entries.put(state.no(), entry.after(state, unrealized(entry)));
        }
        keepSettledUntil(transaction);
    }

    /** What is taken back later than it was posted keeps its entries settled until then. */
    private void keepSettledUntil(PlannedTransaction transaction) {
        Undo undo = transaction.undo();
        LocalDate date = transaction.postingDate();
        if (undo != null && transaction(undo.transaction()).postingDate().isBefore(date)) {
            touched(transaction)
                    .forEach(no -> entries.computeIfPresent(
                            no,
                            (same, entry) -> date.isBefore(entry.firstSettlement())
                                    ? entry
                                    : with(entry, entry.discount(), date)));
        }
    }

    private Money unrealized(OpenEntry entry) {
        return rows(entry.no())
                .filter(row -> row.type().isUnrealized())
                .map(DetailedRow::amountLocal)
                .reduce(Money.zero(setup.localCurrency()), Money::plus);
    }

    List<OpenEntry> entries() {
        return List.copyOf(entries.values());
    }

    boolean has(EntryNo no) {
        return entries.containsKey(no);
    }

    OpenEntry entry(EntryNo no) {
        return Objects.requireNonNull(entries.get(no));
    }

    EntryState state(EntryNo no) {
        return Objects.requireNonNull(states.get(no));
    }

    List<PlannedTransaction> transactions() {
        return transactions;
    }

    Stream<DetailedRow> rows(EntryNo no) {
        return transactions.stream()
                .flatMap(transaction -> transaction.detailedRows().stream())
                .filter(row -> row.entry().equals(no));
    }

    EntryHistory history(EntryNo no) {
        List<PostedDetail> details = new ArrayList<>();
        for (PlannedTransaction transaction : transactions) {
            transaction.detailedRows().stream()
                    .filter(row -> row.entry().equals(no))
                    .forEach(row -> details.add(new PostedDetail(
                            transaction.no(),
                            row,
                            row.type() != DetailedEntryType.INITIAL_ENTRY && isUnapplied(transaction))));
        }
        boolean reversed = transactions.stream()
                .flatMap(transaction -> transaction.subledgerRows().stream())
                .anyMatch(row -> row.reverses() != null && (row.no().equals(no) || no.equals(row.reverses())));
        return new EntryHistory(entry(no), reversed, details);
    }

    private boolean isUnapplied(PlannedTransaction transaction) {
        Undo undo = transaction.undo();
        return (undo != null && undo.kind() == Undo.Kind.UNAPPLICATION)
                || undoOf(transaction.no(), Undo.Kind.UNAPPLICATION).findAny().isPresent();
    }

    private Stream<PlannedTransaction> undoOf(TransactionNo no, Undo.Kind kind) {
        return transactions.stream()
                .filter(transaction -> transaction.undo() != null
                        && transaction.undo().kind() == kind
                        && transaction.undo().transaction().equals(no));
    }

    private PlannedTransaction transaction(TransactionNo no) {
        return transactions.stream()
                .filter(transaction -> transaction.no().equals(no))
                .findFirst()
                .orElseThrow();
    }

    static List<EntryNo> touched(PlannedTransaction transaction) {
        return transaction.detailedRows().stream()
                .map(DetailedRow::entry)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Balances of the general ledger in local currency, accounts without balance left out. */
    Map<String, String> balances() {
        return balances(transactions.stream().flatMap(transaction -> transaction.glRows().stream()));
    }

    static Map<String, String> balances(PlannedTransaction transaction) {
        return balances(transaction.glRows().stream());
    }

    private static Map<String, String> balances(Stream<GlRow> rows) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(row.account().value(), row.amountLocal().toDecimal(), BigDecimal::add));
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((account, sum) -> {
            if (sum.signum() != 0) {
                texts.put(account, sum.toPlainString());
            }
        });
        return texts;
    }

    /** Sum of the VAT entries of an account's groups, in local currency. */
    Money vat(Function<VatRow, Money> amount) {
        return transactions.stream()
                .flatMap(transaction -> transaction.vatRows().stream())
                .map(amount)
                .reduce(Money.zero(setup.localCurrency()), Money::plus);
    }

    private LedgerNumbers numbers() {
        return new LedgerNumbers() {
            @Override
            public EntryNo nextEntry() {
                return new EntryNo(++lastNumber);
            }

            @Override
            public TransactionNo nextTransaction() {
                return new TransactionNo(++lastNumber);
            }
        };
    }

    private static OpenEntry entry(SubledgerRow row, List<VatRow> vat) {
        LocalDate discountDate = row.discountDate();
        LocalDate graceDate = row.discountGraceDate();
        return new OpenEntry(
                row.no(),
                row.ledger(),
                row.party(),
                row.documentType(),
                row.documentNo(),
                row.postingDate(),
                row.documentDate(),
                row.dueDate(),
                row.postingGroup(),
                row.amount(),
                row.amount(),
                row.amountLocal(),
                row.rate(),
                row.rate(),
                Money.zero(row.amountLocal().currency()),
                discountDate == null || graceDate == null
                        ? null
                        : new PaymentDiscount(row.discountPossible(), discountDate, graceDate),
                row.maxTolerance(),
                vat,
                null,
                OpenEntry.NEW);
    }

    private static OpenEntry with(OpenEntry entry, @Nullable PaymentDiscount discount, @Nullable LocalDate lastUndone) {
        return new OpenEntry(
                entry.no(),
                entry.ledger(),
                entry.party(),
                entry.documentType(),
                entry.documentNo(),
                entry.postingDate(),
                entry.documentDate(),
                entry.dueDate(),
                entry.postingGroup(),
                entry.amount(),
                entry.remaining(),
                entry.remainingLocal(),
                entry.rate(),
                entry.valuationRate(),
                entry.unrealized(),
                discount,
                entry.maxTolerance(),
                entry.vat(),
                lastUndone,
                entry.version());
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.Rejected<T>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    static List<String> codes(Outcome<?> outcome) {
        return problems(outcome).stream().map(problem -> problem.code().code()).toList();
    }

    static List<Problem> problems(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Rejected<?>(List<Problem> problems) -> problems;
        };
    }
}
