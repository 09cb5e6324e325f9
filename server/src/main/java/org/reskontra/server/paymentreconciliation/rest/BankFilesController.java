package org.reskontra.server.paymentreconciliation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions.Imported;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.ProblemAnswers;
import org.reskontra.server.rest.ProblemItem;
import org.reskontra.server.security.Actor;
import org.reskontra.server.statementimport.BankFiles;
import org.reskontra.server.statementimport.IncomingFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes in bank files. */
@RestController
@RequestMapping("/api/v1/companies/{company}/bank-files")
class BankFilesController {

    private final ImportBankTransactions imports;

    private final BankFiles files;
    private final ProblemAnswers problems;

    BankFilesController(ImportBankTransactions imports, BankFiles files, ProblemAnswers problems) {
        this.imports = imports;
        this.files = files;
        this.problems = problems;
    }

    @Operation(
            summary = "Imports a bank file, the body as it is, and makes a journal of each statement in it",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "the bytes of the file",
                            required = true,
                            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE)),
            description = "422 with all that is wrong where it is rejected; a held journal waits to be released."
                    + " A CSV file is read by the CSV profile of the bank account that it is said to be of.")
    @PostMapping
    ResponseEntity<Imported> importFile(
            @PathVariable String company,
            CommandCall call,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable BankAccountNo bankAccount,
            InputStream body) {
        return Answers.created(
                imports.importFile(call.actor(), new IncomingFile(name, body, bankAccount), call.idempotencyKey()),
                imported -> "/api/v1/companies/" + company + "/bank-files/" + imported.file());
    }

    /** @param findings why its journals are held, and what else should be known */
    record File(List<ProblemItem> findings) {}

    @Operation(summary = "What was found in a file when it was taken in")
    @GetMapping("/{file}")
    File find(Actor actor, Locale locale, @PathVariable long file) {
        List<Problem> findings = Answers.ok(files.findings(actor.company(), file));
        return new File(problems.items(findings, locale));
    }
}
