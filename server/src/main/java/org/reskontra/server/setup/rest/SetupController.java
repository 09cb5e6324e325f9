package org.reskontra.server.setup.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.OffersDryRun;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.RequestRejected;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.reskontra.server.setup.RowInput;
import org.reskontra.server.setup.SaveSetup;
import org.reskontra.server.setup.SetupCsv;
import org.reskontra.server.setup.SetupField;
import org.reskontra.server.setup.SetupRow;
import org.reskontra.server.setup.SetupRows;
import org.reskontra.server.setup.SetupTable;
import org.reskontra.server.setup.SetupTables;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The set-up: every table by its name, all alike. Keys of several fields are written with a {@code ~} between them. */
@RestController
@RequestMapping("/api/v1/companies/{company}/setup")
class SetupController {

    private static final String KEY_SEPARATOR = "~";
    private static final String CSV = "text/csv";

    private final SetupRows rows;
    private final SaveSetup saving;
    private final SetupCsv csv;

    SetupController(SetupRows rows, SaveSetup saving, SetupCsv csv) {
        this.rows = rows;
        this.saving = saving;
        this.csv = csv;
    }

    /** @param fields in their order; key fields first */
    record TableDescription(String name, String section, List<FieldDescription> fields) {}

    record FieldDescription(String name, String type, boolean key, boolean required) {}

    @Operation(summary = "All tables of the set-up with their fields")
    @GetMapping
    List<TableDescription> tables(Actor actor) {
        return SetupTables.all().stream()
                .map(table -> new TableDescription(
                        table.name(),
                        table.section().name(),
                        table.fields().stream().map(SetupController::describe).toList()))
                .toList();
    }

    private static FieldDescription describe(SetupField field) {
        return new FieldDescription(
                field.name(), field.type().getClass().getSimpleName(), field.isKey(), field.isRequired());
    }

    @Operation(summary = "The rows of a table in the order of their keys")
    @GetMapping("/{table}")
    Page<SetupRow> list(
            Actor actor, Window window, @PathVariable String table, @RequestParam(defaultValue = "") String search) {
        SetupTable found = table(table);
        String after = window.after();
        List<SetupRow> page = rows.listAfter(
                actor.company(), found, search, after == null ? null : key(found, after), window.fetch());
        return Page.of(page, window, row -> String.join(KEY_SEPARATOR, row.key(found)));
    }

    @Operation(summary = "All rows as CSV, as it can be imported again")
    @GetMapping(path = "/{table}", produces = CSV)
    void export(
            Actor actor,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String search,
            HttpServletResponse answer)
            throws IOException {
        SetupTable found = table(table);
        answer.setContentType(CSV + ";charset=UTF-8");
        answer.setHeader("Content-Disposition", "attachment; filename=\"" + found.name() + ".csv\"");
        csv.export(actor.company(), found, search, new OutputStreamWriter(answer.getOutputStream(), UTF_8));
    }

    @Operation(
            summary = "One row",
            description = "Of a table without key fields, such as general-ledger-setup, the key is a hyphen.")
    @GetMapping("/{table}/{key}")
    SetupRow find(Actor actor, @PathVariable String table, @PathVariable String key) {
        SetupTable found = table(table);
        return Answers.ok(rows.find(actor.company(), found, key(found, key).key(found)));
    }

    @Operation(
            summary = "Adds or changes rows: all of them, or none and all their problems",
            description = "Fields left out stay as they are; null or an empty text takes a value away.")
    @OffersDryRun
    @PostMapping("/{table}")
    SaveSetup.Saved save(CommandCall call, @PathVariable String table, @RequestBody JsonNode body) {
        if (!body.isArray() || body.isEmpty()) {
            throw RequestRejected.invalidField("", "list");
        }
        List<RowInput> inputs = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            inputs.add(RowInput.put(texts(body.get(i), "[" + i + "]")));
        }
        return save(call, table(table), inputs);
    }

    @Operation(summary = "Adds or changes one row")
    @OffersDryRun
    @PutMapping("/{table}/{key}")
    SaveSetup.Saved put(
            CommandCall call, @PathVariable String table, @PathVariable String key, @RequestBody JsonNode body) {
        SetupTable found = table(table);
        Map<String, String> texts = texts(body, "");
        SetupRow named = key(found, key);
        found.keys().forEach(field -> texts.put(field.name(), named.text(field.name())));
        return save(call, found, List.of(RowInput.put(texts)));
    }

    private SaveSetup.Saved save(CommandCall call, SetupTable table, List<RowInput> inputs) {
        return Answers.ok(
                call.dryRun()
                        ? saving.trySaving(call.actor(), table, inputs)
                        : saving.save(call.actor(), table, inputs, call.idempotencyKey()));
    }

    @Operation(
            summary = "Imports a CSV file: all its rows, or none and all problems, each with its line",
            description = "UTF-8 with a header of field names, separated by comma, semicolon or tab.")
    @OffersDryRun
    @PostMapping(path = "/{table}", consumes = CSV)
    SaveSetup.Saved importFile(CommandCall call, @PathVariable String table, @RequestBody byte[] file) {
        return Answers.ok(csv.importFile(call.actor(), table(table), file, call.dryRun(), call.idempotencyKey()));
    }

    @Operation(summary = "Deletes a row that nothing names")
    @DeleteMapping("/{table}/{key}")
    SaveSetup.Deleted delete(CommandCall call, @PathVariable String table, @PathVariable String key) {
        SetupTable found = table(table);
        return Answers.ok(saving.delete(call.actor(), found, List.of(key(found, key)), call.idempotencyKey()));
    }

    private static SetupTable table(String name) {
        return Answers.ok(SetupTables.find(name));
    }

    private static SetupRow key(SetupTable table, String text) {
        List<String> parts = table.isSingle() ? List.of() : new ArrayList<>(List.of(text.split(KEY_SEPARATOR, -1)));
        return SetupRows.key(table, parts).orElseThrow(RequestRejected::notFound);
    }

    private static Map<String, String> texts(JsonNode row, String path) {
        if (!row.isObject()) {
            throw RequestRejected.invalidField(path, "object");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        row.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isContainer()) {
                throw RequestRejected.invalidField(
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(), "text");
            }
            texts.put(
                    field.getKey(),
                    value.isNull()
                            ? ""
                            : value.isNumber() ? value.decimalValue().toPlainString() : value.asString());
        });
        return texts;
    }
}
