package org.reskontra.server.journal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.server.journal.Receipt;
import org.reskontra.server.journal.Receipts;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receipts for payments of customers. */
@RestController
@RequestMapping("/api/v1/companies/{company}/receipts")
class ReceiptsController {

    private final Receipts receipts;

    ReceiptsController(Receipts receipts) {
        this.receipts = receipts;
    }

    @Operation(
            summary = "A receipt for each payment of a customer that was posted together with a transaction",
            description = "Posting a journal answers with such a transaction.")
    @GetMapping
    Page<Receipt> list(Actor actor, @RequestParam long transaction, Window window) {
        List<Receipt> fetched = receipts.postedWith(
                actor.company(), new TransactionNo(transaction), window.afterNumber(), window.fetch());
        return Page.of(fetched, window, receipt -> Long.toString(receipt.entryNo()));
    }
}
