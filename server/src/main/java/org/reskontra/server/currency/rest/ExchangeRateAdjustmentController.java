package org.reskontra.server.currency.rest;

import io.swagger.v3.oas.annotations.Operation;
import org.reskontra.server.currency.AdjustExchangeRates;
import org.reskontra.server.currency.AdjustExchangeRates.Adjustment;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.OffersDryRun;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open entries valued at the rates of a date. With {@code ?dryRun=true} the entries that would change are told. */
@RestController
@RequestMapping("/api/v1/companies/{company}/exchange-rate-adjustments")
class ExchangeRateAdjustmentController {

    private final AdjustExchangeRates adjusting;

    ExchangeRateAdjustmentController(AdjustExchangeRates adjusting) {
        this.adjusting = adjusting;
    }

    @Operation(
            summary = "Values open entries in foreign currencies at the rates of a date",
            description =
                    "The differences are unrealized gains and losses; they are reversed when the entries are settled.")
    @OffersDryRun
    @PostMapping
    Object adjust(CommandCall call, @RequestBody Adjustment body) {
        return call.dryRun()
                ? Answers.ok(adjusting.preview(call.actor(), body))
                : Answers.ok(adjusting.adjust(call.actor(), body, call.idempotencyKey()));
    }
}
