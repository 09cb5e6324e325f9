package org.reskontra.server.export.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.export.ExportSie;
import org.reskontra.server.export.SieExtent;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.RequestRejected;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was posted, as a file that Swedish accounting programs read. */
@RestController
@RequestMapping("/api/v1/companies/{company}/sie")
class SieController {

    private final ExportSie export;

    SieController(ExportSie export) {
        this.export = export;
    }

    @Operation(
            summary = "A SIE file of type 4",
            description =
                    "Of the fiscal year that a calendar year ends in (fiscalYear), or from a day to another of the same"
                            + " fiscal year; to defaults to the end of the year.")
    @GetMapping(produces = "application/octet-stream")
    void write(
            @PathVariable("company") String code,
            Actor actor,
            @RequestParam(required = false) @Nullable Integer fiscalYear,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse answer)
            throws IOException {
        SieExtent extent = extent(actor, fiscalYear, from, to);
        answer.setContentType("application/octet-stream");
        answer.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + code + "-" + extent.from() + "-" + extent.to() + ".se\"");
        export.write(actor.company(), extent, actor.name(), answer.getOutputStream());
    }

    @Operation(summary = "What such a file would cover, and how many vouchers")
    @GetMapping("/extent")
    SieExtent extent(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer fiscalYear,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        if (from != null) {
            return Answers.ok(export.extent(actor.company(), from, to));
        }
        if (fiscalYear == null || fiscalYear < 1 || fiscalYear > 9999) {
            throw RequestRejected.invalidField("fiscalYear", "year");
        }
        LocalDate start =
                export.yearOf(actor.company(), LocalDate.of(fiscalYear, 12, 31)).from();
        return Answers.ok(export.extent(actor.company(), start, to));
    }
}
