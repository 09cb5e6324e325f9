package org.reskontra.server.salesdocuments;

import static org.reskontra.server.salesdocuments.SalesDocumentProblem.EINVOICE_CUSTOMER_AMBIGUOUS;
import static org.reskontra.server.salesdocuments.SalesDocumentProblem.EINVOICE_CUSTOMER_NOT_FOUND;
import static org.reskontra.server.salesdocuments.SalesDocumentProblem.EINVOICE_ROUNDING_NOT_MAPPED;
import static org.reskontra.server.salesdocuments.SalesDocumentProblem.EINVOICE_VAT_NOT_MAPPED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.documents.Einvoice;
import org.reskontra.formats.documents.EinvoiceReader;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.salesdocuments.PostSalesDocuments.Posted;
import org.reskontra.server.salesdocuments.store.TermsStore;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/**
 * Posts an electronic invoice or credit note. The customer owes what the file says: where VAT comes to something else by the
 * company's set-up, it is refused.
 */
@Component
public class ImportEinvoice {

    /** A Swedish VAT registration number is SE, the registration number, and 01. */
    private static final String SWEDISH_VAT_NO = "SE\\d{10}01";

    private final PostSalesDocuments posting;
    private final TermsStore parties;

    ImportEinvoice(PostSalesDocuments posting, TermsStore parties) {
        this.posting = posting;
        this.parties = parties;
    }

    public Outcome<Posted> importEinvoice(
            Actor actor, IncomingDocuments file, EinvoiceOptions options, @Nullable String idempotencyKey) {
        return placed(input(actor.company(), file, options)
                .then(input -> posting.post(actor, List.of(input), idempotencyKey)));
    }

    /** What importing would post, or all that keeps it from being imported; without any effect. */
    public Outcome<PostingPlan> preview(Actor actor, IncomingDocuments file, EinvoiceOptions options) {
        return placed(input(actor.company(), file, options).then(input -> posting.preview(actor, List.of(input))));
    }

    /** The document itself is no line of the file. */
    private static <T> Outcome<T> placed(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T> done -> done;
            case Rejected<T>(List<Problem> problems) ->
                Outcome.rejected(problems.stream()
                        .map(problem -> Objects.equals(problem.place().line(), 0)
                                ? problem.at(new Place(
                                        problem.place().document(),
                                        null,
                                        problem.place().field()))
                                : problem)
                        .toList());
        };
    }

    private Outcome<SalesDocumentInput> input(CompanyId company, IncomingDocuments file, EinvoiceOptions options) {
        try {
            return EinvoiceReader.read(new ByteArrayInputStream(file.contents()))
                    .then(einvoice -> document(company, einvoice, options));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
    }

    private Outcome<SalesDocumentInput> document(CompanyId company, Einvoice einvoice, EinvoiceOptions options) {
        List<Problem> problems = new ArrayList<>();
        List<SalesDocumentInput.Line> lines = new ArrayList<>();
        for (Einvoice.Line line : einvoice.lines()) {
            Optional<String> group = options.groupOf(line.tax());
            if (group.isEmpty()) {
                problems.add(Problem.of(EINVOICE_VAT_NOT_MAPPED)
                        .with("tax", line.tax().toString())
                        .at(new Place(einvoice.no(), line.no(), "vat")));
            }
            if (!line.net().isZero()) {
                lines.add(new SalesDocumentInput.Line(
                        line.no(),
                        options.account(),
                        shortened(line.description()),
                        group.orElse(""),
                        line.net().toDecimal()));
            }
        }
        rounding(einvoice, options, lines, problems);
        String customer = "";
        switch (customer(company, einvoice)) {
            case Done<String>(String found) -> customer = found;
            case Rejected<String> rejected -> problems.addAll(rejected.problems());
        }
        return problems.isEmpty()
                ? Outcome.done(document(einvoice, options, customer, lines))
                : Outcome.rejected(problems);
    }

    private static void rounding(
            Einvoice einvoice, EinvoiceOptions options, List<SalesDocumentInput.Line> lines, List<Problem> problems) {
        if (einvoice.rounding().isZero()) {
            return;
        }
        if (options.roundingAccount() == null || options.roundingVatGroup() == null) {
            problems.add(Problem.of(EINVOICE_ROUNDING_NOT_MAPPED)
                    .with("amount", einvoice.rounding())
                    .at(new Place(einvoice.no(), null, "roundingAccount")));
            return;
        }
        lines.add(new SalesDocumentInput.Line(
                einvoice.lines().size() + 1,
                options.roundingAccount(),
                "",
                options.roundingVatGroup(),
                einvoice.rounding().toDecimal()));
    }

    private static SalesDocumentInput document(
            Einvoice einvoice, EinvoiceOptions options, String customer, List<SalesDocumentInput.Line> lines) {
        // The whole as an instalment: planning refuses it where VAT comes to something else.
        SalesDocumentInput.Instalment whole = new SalesDocumentInput.Instalment(
                einvoice.dueDate() == null ? einvoice.issueDate() : einvoice.dueDate(),
                einvoice.total().toDecimal());
        return new SalesDocumentInput(
                0,
                einvoice.type(),
                einvoice.no(),
                null,
                customer,
                options.postingDate() == null ? einvoice.issueDate() : options.postingDate(),
                einvoice.issueDate(),
                einvoice.currency(),
                null,
                einvoice.dueDate(),
                List.of(whole),
                einvoice.paymentReference(),
                null,
                false,
                lines);
    }

    private static String shortened(String text) {
        return text.length() <= InputChecks.LONGEST_DESCRIPTION
                ? text
                : text.substring(0, InputChecks.LONGEST_DESCRIPTION);
    }

    private Outcome<String> customer(CompanyId company, Einvoice einvoice) {
        Einvoice.CustomerIds ids = einvoice.customer();
        List<String> registrations = ids.registrationNos().stream()
                .map(ImportEinvoice::normalized)
                .flatMap(id -> id.matches(SWEDISH_VAT_NO) ? Stream.of(id, id.substring(2, 12)) : Stream.of(id))
                .filter(id -> !id.isEmpty())
                .toList();
        List<String> found = parties.customersWith(company, ids.customerNo(), registrations);
        if (found.size() == 1) {
            return Outcome.done(found.getFirst());
        }
        Problem problem = found.isEmpty()
                ? Problem.of(EINVOICE_CUSTOMER_NOT_FOUND)
                        .with(
                                "ids",
                                String.join(
                                        ", ",
                                        Stream.concat(Stream.of(ids.customerNo()), ids.registrationNos().stream())
                                                .filter(id -> !id.isEmpty())
                                                .toList()))
                : Problem.of(EINVOICE_CUSTOMER_AMBIGUOUS).with("customers", String.join(", ", found));
        return Outcome.rejected(problem.at(new Place(einvoice.no(), null, "customer")));
    }

    private static String normalized(String id) {
        return id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
