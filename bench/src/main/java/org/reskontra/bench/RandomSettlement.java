package org.reskontra.bench;

import java.util.List;
import java.util.Random;
import org.reskontra.bench.Books.Invoice;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.journal.BatchProblem;
import org.reskontra.server.settlement.ApplyPostedEntries;
import org.reskontra.server.settlement.ApplyPostedEntries.Application;
import org.reskontra.server.settlement.ApplyPostedEntries.Choice;
import org.reskontra.server.settlement.UnapplyEntries;
import org.springframework.dao.DuplicateKeyException;

/** One person among many who apply, unapply and post payments of the same few customers. Not thread-safe. */
final class RandomSettlement {

    private final Program program;
    private final Books books;
    private final int customers;
    private final Random random;
    private final PaymentBatch batch;

    RandomSettlement(Program program, Books books, int customers, int person) {
        this.program = program;
        this.books = books;
        this.customers = customers;
        this.random = new Random(person);
        this.batch = PaymentBatch.in(program, books, "P" + person);
    }

    /** Does one thing, and says what became of it: it was done, or the codes of what was wrong. */
    String next() {
        String customer = "K" + random.nextInt(customers);
        return switch (random.nextInt(3)) {
            case 0 -> "post " + said(post(customer));
            case 1 -> "apply " + said(apply(customer));
            default -> "unapply " + said(unapply(customer));
        };
    }

    /** A payment for an invoice that others may be settling, and for something on account. */
    private Outcome<?> post(String customer) {
        List<Invoice> invoices = some("is_open and remaining > 0", customer, 2);
        long amount = 5_000 + invoices.stream().mapToLong(Invoice::remaining).sum();
        try {
            batch.enter(customer, amount, invoices);
        } catch (DuplicateKeyException e) {
            batch.empty(); // The invoice waits on another one's line.
            return Outcome.rejected(Problem.of(BatchProblem.ENTRY_WAITS_ON_OTHER_LINE));
        }
        Outcome<?> posted = batch.post(null);
        batch.empty();
        return posted;
    }

    private Outcome<?> apply(String customer) {
        List<Invoice> payments = some("is_open and remaining < 0", customer, 1);
        List<Choice> invoices = some("is_open and remaining > 0", customer, 3).stream()
                .map(invoice -> new Choice(invoice.entryNo(), null))
                .toList();
        return payments.isEmpty()
                ? Outcome.done("nothing")
                : program.get(ApplyPostedEntries.class)
                        .apply(
                                books.actor(),
                                new Application(
                                        payments.getFirst().entryNo(),
                                        invoices,
                                        null,
                                        Answer.LEAVE_REMAINING,
                                        Answer.LEAVE_REMAINING),
                                null);
    }

    private Outcome<?> unapply(String customer) {
        List<Invoice> settled = some("not is_open", customer, 1);
        return settled.isEmpty()
                ? Outcome.done("nothing")
                : program.get(UnapplyEntries.class)
                        .unapply(books.actor(), new EntryNo(settled.getFirst().entryNo()), null, null);
    }

    private List<Invoice> some(String which, String customer, int most) {
        return program.db()
                .fetch(
                        "select entry_no, party_no, remaining from open_entry where company_id = ? and ledger ="
                                + " 'CUSTOMER' and party_no = ? and " + which + " order by random() limit ?",
                        books.number(),
                        customer,
                        1 + random.nextInt(most))
                .map(row -> new Invoice(row.get(0, Long.class), row.get(1, String.class), row.get(2, Long.class)));
    }

    private static String said(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "done";
            case Outcome.Rejected<?>(List<Problem> problems) ->
                problems.getFirst().code().code();
        };
    }
}
