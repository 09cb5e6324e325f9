package org.reskontra.server.salesdocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.salesdocuments.SalesBooks.done;
import static org.reskontra.server.salesdocuments.SalesBooks.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.salesdocuments.CsvOptions.Decimal;
import org.reskontra.server.salesdocuments.CsvOptions.Delimiter;
import org.reskontra.server.salesdocuments.CsvOptions.Encoding;
import org.reskontra.server.salesdocuments.ImportSalesDocuments.Imported;
import org.springframework.context.ApplicationContext;

class ImportSalesDocumentsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = SalesBooks.modules(DATABASE);
    private static final CsvOptions SWEDISH = new CsvOptions(Decimal.COMMA, Delimiter.SEMICOLON, Encoding.UTF_8);
    private static final String HEADER = "type;no;customer;postingDate;account;vatProductGroup;amount\n";

    private final SalesBooks books = SalesBooks.in(DATABASE, MODULES);
    private final ImportSalesDocuments imports = MODULES.getBean(ImportSalesDocuments.class);

    @AfterEach
    void theLawsHold() {
        books.assertLawsHold();
    }

    @Test
    void rowsOfOneNumberAreOneDocument() {
        Imported imported = done(
                importCsv(
                        """
                type;no;customer;postingDate;dueDate;instalments;paymentReference;pricesIncludingVat;account;vatProductGroup;amount
                INVOICE;1;K1;2026-11-20;2026-12-31;;1234;;3001;FULL;1000,50
                INVOICE;1;;;;;;;3003;LOW;-0,50
                INVOICE;2;K2;2026-11-20;;2026-12-20 60,00 | 2027-01-20;;true;3001;FULL;100
                CREDIT_MEMO;1;K1;2026-11-21;;;;;3001;FULL;8
                """));

        assertThat(imported.invoices()).isEqualTo(2);
        assertThat(imported.creditMemos()).isEqualTo(1);
        assertThat(imported.lines()).isEqualTo(4);
        assertThat(books.entries())
                .containsExactly(
                        "INVOICE 1 1 2026-12-31 125010 2500 2026-11-28",
                        "INVOICE 2 1 2026-12-20 6000 0 -",
                        "INVOICE 2 2 2027-01-20 4000 0 -",
                        "CREDIT_MEMO 1 1 2026-11-21 -1000 0 -");
    }

    @Test
    void nothingIsImportedWhereARowIsWrongAndAllWrongRowsAreNamed() {
        Outcome<Imported> outcome = importCsv(
                HEADER
                        + """
                INVOICE;1;K1;2026-11-20;3001;FULL;100,00
                INVOICE;2;K1;2026-11-31;3001;FULL;100.00
                FAKTURA;3;K1;2026-11-20;3001;FULL;100,001
                INVOICE;4;K9;2026-11-20;9999;NONE;1
                INVOICE;4;K1;2026-11-20;3001;FULL;1 000,00
                INVOICE;5;K1
                INVOICE;;K1;2026-11-20;3001;FULL;1
                """);

        assertThat(refused(outcome))
                .containsExactly(
                        "document_date_invalid@3.postingDate",
                        "document_amount_invalid@3.amount",
                        "document_value_unknown@4.type",
                        "amount_has_too_many_decimals@4.amount",
                        "party_not_found@5.customer",
                        "account_not_found@5.account",
                        "document_rows_differ@6.customer",
                        "document_amount_invalid@6.amount",
                        "document_row_length@7.null",
                        "document_no_missing@8.no");
        assertThat(books.entries()).isEmpty();
    }

    @Test
    void aSecondImportOfTheSameDocumentsIsRefused() {
        String file = HEADER + "INVOICE;1;K1;2026-11-20;3001;FULL;100,00\n";
        done(importCsv(file));

        assertThat(refused(importCsv(file))).containsExactly("document_already_posted@2.no");
    }

    @Test
    void theSameRequestIsImportedOnce() {
        IncomingDocuments file = file(HEADER + "INVOICE;1;K1;2026-11-20;3001;FULL;100,00\n");
        IncomingDocuments other = file(HEADER + "INVOICE;2;K1;2026-11-20;3001;FULL;100,00\n");

        Imported first = done(imports.importCsv(books.actor, file, SWEDISH, "key"));

        assertThat(done(imports.importCsv(books.actor, file, SWEDISH, "key"))).isEqualTo(first);
        assertThat(refused(imports.importCsv(books.actor, other, SWEDISH, "key")))
                .containsExactly("idempotency_key_reused@null.null");
        assertThat(books.entries()).hasSize(1);
    }

    @Test
    void aPreviewImportsNothing() {
        Imported preview = done(
                imports.preview(books.actor, file(HEADER + "INVOICE;1;K1;2026-11-20;3001;FULL;100,00\n"), SWEDISH));

        assertThat(preview.invoices()).isEqualTo(1);
        assertThat(books.entries()).isEmpty();
    }

    @Test
    void aHeaderMustFit() {
        assertThat(refused(importCsv("type;no;customer;bokdag;account;account;amount\n")))
                .containsExactly(
                        "document_column_unknown@1.null",
                        "document_column_twice@1.null",
                        "document_column_missing@1.null",
                        "document_column_missing@1.null");
        assertThat(refused(importCsv(""))).containsExactly("document_file_without_rows@null.null");
        assertThat(refused(importCsv(HEADER))).containsExactly("document_file_without_rows@null.null");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] contents = (HEADER + "INVOICE;1;Åke;2026-11-20;3001;FULL;1\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refused(imports.importCsv(books.actor, new IncomingDocuments("x.csv", contents), SWEDISH, null)))
                .containsExactly("file_wrong_encoding@null.null");
    }

    @Test
    void ofVeryManyProblemsTheFirstAreShownAndAllCounted() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 3000; i++) {
            file.append("INVOICE;").append(i).append(";K9;2026-11-20;3001;FULL;1\n");
        }

        List<?> problems = importCsv(file.toString()) instanceof Rejected<?> rejected ? rejected.problems() : List.of();

        assertThat(problems).hasSize(ImportSalesDocuments.SHOWN + 1);
        assertThat(problems.getLast().toString()).contains("problems=3000").contains("rows=3000");
    }

    private Outcome<Imported> importCsv(String text) {
        return imports.importCsv(books.actor, file(text), SWEDISH, null);
    }

    private static IncomingDocuments file(String text) {
        return new IncomingDocuments("documents.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
