package org.reskontra.server.bank.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.server.bank.ChosenAccount;
import org.reskontra.server.bank.CsvProfileJson;
import org.reskontra.server.bank.CsvProfiles;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How the CSV files of a bank account are read. */
@RestController
@RequestMapping("/api/v1/companies/{company}/bank-accounts/{no}/csv-profile")
class CsvProfileController {

    private final CsvProfiles profiles;

    CsvProfileController(CsvProfiles profiles) {
        this.profiles = profiles;
    }

    @Operation(summary = "The CSV profile of a bank account; 404 where it has none")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CsvProfileDraft.class)))
    @GetMapping
    JsonNode find(Actor actor, @PathVariable BankAccountNo no) {
        Optional<CsvProfileDraft> profile =
                profiles.account(actor.company(), no).map(ChosenAccount::csvProfile);
        return CsvProfileJson.write(Answers.ok(profile));
    }

    @Operation(
            summary = "Gives a bank account a CSV profile, in place of the one it had",
            description =
                    "422 with all that is wrong with it: fields that are unknown, missing or contradict each other."
                            + " Columns are named by what they mean (bookingDate, amount, ...), each with one name or a list.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = CsvProfileDraft.class))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CsvProfileDraft.class)))
    @PutMapping
    JsonNode set(
            CommandCall call,
            @PathVariable BankAccountNo no,
            @org.springframework.web.bind.annotation.RequestBody JsonNode body) {
        Answers.ok(profiles.account(call.actor().company(), no));
        return CsvProfileJson.write(
                Answers.ok(profiles.set(call.actor(), no, CsvProfileJson.read(body), call.idempotencyKey())));
    }

    @Operation(summary = "Takes the CSV profile of a bank account away; its CSV files are refused from then on")
    @DeleteMapping
    ResponseEntity<Void> remove(CommandCall call, @PathVariable BankAccountNo no) {
        Answers.ok(profiles.account(call.actor().company(), no));
        Answers.ok(profiles.remove(call.actor(), no, call.idempotencyKey()));
        return ResponseEntity.noContent().build();
    }
}
