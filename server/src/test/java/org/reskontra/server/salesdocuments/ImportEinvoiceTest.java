package org.reskontra.server.salesdocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.salesdocuments.SalesBooks.done;
import static org.reskontra.server.salesdocuments.SalesBooks.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.salesdocuments.EinvoiceOptions.VatMapping;
import org.reskontra.server.salesdocuments.PostSalesDocuments.Posted;
import org.springframework.context.ApplicationContext;

class ImportEinvoiceTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = SalesBooks.modules(DATABASE);
    private static final EinvoiceOptions OPTIONS = new EinvoiceOptions(
            "3001", List.of(new VatMapping("S 25", "FULL"), new VatMapping("S 12", "HALF")), "3740", "NONE", null);

    private final SalesBooks books = SalesBooks.in(DATABASE, MODULES);
    private final ImportEinvoice imports = MODULES.getBean(ImportEinvoice.class);
    private final String invoice = sample();

    ImportEinvoiceTest() {
        int company = books.actor.company().value();
        books.db.execute(
                "insert into vat_posting_setup values (?, 'DOM', 'HALF', 12, '2611', '2611'), (?, 'DOM', 'NONE', 0, '2611', '2611')",
                company,
                company);
    }

    @AfterEach
    void theLawsHold() {
        books.assertLawsHold();
    }

    @Test
    void theCustomerOwesWhatTheFileSays() {
        assertThat(done(imported(invoice, OPTIONS)).nos()).containsExactly("2026-1001");

        assertThat(books.entries()).containsExactly("INVOICE 2026-1001 1 2026-12-20 119900 2398 2026-11-28");
        assertThat(books.balance("3001")).isEqualTo(-960_01);
        assertThat(books.balance("2611")).isEqualTo(-238_70);
        assertThat(books.balance("3740")).isEqualTo(-29);
    }

    @Test
    void theCustomerIsFoundByRegistrationNumberAndNeverByName() {
        String byRegistration =
                invoice.replace("<cbc:SupplierAssignedAccountID>K1</cbc:SupplierAssignedAccountID>", "");
        String byName = byRegistration.replace("5560125790", "1").replace("SE556012579001", "2");

        assertThat(refused(imported(byName, OPTIONS))).containsExactly("einvoice_customer_not_found@null.customer");
        done(imported(byRegistration, OPTIONS));
        assertThat(books.balance("1510")).isEqualTo(1199_00);
    }

    @Test
    void aNumberOfTwoCustomersDecidesNothing() {
        books.db.execute(
                "update party set registration_no = '556012-5790' where company_id = ? and party_no = 'K2'",
                books.actor.company().value());

        assertThat(refused(imported(invoice, OPTIONS))).containsExactly("einvoice_customer_ambiguous@null.customer");
    }

    @Test
    void vatThatComesToSomethingElseHereIsRefused() {
        EinvoiceOptions wrong = new EinvoiceOptions(
                "3001", List.of(new VatMapping("S 25", "FULL"), new VatMapping("S 12", "LOW")), "3740", "NONE", null);

        assertThat(refused(imported(invoice, wrong))).containsExactly("instalments_do_not_add_up@null.instalments");
    }

    @Test
    void whatIsNotMappedIsNamed() {
        EinvoiceOptions nothing =
                new EinvoiceOptions("3001", List.of(new VatMapping("S 25", "FULL")), null, null, null);

        assertThat(refused(imported(invoice, nothing)))
                .containsExactly("einvoice_vat_not_mapped@2.vat", "einvoice_rounding_not_mapped@null.roundingAccount");
        assertThat(books.entries()).isEmpty();
    }

    private Outcome<Posted> imported(String xml, EinvoiceOptions options) {
        return imports.importEinvoice(
                books.actor, new IncomingDocuments("invoice.xml", xml.getBytes(StandardCharsets.UTF_8)), options, null);
    }

    /** The sample of the reader's own test. */
    private static String sample() {
        try {
            return Files.readString(
                    Path.of("../formats/src/test/resources/org/reskontra/formats/documents/invoice.xml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
