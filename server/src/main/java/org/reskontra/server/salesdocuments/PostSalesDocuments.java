package org.reskontra.server.salesdocuments;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.journal.SalesDocumentAmounts;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.salesdocuments.store.PostedDocumentStore;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/** Posts sales invoices and credit memos as somebody gives them: all of them, or none and all their problems. */
@Component
public class PostSalesDocuments {

    static final Permission NEEDS = Permission.POST;

    private final Commands commands;
    private final ResolveDocuments resolving;
    private final SalesDocuments documents;
    private final PostedDocumentStore posted;

    PostSalesDocuments(
            Commands commands, ResolveDocuments resolving, SalesDocuments documents, PostedDocumentStore posted) {
        this.commands = commands;
        this.resolving = resolving;
        this.documents = documents;
        this.posted = posted;
    }

    /** @param nos the numbers of the documents, in their order */
    public record Posted(List<String> nos) {}

    /**
     * What a document comes to so far, and what is wrong with it.
     *
     * @param amounts of the lines whose VAT is known; null as long as the customer is not
     * @param document as it would be posted; null as long as too little is known
     */
    public record Check(
            @Nullable SalesDocumentAmounts amounts, @Nullable SalesDocument document, List<Problem> problems) {}

    public Outcome<Posted> post(Actor actor, List<SalesDocumentInput> inputs, @Nullable String idempotencyKey) {
        return commands.run(request(actor, inputs, idempotencyKey), Posted.class, () -> postWithin(
                        actor, inputs, done -> {})
                .map(done -> new Posted(
                        done.stream().map(document -> document.no().value()).toList())));
    }

    /** What posting would write, or all that keeps it from posting; without any effect. */
    public Outcome<PostingPlan> preview(Actor actor, List<SalesDocumentInput> inputs) {
        return commands.dryRun(
                request(actor, inputs, null), () -> checked(actor, inputs).then(checked -> documents
                        .plan(actor.company(), checked.documents(), checked.setup())
                        .map(transactions -> new PostingPlan(transactions, List.of()))));
    }

    /** What a document that is being typed comes to; without any effect. */
    public Outcome<Check> check(Actor actor, SalesDocumentInput input) {
        List<SalesDocumentInput> inputs = List.of(input);
        return commands.dryRun(request(actor, inputs, null), () -> {
            CheckedDocuments checked = resolving.resolve(actor, inputs);
            return Outcome.done(new Check(
                    checked.amounts().stream().findFirst().orElse(null),
                    checked.documents().stream().findFirst().orElse(null),
                    checked.problems()));
        });
    }

    /**
     * Posts them. Part of a command: runs in its transaction.
     *
     * @param progress told how many are posted
     */
    Outcome<List<SalesDocument>> postWithin(Actor actor, List<SalesDocumentInput> inputs, IntConsumer progress) {
        posted.holdPosting(actor.company());
        return checked(actor, inputs).then(checked -> documents
                .write(actor, checked.documents(), checked.setup(), progress)
                .map(written -> checked.documents()));
    }

    /** Likewise, without writing anything. */
    Outcome<List<SalesDocument>> check(Actor actor, List<SalesDocumentInput> inputs) {
        return checked(actor, inputs).map(CheckedDocuments::documents);
    }

    private Outcome<CheckedDocuments> checked(Actor actor, List<SalesDocumentInput> inputs) {
        if (inputs.isEmpty()) {
            return Outcome.rejected(Problem.of(SalesDocumentProblem.NO_DOCUMENTS));
        }
        CheckedDocuments checked = resolving.resolve(actor, inputs);
        return checked.problems().isEmpty() ? Outcome.done(checked) : Outcome.rejected(checked.problems());
    }

    private static CommandRequest request(
            Actor actor, List<SalesDocumentInput> inputs, @Nullable String idempotencyKey) {
        return new CommandRequest(actor, NEEDS, "sales-documents.post", "sales-documents", inputs, idempotencyKey);
    }
}
