package org.reskontra.server.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceQuestion;
import org.reskontra.core.journal.ApplicationPlanner;
import org.reskontra.core.journal.ApplicationPlanner.PostedEntries;
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.ExchangeRateAdjustmentPlanner;
import org.reskontra.core.journal.ExchangeRateAdjustmentPlanner.Adjustment;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.JournalPlanner;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/** Runs the steps of one case of the ledger, one after the other, and tells what came of them. */
final class LedgerCase {

    /** Entries from this number on are those that the cases call new. */
    private static final long NEW = 1000;

    private final LedgerSetup setup;
    private final PostingSetup posting;
    private final LedgerBooks books;
    private final Set<TransactionNo> adjustments = new HashSet<>();
    private final Map<String, @Nullable Object> words = new HashMap<>();

    LedgerCase(Fields setup) {
        this.setup = new LedgerSetup(setup);
        this.posting = this.setup.posting();
        this.books = new LedgerBooks(this.setup.entries());
    }

    /**
     * Detailed entries are told without initial ones and without those of adjustments, which are told as such.
     *
     * @param sequence of several steps, whose applications are told among the detailed entries
     */
    Map<String, @Nullable Object> words(boolean sequence) {
        words.put("entries", entries());
        words.put(
                "detailed",
                books.transactions().stream()
                        .filter(transaction -> !adjustments.contains(transaction.no()))
                        .flatMap(transaction -> transaction.detailedRows().stream()
                                .filter(row -> row.type() != DetailedEntryType.INITIAL_ENTRY)
                                .filter(row -> sequence || row.type() != DetailedEntryType.APPLICATION)
                                .map(row -> words(row, books.isUndone(transaction, row))))
                        .toList());
        return words;
    }

    List<Map<String, @Nullable Object>> entries() {
        return books.entries().values().stream().map(this::words).toList();
    }

    boolean isRefused() {
        return words.containsKey("error");
    }

    void tell(String name, Object what) {
        words.put(name, what);
    }

    void unapply(Fields action) {
        bookUndo(new UndoSteps(books, posting).unapply(action, books.numbers(NEW)));
    }

    void unapplyDetailed(Fields action) {
        bookUndo(new UndoSteps(books, posting).unapplyDetailed(action, books.numbers(NEW)));
    }

    void reverse(Fields action) {
        bookUndo(new UndoSteps(books, posting)
                .reverse(action, setup.entryFields(action.number("entry")), books.numbers(NEW)));
    }

    void adjustExchangeRates(Fields action) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (var text : action.values("dates")) {
            LocalDate date = LocalDate.parse(text.asString());
            Adjustment adjustment = new Adjustment(date, new DocumentNo("ADJUSTMENT"), "");
            switch (ExchangeRateAdjustmentPlanner.plan(
                    adjustment, books.entries().values(), posting, books.numbers(NEW))) {
                case Outcome.Done<List<PlannedTransaction>>(List<PlannedTransaction> transactions) -> {
                    transactions.forEach(books::write);
                    transactions.forEach(transaction -> adjustments.add(transaction.no()));
                    told.add(adjustment(date, transactions));
                }
                case Outcome.Rejected<List<PlannedTransaction>>(List<Problem> problems) ->
                    words.put("error", problems.getFirst().code().code());
            }
        }
        words.put("adjustments", told);
    }

    private Map<String, Object> adjustment(LocalDate date, List<PlannedTransaction> transactions) {
        List<DetailedRow> rows = transactions.stream()
                .flatMap(transaction -> transaction.detailedRows().stream())
                .toList();
        Map<String, Long> gl = new TreeMap<>();
        transactions.stream()
                .flatMap(transaction -> transaction.glRows().stream())
                .forEach(row -> gl.merge(
                        row.account().value().startsWith("unrealized")
                                ? "unrealized"
                                : row.account().value(),
                        row.amountLocal().minor(),
                        Long::sum));
        return Map.of(
                "date",
                date.toString(),
                "total",
                sum(rows.stream().map(DetailedRow::amountLocal)),
                "detailed",
                rows.stream().map(row -> words(row, false)).toList(),
                "remaining_lcy_after",
                sum(books.entries().values().stream().map(OpenEntry::remainingLocal)),
                "gl",
                gl(gl));
    }

    private BigDecimal sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(setup.local()), Money::plus).toDecimal();
    }

    private void bookUndo(Outcome<List<PlannedTransaction>> outcome) {
        book(outcome.map(List::getFirst));
        if (outcome instanceof Outcome.Done<List<PlannedTransaction>>(List<PlannedTransaction> planned)) {
            planned.stream().skip(1).forEach(books::write);
            PlannedTransaction transaction = planned.getFirst();
            Map<String, Long> sums = new TreeMap<>();
            transaction
                    .glRows()
                    .forEach(row ->
                            sums.merge(row.account().value(), row.amountLocal().minor(), Long::sum));
            words.put("gl", gl(sums));
            words.put("gl_after_unapply", gl(sums));
            words.put(
                    "detailed_source_code",
                    switch (Objects.requireNonNull(transaction.undo()).kind()) {
                        case UNAPPLICATION -> "unapplied_sales_entry_application";
                        case REVERSAL -> "reversal";
                    });
        }
    }

    void postJournal(Fields action) {
        Fields line = action.object("line");
        EntryNo no = new EntryNo(line.number("entry"));
        book(JournalPlanner.plan(
                        List.of(journalLine(action, line)), posting, books.entries(), books.numbers(no.value()))
                .map(List::getFirst));
    }

    void applyPostedEntries(Fields action) {
        OpenEntry applying = books.entry(new EntryNo(action.number("applying_entry")));
        PostedEntries command = new PostedEntries(
                applying.no(),
                appliesTo(action),
                applying.documentNo(),
                action.dateOrNull("application_date"),
                "",
                setup.answers(action));
        book(ApplicationPlanner.plan(command, posting, books.entries(), books.numbers(NEW)));
    }

    private JournalLine journalLine(Fields action, Fields line) {
        CurrencyCode currency = setup.currency(line);
        LocalDate date = line.date("posting_date");
        return new JournalLine(
                1,
                date,
                line.has("document_date") ? line.date("document_date") : date,
                line.has("due_date") ? line.date("due_date") : date,
                line.constant("doc_type", DocumentType.class, DocumentType.NONE),
                new DocumentNo(line.text("doc_no", "DOCUMENT")),
                "",
                "",
                new Account.PartyAccount(Ledger.CUSTOMER, setup.party()),
                new Account.GlAccount(LedgerSetup.BALANCING),
                line.money("amount", currency),
                switch (action.text("applies_to")) {
                    case "applies_to_doc" ->
                        new AppliesTo.Document(
                                action.constant("applies_to_doc_type", DocumentType.class, DocumentType.NONE),
                                new DocumentNo(action.text("applies_to_doc_no")));
                    case "applies_to_id" -> new AppliesTo.Entries(appliesTo(action));
                    default -> new AppliesTo.NothingChosen();
                },
                setup.answers(action),
                null);
    }

    private List<ApplyTo> appliesTo(Fields action) {
        return action.list("applied_entries").stream()
                .map(applied -> {
                    OpenEntry entry = books.entry(new EntryNo(applied.number("entry")));
                    return new ApplyTo(entry.no(), applied.money("amount_to_apply", entry.currency()));
                })
                .toList();
    }

    private void book(Outcome<PlannedTransaction> outcome) {
        switch (outcome) {
            case Outcome.Done<PlannedTransaction>(PlannedTransaction transaction) -> {
                books.write(transaction);
                words.put("posted", true);
                words.put("application_gl", applicationGl(transaction));
                words.put("accepted_tolerance", acceptedTolerance(transaction));
            }
            case Outcome.Rejected<PlannedTransaction>(List<Problem> problems) -> {
                words.put("posted", false);
                words.put("application_gl", List.of());
                Problem first = problems.getFirst();
                if (!(first.code() instanceof ToleranceQuestion)) {
                    words.put("error", first.code().code());
                }
            }
        }
    }

    /** What a transaction does in the general ledger beside its new entry and that one's balancing account. */
    private List<Map<String, Object>> applicationGl(PlannedTransaction transaction) {
        Map<String, Long> sums = new TreeMap<>();
        transaction.glRows().stream()
                .filter(row -> !row.account().equals(LedgerSetup.BALANCING))
                .forEach(row ->
                        sums.merge(row.account().value(), row.amountLocal().minor(), Long::sum));
        transaction
                .subledgerRows()
                .forEach(row -> sums.merge("receivables", -row.amountLocal().minor(), Long::sum));
        return gl(sums);
    }

    private List<Map<String, Object>> gl(Map<String, Long> sums) {
        List<Map<String, Object>> rows = new ArrayList<>();
        sums.forEach((account, minor) -> {
            if (minor != 0) {
                rows.add(Map.of("account", account, "amount", new Money(minor, setup.local()).toDecimal()));
            }
        });
        return rows;
    }

    /** By entry, what was tolerated of it; every other entry with nothing. */
    private List<Map<String, Object>> acceptedTolerance(PlannedTransaction transaction) {
        return books.entries().values().stream()
                .map(entry -> Map.<String, Object>of(
                        "entry",
                        entry.no().value(),
                        "amount",
                        transaction.detailedRows().stream()
                                .filter(row -> row.type() == DetailedEntryType.PAYMENT_TOLERANCE
                                        && entry.no().equals(row.appliedEntry()))
                                .map(row -> row.amount().negate().toDecimal())
                                .findFirst()
                                .orElse(BigDecimal.ZERO)))
                .toList();
    }

    private Map<String, @Nullable Object> words(OpenEntry entry) {
        EntryState state = books.state(entry);
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("entry", name(entry.no()));
        row.put("reversed", books.isReversed(entry.no()));
        row.put("reversed_by", state.closedBy() == null ? "" : name(state.closedBy()));
        row.put("doc_type", words(entry.documentType().name()));
        row.put("amount", entry.amount().toDecimal());
        row.put("remaining", state.remaining().toDecimal());
        row.put("remaining_lcy", state.remainingLocal().toDecimal());
        row.put("open", state.isOpen());
        row.put("max_pmt_tolerance", state.terms().maxTolerance().toDecimal());
        row.put("calculate_interest", state.calculateInterest());
        row.put("closed_at", state.closedAt() == null ? "" : state.closedAt().toString());
        row.put(
                "detailed",
                books.effects(entry.no()).stream()
                        .map(effect -> words(effect, false))
                        .toList());
        return row;
    }

    private static Object name(EntryNo no) {
        return no.value() < NEW ? no.value() : "new";
    }

    private static Map<String, Object> words(DetailedRow row, boolean unapplied) {
        return Map.of(
                "entry",
                row.entry().value(),
                "type",
                words(row.type().name()),
                "amount",
                row.amount().toDecimal(),
                "amount_lcy",
                row.amountLocal().toDecimal(),
                "unapplied",
                unapplied);
    }

    private static String words(String constant) {
        return switch (constant) {
            case "NONE" -> "";
            case "APPLICATION_ROUNDING" -> "Appln. Rounding";
            default -> {
                StringBuilder text = new StringBuilder();
                for (String word : constant.split("_")) {
                    String small = word.toLowerCase(Locale.ROOT);
                    text.append(text.isEmpty() ? "" : " ");
                    text.append(small.equals("of") ? small : word.charAt(0) + small.substring(1));
                }
                yield text.toString();
            }
        };
    }
}
