package org.reskontra.server.paymentreconciliation.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions.Imported;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
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

    /** More than any day of any bank; one byte beyond tells the reader, which refuses it with its own reason. */
    private static final int CONTENTS_BYTES_MAX = 256 * 1024 * 1024 + 1;

    private final ImportBankTransactions imports;

    BankFilesController(ImportBankTransactions imports) {
        this.imports = imports;
    }

    @Operation(
            summary = "Imports a bank file, the body as it is, and makes a journal of each statement in it",
            description = "422 with all that is wrong where it is rejected; a held journal waits to be released.")
    @PostMapping
    ResponseEntity<Imported> importFile(
            @PathVariable String company, CommandCall call, @RequestParam String name, InputStream body)
            throws IOException {
        byte[] contents = body.readNBytes(CONTENTS_BYTES_MAX);
        return Answers.created(
                imports.importFile(call.actor(), name, contents, call.idempotencyKey()),
                imported -> "/api/v1/companies/" + company + "/payment-journals");
    }
}
