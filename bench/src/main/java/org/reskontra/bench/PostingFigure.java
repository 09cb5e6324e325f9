package org.reskontra.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reskontra.bench.Books.Invoice;
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.JournalPlanner;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.springframework.transaction.support.TransactionTemplate;

/** Many payment lines posted in one transaction, beside a bare COPY of the rows that this wrote. */
final class PostingFigure {

    private static final double MOST = 2;
    private static final double LEAST_PER_SECOND = 6_000;

    private final Program program;
    private final Posting posting;
    private final TransactionTemplate transactions;

    PostingFigure(Program program) {
        this.program = program;
        this.posting = program.get(Posting.class);
        this.transactions = program.get(TransactionTemplate.class);
    }

    List<Figure> measure(Sizes sizes, Consumer<String> tell) {
        round(sizes.lines(), new Times(), new Times()); // Until all is compiled.
        Times posted = new Times();
        Times copied = new Times();
        for (int round = 1; round <= sizes.rounds(); round++) {
            round(sizes.lines(), posted, copied);
            tell.accept("round " + round + ": posted in " + Times.seconds(posted.last()) + ", copied in "
                    + Times.seconds(copied.last()));
        }
        double ratio = (double) posted.median().toNanos() / copied.median().toNanos();
        double perSecond = Times.perSecond(sizes.lines(), posted.median());
        return List.of(
                new Figure(
                        String.format(
                                Locale.ROOT, "posting %,d payment lines, each applied to an invoice", sizes.lines()),
                        Times.seconds(posted.median()),
                        "bare COPY of the same rows: " + Times.seconds(copied.median()),
                        String.format(Locale.ROOT, "%.2f", ratio),
                        "at most 2",
                        ratio <= MOST),
                new Figure(
                        "the same, lines a second",
                        String.format(Locale.ROOT, "%,.0f/s", perSecond),
                        String.format(
                                Locale.ROOT, "bare COPY: %,.0f/s", Times.perSecond(sizes.lines(), copied.median())),
                        "",
                        "at least 6,000/s, target 12,000/s",
                        perSecond >= LEAST_PER_SECOND));
    }

    private void round(int count, Times posted, Times copied) {
        Books books = Books.in(program, Math.max(1, count / 10)).invoices(count);
        List<JournalLine> lines = lines(books.openInvoices());
        PostedRows rows = new PostedRows(program, books);
        program.checkpoint();
        posted.measure(() -> transactions.executeWithoutResult(status -> post(books, lines)));
        Runnable copy = rows.copyTo(Books.in(program, 1));
        program.checkpoint();
        copied.measure(copy);
    }

    private static List<JournalLine> lines(List<Invoice> invoices) {
        Account bank = new Account.BankAccount(new BankAccountNo(Books.BANK));
        CurrencyCode currency = CurrencyCode.of(Books.CURRENCY);
        List<JournalLine> lines = new ArrayList<>();
        for (Invoice invoice : invoices) {
            int no = lines.size() + 1;
            Money amount = new Money(invoice.remaining(), currency);
            lines.add(new JournalLine(
                    no,
                    Books.DAY,
                    DocumentType.PAYMENT,
                    new DocumentNo("R" + no),
                    "",
                    "Payment " + no,
                    new Account.PartyAccount(Ledger.CUSTOMER, new PartyNo(invoice.customer())),
                    bank,
                    amount.negate(),
                    List.of(new ApplyTo(new EntryNo(invoice.entryNo()), amount)),
                    null));
        }
        return lines;
    }

    private void post(Books books, List<JournalLine> lines) {
        PostingSetup setup = posting.setup(
                books.actor(),
                lines.stream()
                        .map(line -> (Account.PartyAccount) line.account())
                        .map(party -> new PartyKey(party.ledger(), party.no()))
                        .collect(Collectors.toSet()));
        Map<EntryNo, OpenEntry> entries = posting.entries(
                books.company(),
                lines.stream()
                        .flatMap(line -> ((AppliesTo.AsShown) line.appliesTo()).entries().stream())
                        .map(ApplyTo::entry)
                        .toList());
        var plan = JournalPlanner.plan(lines, setup, entries, posting.reserve(lines.size()));
        switch (plan) {
            case Outcome.Done<List<PlannedTransaction>>(var planned) ->
                posting.write(
                        books.actor(), SourceCode.CASH_RECEIPT_JOURNAL, new PostingPlan(planned, List.of()), "BENCH");
            case Outcome.Rejected<List<PlannedTransaction>>(var problems) ->
                throw new IllegalStateException(problems.toString());
        }
    }
}
