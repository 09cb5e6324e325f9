package org.reskontra.server.webhooks.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.Needs;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.webhooks.Delivery;
import org.reskontra.server.webhooks.Webhook;
import org.reskontra.server.webhooks.Webhooks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of changes. */
@RestController
@RequestMapping("/api/v1/companies/{company}/webhooks")
class WebhooksController {

    private final Webhooks webhooks;

    WebhooksController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** @param kinds beginnings of the kinds to be told of; left out for all */
    record NewWebhook(String url, @Nullable List<String> kinds) {}

    @Needs(Permission.ADMINISTER)
    @GetMapping
    List<Webhook> list(Actor actor) {
        return webhooks.list(actor.company());
    }

    @Operation(summary = "Tells an address of changes from now on; the answer holds the secret, once")
    @PostMapping
    ResponseEntity<Webhooks.Added> add(
            CommandCall call, @PathVariable("company") String code, @RequestBody NewWebhook webhook) {
        List<String> kinds = webhook.kinds();
        return Answers.created(
                webhooks.add(call.actor(), webhook.url(), kinds == null ? List.of() : kinds),
                added -> "/api/v1/companies/" + code + "/webhooks/" + added.no());
    }

    @Needs(Permission.ADMINISTER)
    @GetMapping("/{no}")
    Webhook find(Actor actor, @PathVariable int no) {
        return Answers.ok(webhooks.find(actor.company(), no));
    }

    @PostMapping("/{no}/switch-on")
    Webhooks.Changed switchOn(CommandCall call, @PathVariable int no) {
        return Answers.ok(webhooks.setActive(call.actor(), no, true));
    }

    @PostMapping("/{no}/switch-off")
    Webhooks.Changed switchOff(CommandCall call, @PathVariable int no) {
        return Answers.ok(webhooks.setActive(call.actor(), no, false));
    }

    @DeleteMapping("/{no}")
    Webhooks.Changed delete(CommandCall call, @PathVariable int no) {
        return Answers.ok(webhooks.delete(call.actor(), no));
    }

    @Operation(summary = "What became of its deliveries, latest first")
    @Needs(Permission.ADMINISTER)
    @GetMapping("/{no}/deliveries")
    Page<Delivery> deliveries(Actor actor, Window window, @PathVariable int no) {
        List<Delivery> rows = webhooks.deliveries(actor.company(), no, "", window.afterNumber(), 0, window.fetch());
        return Page.of(rows, window, row -> Long.toString(row.no()));
    }

    @PostMapping("/{no}/deliveries/{delivery}/send-again")
    Webhooks.Changed sendAgain(CommandCall call, @PathVariable int no, @PathVariable long delivery) {
        return Answers.ok(webhooks.sendAgain(call.actor(), no, delivery));
    }
}
