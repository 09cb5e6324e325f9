package org.reskontra.server.salesdocuments.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.StatementProblem;
import org.reskontra.formats.reading.Limits;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.posting.PreviewRow;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.OffersDryRun;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.Window;
import org.reskontra.server.salesdocuments.CsvOptions;
import org.reskontra.server.salesdocuments.DocumentFilter;
import org.reskontra.server.salesdocuments.EinvoiceOptions;
import org.reskontra.server.salesdocuments.EinvoiceOptions.VatMapping;
import org.reskontra.server.salesdocuments.ImportEinvoice;
import org.reskontra.server.salesdocuments.ImportInBackground;
import org.reskontra.server.salesdocuments.ImportSalesDocuments;
import org.reskontra.server.salesdocuments.IncomingDocuments;
import org.reskontra.server.salesdocuments.PostSalesDocuments;
import org.reskontra.server.salesdocuments.PostedDocument;
import org.reskontra.server.salesdocuments.PostedDocumentDetails;
import org.reskontra.server.salesdocuments.PostedDocuments;
import org.reskontra.server.salesdocuments.SalesDocumentProblem;
import org.reskontra.server.security.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Posts sales invoices and credit memos, imports them in bulk, and lists what was posted. */
@RestController
@RequestMapping("/api/v1/companies/{company}/sales-documents")
class SalesDocumentsController {

    /** A request is checked and answered as a whole; more come as a file. */
    static final int MOST = 1000;

    private final PostSalesDocuments posting;
    private final ImportSalesDocuments imports;
    private final ImportInBackground importsLater;
    private final ImportEinvoice einvoices;
    private final PostedDocuments posted;
    private final WorkDate workDate;

    SalesDocumentsController(
            PostSalesDocuments posting,
            ImportSalesDocuments imports,
            ImportInBackground importsLater,
            ImportEinvoice einvoices,
            PostedDocuments posted,
            WorkDate workDate) {
        this.posting = posting;
        this.imports = imports;
        this.importsLater = importsLater;
        this.einvoices = einvoices;
        this.posted = posted;
        this.workDate = workDate;
    }

    record Documents(List<DocumentBody> documents) {}

    @Operation(summary = "Posted invoices and credit memos with what remains of them, the latest first")
    @GetMapping
    Page<PostedDocument> list(
            Actor actor,
            Window window,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "ALL") DocumentFilter.State state,
            @RequestParam(required = false) @Nullable DocumentType type,
            @RequestParam(defaultValue = "") String search) {
        List<PostedDocument> rows = posted.listBefore(
                actor.company(),
                new DocumentFilter(state, type, search),
                workDate.get(),
                after == null ? null : new EntryNo(after),
                window.fetch());
        return Page.of(rows, window, row -> row.entry().toString());
    }

    @Operation(summary = "A posted document with its instalments and what it posted")
    @GetMapping("/{type}/{no}")
    PostedDocumentDetails find(Actor actor, @PathVariable DocumentType type, @PathVariable DocumentNo no) {
        return Answers.ok(posted.find(actor.company(), type, no));
    }

    @Operation(
            summary = "Posts up to 1,000 documents, all or none",
            description =
                    "422 with the problems of all documents where any has one. A dry run answers with what would be"
                            + " posted. More documents are imported as a file.")
    @OffersDryRun
    @PostMapping
    Object post(CommandCall call, @RequestBody Documents body) {
        if (body.documents().size() > MOST) {
            return Answers.ok(Outcome.rejected(Problem.of(SalesDocumentProblem.TOO_MANY_DOCUMENTS)
                    .with("count", body.documents().size())
                    .with("most", MOST)));
        }
        NumberedDocuments documents = new NumberedDocuments(body.documents());
        return call.dryRun()
                ? Answers.ok(documents
                        .placed(posting.preview(call.actor(), documents.inputs()))
                        .map(PreviewRow::of))
                : Answers.ok(documents.placed(posting.post(call.actor(), documents.inputs(), call.idempotencyKey())));
    }

    @Operation(
            summary = "Imports a CSV file of documents, the body as it is: all of them or none",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description =
                                    "a header and a row for each line; rows of one type and number are one document",
                            required = true,
                            content = @Content(mediaType = "text/csv")),
            description =
                    "Columns: type (INVOICE, CREDIT_MEMO), no, customer, postingDate, account, vatProductGroup, amount;"
                            + " and, where wanted, documentDate, currency, paymentTerms, dueDate, instalments"
                            + " (2026-12-31 500.00 | 2027-01-31), paymentReference, description, pricesIncludingVat,"
                            + " lineDescription. Up to 250,000 rows. 422 names the wrong rows, and nothing is imported. With"
                            + " Prefer: respond-async the answer is 202 with the job that does it.")
    @OffersDryRun
    @PostMapping("/import")
    Object importFile(
            @PathVariable String company,
            CommandCall call,
            @RequestParam String name,
            @RequestParam CsvOptions.Decimal decimal,
            @RequestParam CsvOptions.Delimiter delimiter,
            @RequestParam(defaultValue = "UTF_8") CsvOptions.Encoding encoding,
            InputStream body)
            throws IOException {
        CsvOptions options = new CsvOptions(decimal, delimiter, encoding);
        byte[] contents = body.readNBytes(Limits.FILE_BYTES + 1);
        if (contents.length > Limits.FILE_BYTES) {
            return Answers.ok(
                    Outcome.rejected(Problem.of(StatementProblem.FILE_TOO_LARGE).with("limit", Limits.FILE_BYTES)));
        }
        IncomingDocuments file = new IncomingDocuments(name, contents);
        if (call.dryRun()) {
            return Answers.ok(imports.preview(call.actor(), file, options));
        }
        return call.inBackground()
                ? Answers.accepted(
                        importsLater.ask(call.actor(), file, options, call.idempotencyKey()),
                        asked -> "/api/v1/companies/" + company + "/jobs/" + asked.job())
                : Answers.ok(imports.importCsv(call.actor(), file, options, call.idempotencyKey()));
    }

    @Operation(
            summary = "Imports one invoice or credit note in UBL (Peppol BIS Billing 3), the body as it is",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "the bytes of the file",
                            required = true,
                            content = @Content(mediaType = MediaType.APPLICATION_XML_VALUE)),
            description =
                    "All lines go to the account. vat tells the VAT product group of each category and percent, as in"
                            + " vat=S:25:MOMS25&vat=E:0:MOMS0. The customer is found by his number or registration number. The total"
                            + " of the file must be what the document comes to here.")
    @OffersDryRun
    @PostMapping("/import-einvoice")
    Object importEinvoice(
            CommandCall call,
            @RequestParam String name,
            @RequestParam String account,
            @RequestParam List<String> vat,
            @RequestParam(required = false) @Nullable String roundingAccount,
            @RequestParam(required = false) @Nullable String roundingVatGroup,
            @RequestParam(required = false) @Nullable LocalDate postingDate,
            InputStream body)
            throws IOException {
        List<VatMapping> mappings = vat.stream()
                .map(mapping -> mapping.split(":", 3))
                .filter(parts -> parts.length == 3)
                .map(parts -> new VatMapping(parts[0] + " " + parts[1], parts[2]))
                .toList();
        EinvoiceOptions options =
                new EinvoiceOptions(account, mappings, roundingAccount, roundingVatGroup, postingDate);
        IncomingDocuments file = file(name, body);
        return call.dryRun()
                ? Answers.ok(einvoices.preview(call.actor(), file, options).map(PreviewRow::of))
                : Answers.ok(einvoices.importEinvoice(call.actor(), file, options, call.idempotencyKey()));
    }

    private static IncomingDocuments file(String name, InputStream body) throws IOException {
        byte[] contents = body.readNBytes(Limits.FILE_BYTES + 1);
        return contents.length <= Limits.FILE_BYTES
                ? new IncomingDocuments(name, contents)
                : Answers.ok(Outcome.<IncomingDocuments>rejected(
                        Problem.of(StatementProblem.FILE_TOO_LARGE).with("limit", Limits.FILE_BYTES)));
    }
}
