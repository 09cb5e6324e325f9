package org.reskontra.formats.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;

class EinvoiceReaderTest {

    private static final Path CORPUS =
            Path.of(System.getProperty("reskontra.einvoices", "/work/shared/formats/corpus/einvoice"));

    /** An invoice in kronor: 1,000 less a rebate of 100 and plus freight of 50 at 25 %, 10.01 at 12 %, rounded to whole kronor. */
    private static final String INVOICE = sample("invoice.xml");

    @Test
    void anInvoiceIsReadWithItsAllowancesAndRounding() {
        Einvoice invoice = done(read(INVOICE));

        assertThat(invoice.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(invoice.no()).isEqualTo("2026-1001");
        assertThat(invoice.dueDate()).isEqualTo(LocalDate.parse("2026-12-20"));
        assertThat(invoice.paymentReference()).isEqualTo("20261001");
        assertThat(invoice.customer().customerNo()).isEqualTo("K1");
        assertThat(invoice.customer().registrationNos()).containsExactly("5560125790", "SE556012579001");
        assertThat(invoice.lines().stream()
                        .map(line -> line.tax() + " " + line.net().toDecimal()))
                .containsExactly("S 25 1000.00", "S 12 10.01", "S 25 -100.00", "S 25 50.00");
        assertThat(invoice.rounding()).isEqualTo(sek("0.29"));
        assertThat(invoice.total()).isEqualTo(sek("1199.00"));
    }

    @Test
    void aCreditNoteIsACreditMemo() {
        String credit = INVOICE.replace("xsd:Invoice-2", "xsd:CreditNote-2")
                .replace("<Invoice ", "<CreditNote ")
                .replace("</Invoice>", "</CreditNote>")
                .replace("InvoiceLine>", "CreditNoteLine>");

        assertThat(done(read(credit)).type()).isEqualTo(DocumentType.CREDIT_MEMO);
    }

    @Test
    void attachmentsOfAnyLengthArePassedOver() {
        String attachment = "<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>"
                + "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"application/pdf\">"
                + "QUJD".repeat(100_000)
                + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>";

        assertThat(done(read(INVOICE.replace(
                                "<cac:AccountingCustomerParty>", attachment + "<cac:AccountingCustomerParty>")))
                        .lines())
                .hasSize(4);
    }

    /** Each sum of the file changed by itself is found. */
    @ParameterizedTest
    @CsvSource({
        "LineExtensionAmount currencyID=\"SEK\">1010.01, LineExtensionAmount currencyID=\"SEK\">1010.02, LineExtensionAmount",
        "TaxExclusiveAmount currencyID=\"SEK\">960.01, TaxExclusiveAmount currencyID=\"SEK\">960.00, TaxExclusiveAmount",
        "TaxInclusiveAmount currencyID=\"SEK\">1198.71, TaxInclusiveAmount currencyID=\"SEK\">1198.72, TaxInclusiveAmount",
        "PayableAmount currencyID=\"SEK\">1199.00, PayableAmount currencyID=\"SEK\">1198.99, PayableAmount",
        "TaxableAmount currencyID=\"SEK\">950.00, TaxableAmount currencyID=\"SEK\">950.01, TaxableAmount"
    })
    void sumsMustBeRight(String right, String wrong, String element) {
        assertThat(INVOICE).contains(right);

        assertThat(problems(read(INVOICE.replaceFirst(java.util.regex.Pattern.quote(right), wrong))))
                .contains("einvoice_total_wrong@" + element);
    }

    @ParameterizedTest
    @CsvSource({
        "1000.00, 1000.001, amount_too_precise",
        "1000.00, 1e3, amount_not_decimal",
        "1000.00, 1234567890123456, amount_too_long",
        "2026-11-20, 2026-11-31, document_date_invalid"
    })
    void valuesThatAreNoneAreNamed(String good, String bad, String code) {
        assertThat(problems(read(INVOICE.replaceFirst(good, bad)))).anyMatch(problem -> problem.startsWith(code));
    }

    @Test
    void anotherCurrencyInOneAmountIsNamed() {
        assertThat(problems(read(INVOICE.replaceFirst("currencyID=\"SEK\">1000.00", "currencyID=\"EUR\">1000.00"))))
                .contains("einvoice_currency_differs@LineExtensionAmount");
    }

    @Test
    void whatIsNoInvoiceIsRefused() {
        assertThat(problems(read(INVOICE.replaceFirst(
                        "(<\\?xml[^>]*>)", "$1<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"))))
                .containsExactly("xml_doctype@null");
        assertThat(problems(read("<rsm:CrossIndustryInvoice xmlns:rsm=\"urn:x\"/>")))
                .containsExactly("einvoice_not_ubl@null");
        assertThat(problems(read(INVOICE.substring(0, INVOICE.length() - 20))))
                .containsExactly("xml_not_well_formed@null");
        assertThat(problems(read(""))).containsExactly("xml_not_well_formed@null");
        assertThat(problems(read("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>")))
                .containsExactly("currency_invalid@DocumentCurrencyCode");
    }

    /** Published examples of EN 16931 and Peppol BIS: those in UBL are read, and all their sums are right. */
    @Test
    void allUblFilesOfTheCorpusAreRead() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no folder of electronic invoices at " + CORPUS);
        Map<String, List<String>> refused = new TreeMap<>();
        List<String> readable = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace("connectingeuro__", "");
                try (InputStream in = Files.newInputStream(file)) {
                    switch (EinvoiceReader.read(in)) {
                        case Done<Einvoice> done -> readable.add(name);
                        case Rejected<Einvoice>(List<Problem> problems) ->
                            refused.put(
                                    name,
                                    problems.stream()
                                            .map(EinvoiceReaderTest::shown)
                                            .distinct()
                                            .toList());
                    }
                }
            }
        }

        assertThat(readable).contains("BIS3_Invoice_positive.XML", "ubl-tc434-creditnote1.xml");
        // Cross Industry Invoices, the other syntax of EN 16931.
        assertThat(refused).allSatisfy((file, reasons) -> {
            assertThat(file).contains("CII");
            assertThat(reasons).containsExactly("einvoice_not_ubl@null");
        });
    }

    private static Outcome<Einvoice> read(String xml) {
        try {
            return EinvoiceReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Einvoice done(Outcome<Einvoice> outcome) {
        return switch (outcome) {
            case Done<Einvoice>(Einvoice einvoice) -> einvoice;
            case Rejected<Einvoice>(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<String> problems(Outcome<Einvoice> outcome) {
        return outcome instanceof Rejected<Einvoice>(List<Problem> problems)
                ? problems.stream().map(EinvoiceReaderTest::shown).toList()
                : List.of();
    }

    private static String shown(Problem problem) {
        return problem.code().code() + "@" + problem.place().field();
    }

    private static Money sek(String amount) {
        return Money.of(amount, CurrencyCode.of("SEK"));
    }

    private static String sample(String name) {
        try (InputStream in = EinvoiceReaderTest.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
