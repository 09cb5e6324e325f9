package org.reskontra.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.journal.BatchAnswers;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.PostBatch;
import org.reskontra.server.journal.SetUpBatch;
import org.reskontra.server.journal.TemplateType;
import org.reskontra.server.paymentreconciliation.AccountType;

/** A cash receipt journal of one line at a time, posted by the command behind its page. */
final class PaymentBatch {

    private static final String TEMPLATE = "BENCH";

    private final Program program;
    private final Books books;
    private final BatchId id;
    private int lineNo;

    private PaymentBatch(Program program, Books books, BatchId id) {
        this.program = program;
        this.books = books;
        this.id = id;
    }

    static PaymentBatch in(Program program, Books books, String name) {
        BatchId id = new BatchId(TEMPLATE, name);
        Outcomes.done(program.get(SetUpBatch.class)
                .setUp(
                        books.actor(),
                        id,
                        new SetUpBatch.Setup(
                                TemplateType.CASH_RECEIPT,
                                name,
                                null,
                                AccountType.BANK_ACCOUNT,
                                Books.BANK,
                                false,
                                Answer.LEAVE_REMAINING,
                                Answer.LEAVE_REMAINING),
                        null));
        return new PaymentBatch(program, books, id);
    }

    /**
     * Enters a payment, so that it waits to be posted.
     *
     * @param entries that it settles, each with so much
     */
    void enter(String customer, long amount, List<Books.Invoice> entries) {
        lineNo++;
        program.db()
                .execute(
                        """
                        insert into journal_line values (?, ?, ?, ?, ?, ?, ?, ?, 'PAYMENT', ?, '', 'CUSTOMER', ?, 'Payment', 'SEK',
                            ?, 'BANK_ACCOUNT', ?, 'NONE', '')
                        """,
                        books.number(),
                        id.template(),
                        id.batch(),
                        lineNo,
                        lineNo,
                        Books.DAY,
                        Books.DAY,
                        Books.DAY,
                        id.batch() + "-" + lineNo,
                        customer,
                        -amount,
                        Books.BANK);
        for (Books.Invoice entry : entries) {
            program.db()
                    .execute(
                            "insert into journal_line_application values (?, ?, ?, ?, ?, ?)",
                            books.number(),
                            entry.entryNo(),
                            id.template(),
                            id.batch(),
                            lineNo,
                            entry.remaining());
        }
    }

    Outcome<PostBatch.Posted> post(@Nullable String idempotencyKey) {
        return program.get(PostBatch.class).post(books.actor(), id, BatchAnswers.NONE, idempotencyKey);
    }

    /** Takes a payment away that was not posted. */
    void empty() {
        program.db()
                .execute(
                        "delete from journal_line where company_id = ? and template = ? and batch = ?",
                        books.number(),
                        id.template(),
                        id.batch());
    }
}
