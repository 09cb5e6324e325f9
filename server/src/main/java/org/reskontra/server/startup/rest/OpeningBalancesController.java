package org.reskontra.server.startup.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;
import org.reskontra.core.opening.OpeningProof;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.OffersDryRun;
import org.reskontra.server.rest.ProblemAnswers;
import org.reskontra.server.rest.ProblemItem;
import org.reskontra.server.rest.RequestRejected;
import org.reskontra.server.salesdocuments.CsvOptions;
import org.reskontra.server.startup.OpeningFiles;
import org.reskontra.server.startup.OpeningKind;
import org.reskontra.server.startup.OpeningRows;
import org.reskontra.server.startup.OpeningTable;
import org.reskontra.server.startup.PostOpeningBalances;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.JsonNode;

/** Proves and posts opening balances, as rows or as files. */
@RestController
@RequestMapping("/api/v1/companies/{company}/opening-balances")
class OpeningBalancesController {

    private static final String DESCRIPTION =
            "With dryRun nothing is posted: the answer compares each control account and bank"
                    + " account with its entries, and has all problems. Kinds: customers, vendors (party, type, documentNo, postingDate,"
                    + " dueDate, amount; documentDate, externalDocumentNo, paymentReference, description, currency, remaining,"
                    + " remainingLocal, discount, discountDate), bank (type BALANCE or OUTSTANDING, bankAccount, amount; date, documentNo,"
                    + " description, amountLocal), accounts (account, balance). Debit is positive.";

    private final PostOpeningBalances opening;
    private final ProblemAnswers answers;

    OpeningBalancesController(PostOpeningBalances opening, ProblemAnswers answers) {
        this.opening = opening;
        this.answers = answers;
    }

    /** @param problems empty where it can be posted */
    record CheckAnswer(boolean proven, List<OpeningProof.Line> lines, Money sum, List<ProblemItem> problems) {}

    /** Rows by kind: lists of objects whose fields are columns. */
    record Body(
            LocalDate date,
            String documentNo,
            String counterAccount,
            @Nullable JsonNode customers,
            @Nullable JsonNode vendors,
            @Nullable JsonNode bank,
            @Nullable JsonNode accounts) {

        List<OpeningTable> tables() {
            List<OpeningTable> tables = new ArrayList<>();
            add(tables, OpeningKind.CUSTOMERS, customers);
            add(tables, OpeningKind.VENDORS, vendors);
            add(tables, OpeningKind.BANK, bank);
            add(tables, OpeningKind.ACCOUNTS, accounts);
            return tables;
        }

        private static void add(List<OpeningTable> tables, OpeningKind kind, @Nullable JsonNode rows) {
            if (rows != null && !rows.isNull()) {
                tables.add(table(kind, rows));
            }
        }
    }

    @Operation(summary = "Posts opening balances given as rows: all of them or none", description = DESCRIPTION)
    @OffersDryRun
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Object post(CommandCall call, Locale language, @RequestBody Body body) {
        return answer(
                call, language, OpeningRows.read(body.date(), body.documentNo(), body.counterAccount(), body.tables()));
    }

    @Operation(
            summary = "Posts opening balances given as files: all of them or none",
            description =
                    "Parts customers, vendors, bank and accounts: CSV with a header, or XLSX. A workbook whose sheets have"
                            + " these names may come as any part. " + DESCRIPTION)
    @OffersDryRun
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object postFiles(
            CommandCall call,
            Locale language,
            @RequestParam LocalDate date,
            @RequestParam String documentNo,
            @RequestParam String counterAccount,
            @RequestParam(defaultValue = "POINT") CsvOptions.Decimal decimal,
            @RequestParam(defaultValue = "COMMA") CsvOptions.Delimiter delimiter,
            @RequestParam(defaultValue = "UTF_8") CsvOptions.Encoding encoding,
            MultipartHttpServletRequest request)
            throws IOException {
        CsvOptions options = new CsvOptions(decimal, delimiter, encoding);
        List<OpeningTable> tables = new ArrayList<>();
        for (Map.Entry<String, MultipartFile> part : request.getFileMap().entrySet()) {
            OpeningKind kind = OpeningKind.of(part.getKey())
                    .orElseThrow(
                            () -> RequestRejected.invalidField(part.getKey(), "customers, vendors, bank, accounts"));
            byte[] file = part.getValue().getBytes();
            if (OpeningFiles.isWorkbook(file)) {
                tables.addAll(OpeningFiles.workbook(kind, file));
            } else {
                tables.add(OpeningFiles.csv(kind, file, options));
            }
        }
        return answer(call, language, OpeningRows.read(date, documentNo, counterAccount, tables));
    }

    private Object answer(CommandCall call, Locale language, OpeningRows.Read read) {
        if (!call.dryRun()) {
            return Answers.ok(opening.post(call.actor(), read.balances(), read.problems(), call.idempotencyKey()));
        }
        PostOpeningBalances.Check check = Answers.ok(opening.check(call.actor(), read.balances(), read.problems()));
        return new CheckAnswer(
                check.problems().isEmpty(),
                check.proof().lines(),
                check.proof().sum(),
                answers.items(check.problems(), language));
    }

    /** Values as texts, which are read like those of a file with decimal points. */
    private static OpeningTable table(OpeningKind kind, JsonNode rows) {
        if (!rows.isArray()) {
            throw RequestRejected.invalidField(kind.key(), "list");
        }
        List<OpeningTable.Row> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            String path = kind.key() + "[" + i + "]";
            if (!row.isObject()) {
                throw RequestRejected.invalidField(path, "object");
            }
            Map<String, String> texts = new HashMap<>();
            row.properties().forEach(field -> {
                JsonNode value = field.getValue();
                if (value.isContainer() || !kind.columns().contains(field.getKey())) {
                    throw RequestRejected.invalidField(
                            path + "." + field.getKey(),
                            value.isContainer() ? "text" : String.join(", ", kind.columns()));
                }
                String text = value.isNull()
                        ? ""
                        : value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
                if (!text.isBlank()) {
                    texts.put(field.getKey(), text.strip());
                }
            });
            read.add(new OpeningTable.Row(i + 1, texts));
        }
        return new OpeningTable(kind, '.', read, List.of());
    }
}
