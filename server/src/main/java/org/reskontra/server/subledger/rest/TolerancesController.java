package org.reskontra.server.subledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.OffersDryRun;
import org.reskontra.server.subledger.ResetTolerances;
import org.reskontra.server.subledger.ResetTolerances.Reset;
import org.reskontra.server.subledger.ResetTolerances.Whose;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tolerances of open entries after a change of the set-up. */
@RestController
@RequestMapping("/api/v1/companies/{company}/tolerances")
class TolerancesController {

    private final ResetTolerances tolerances;

    TolerancesController(ResetTolerances tolerances) {
        this.tolerances = tolerances;
    }

    @Operation(
            summary = "Gives open invoices and credit memos the tolerances of the set-up as it is now",
            description = "Of one party, or of all in the ledger where none is named.")
    @OffersDryRun
    @PostMapping("/reset")
    Reset reset(CommandCall call, @RequestBody Whose body) {
        return Answers.ok(
                call.dryRun()
                        ? tolerances.preview(call.actor(), body)
                        : tolerances.reset(call.actor(), body, call.idempotencyKey()));
    }
}
