package org.reskontra.server.startup.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.OffersDryRun;
import org.reskontra.server.startup.CreateCompany;
import org.reskontra.server.startup.CreateCompany.Created;
import org.reskontra.server.startup.NewCompany;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes companies. Whoever administers one may make another, which he administers then. */
@RestController
@RequestMapping("/api/v1/companies/{company}/new-companies")
class NewCompaniesController {

    private final CreateCompany creating;

    NewCompaniesController(CreateCompany creating) {
        this.creating = creating;
    }

    record Body(
            String code,
            String name,
            String pack,
            @Nullable String currency,
            @Nullable String bankName,
            @Nullable String iban,
            @Nullable LocalDate fiscalYearStart) {

        NewCompany company() {
            return new NewCompany(code, name, pack, currency, bankName, iban, fiscalYearStart);
        }
    }

    @Operation(
            summary = "Makes a company with the set-up of a country pack",
            description =
                    "Packs: se (Sweden, SEK), neutral (any currency, which is to be given). The caller becomes its"
                            + " administrator; his token stays that of the company in the path.")
    @OffersDryRun
    @PostMapping
    ResponseEntity<Created> create(CommandCall call, @RequestBody Body body) {
        return call.dryRun()
                ? ResponseEntity.ok(Answers.ok(creating.check(call.actor(), body.company())))
                : Answers.created(
                        creating.create(call.actor(), body.company(), null, call.idempotencyKey()),
                        created -> "/api/v1/companies/" + created.code());
    }
}
