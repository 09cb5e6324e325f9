package org.reskontra.server.paymentreconciliation.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.formats.csv.CsvProfile;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.bank.BankAccountRow;
import org.reskontra.server.bank.CsvProfileInput;
import org.reskontra.server.bank.CsvProfiles;
import org.reskontra.server.company.Company;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.demo.books.DemoBooks;
import org.reskontra.server.paymentreconciliation.PaymentJournals;
import org.reskontra.server.paymentreconciliation.ui.BankFileUpload.BankFile;
import org.reskontra.server.security.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** What happens to CSV files that are dropped on the page, without a browser. */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@ViewPackages(classes = CsvImportPageTest.class)
class CsvImportPageTest extends BrowserlessTest {

    @Autowired
    private DemoCompany demo;

    @Autowired
    private CsvProfiles profiles;

    @Autowired
    private ImportBankFiles imports;

    @Autowired
    private PaymentJournals journals;

    private final List<Optional<Long>> made = new ArrayList<>();
    private Actor operator;

    @BeforeEach
    void theDemoCompany() {
        Company company = ((Outcome.Done<Company>) demo.load(DemoData.DAY)).result();
        operator = Actor.operator(company.id());
        profiles.set(
                operator, DemoBooks.BANK_SEK.no(), CsvProfileInput.of(CsvProfileDraft.of(CsvProfile.swedish())), null);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theReaderSaysWhichAccountACsvFileIsOf() {
        Div page = new Div();
        UI.getCurrent().add(page);
        String csv = "Datum;Text;Belopp;Saldo\n2026-11-25;Hej;1,00;2,00\n";

        imports.take(page, operator, List.of(new BankFile("a.csv", csv.getBytes(UTF_8), null)), made::add);

        assertThat(made).isEmpty();
        Select<BankAccountRow> account = find(Select.class).single();
        assertThat(account.getValue().no()).as("the only one with a profile").isEqualTo(DemoBooks.BANK_SEK.no());
        account.clear();
        find(Button.class).id("import-csv").click();
        assertThat(account.isInvalid()).isTrue();
        account.setValue(account.getListDataView().getItem(0));
        find(Button.class).id("import-csv").click();

        assertThat(made).singleElement().satisfies(journal -> assertThat(journal)
                .get()
                .extracting(id ->
                        journals.find(operator.company(), id).orElseThrow().bankAccount())
                .isEqualTo(DemoBooks.BANK_SEK.no().value()));
    }

    @Test
    void otherFilesAreTakenInAtOnce() {
        Div page = new Div();
        UI.getCurrent().add(page);

        imports.take(
                page, operator, List.of(new BankFile("day.xml", DemoCompany.statement(DemoData.DAY), null)), made::add);

        assertThat(made).singleElement().matches(Optional::isPresent);
    }
}
