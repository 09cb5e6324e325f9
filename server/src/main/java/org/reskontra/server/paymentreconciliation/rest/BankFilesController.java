package org.reskontra.server.paymentreconciliation.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions.Imported;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.statementimport.IncomingFile;
import org.springframework.http.ResponseEntity;
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

    BankFilesController(ImportBankTransactions imports) {
        this.imports = imports;
    }

    @Operation(
            summary = "Imports a bank file, the body as it is, and makes a journal of each statement in it",
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
                imported -> "/api/v1/companies/" + company + "/payment-journals");
    }
}
