package org.reskontra.server.generalledger.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.generalledger.RegisterFilter;
import org.reskontra.server.generalledger.RegisterRow;
import org.reskontra.server.generalledger.Registers;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was posted, by the times at which it was. */
@RestController
@RequestMapping("/api/v1/companies/{company}/registers")
class RegistersController {

    private final Registers registers;

    RegistersController(Registers registers) {
        this.registers = registers;
    }

    /** Newest first. */
    @GetMapping
    Page<RegisterRow> list(
            Actor actor,
            Window window,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable SourceCode source,
            @RequestParam(defaultValue = "") String search) {
        List<RegisterRow> rows =
                registers.listBefore(actor.company(), new RegisterFilter(source, search), after, window.fetch());
        return Page.of(rows, window, row -> Long.toString(row.no()));
    }

    @GetMapping("/{no}")
    RegisterRow find(Actor actor, @PathVariable long no) {
        return Answers.ok(registers.find(actor.company(), no));
    }
}
