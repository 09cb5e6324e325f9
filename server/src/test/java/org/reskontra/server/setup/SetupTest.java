package org.reskontra.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.security.Actor;
import org.reskontra.server.setup.SaveSetup.Saved;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The set-up of the demo company is read, changed, exported and imported. */
class SetupTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static AnnotationConfigApplicationContext modules;
    private static Actor actor;

    @BeforeAll
    static void theDemoCompany() {
        actor = Actor.operator(DemoData.load(DATABASE).id());
        modules = DemoData.context(DATABASE, "setup");
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @Test
    void everyTableIsReadAndWrittenBackUnchanged() {
        for (SetupTable table : SetupTables.all()) {
            if (rows().count(actor.company(), table, "") > 0) {
                String csv = export(table);
                assertThat(importFile(table, csv, false))
                        .as(table.name())
                        .isEqualTo(Outcome.done(new Saved(0, 0, rows().count(actor.company(), table, ""))));
            }
        }
    }

    @Test
    void aRowIsAddedChangedAndDeleted() {
        SetupTable terms = table("payment-terms");
        assertThat(save(
                        terms,
                        RowInput.add(Map.of("code", "20 dgr", "description", "20 dagar", "dueDateCalculation", "20d"))))
                .isEqualTo(Outcome.done(new Saved(1, 0, 0)));
        SetupRow row = find(terms, "20 DGR");
        assertThat(row.get("dueDateCalculation")).isEqualTo("20D");
        assertThat(row.get("discountOnCreditMemos")).isEqualTo(false);

        assertThat(save(terms, RowInput.change(Map.of("code", "20 DGR", "discountPercent", "1.5"), row)))
                .isEqualTo(Outcome.done(new Saved(0, 1, 0)));
        assertThat(find(terms, "20 DGR").get("discountPercent")).isEqualTo(new BigDecimal("1.5"));
        assertThat(find(terms, "20 DGR").get("description")).isEqualTo("20 dagar");

        assertThat(problems(save(terms, RowInput.change(Map.of("code", "20 DGR", "discountPercent", "2"), row))))
                .as("changed by somebody else since it was read")
                .containsExactly("setup_row_changed in code");

        delete(terms, "20 DGR");
        assertThat(rows().find(actor.company(), terms, List.of("20 DGR"))).isEmpty();
    }

    @Test
    void allProblemsOfARowAreReportedTogether() {
        assertThat(problems(save(
                        table("customers"),
                        RowInput.add(Map.of(
                                "partyNo", "K99999",
                                "email", "nobody",
                                "postingGroup", "MARS",
                                "paymentTerms", "NEVER",
                                "creditLimit", "-1",
                                "blocked", "sometimes",
                                "shoeSize", "44")))))
                .containsExactlyInAnyOrder(
                        "setup_field_unknown in shoeSize",
                        "setup_email_expected in email",
                        "setup_number_out_of_range in creditLimit",
                        "setup_choice_unknown in blocked",
                        "setup_value_required in name",
                        "setup_reference_not_found in postingGroup",
                        "setup_reference_not_found in paymentTerms");
    }

    @Test
    void whatWasPostedWithStaysAsItIs() {
        assertThat(problems(save(
                        table("customer-posting-groups"),
                        RowInput.put(Map.of("code", "INRIKES", "controlAccount", "1930")))))
                .containsExactly("setup_field_fixed in controlAccount");
        assertThat(problems(
                        save(table("bank-accounts"), RowInput.put(Map.of("bankAccountNo", bank(), "currency", "EUR")))))
                .containsExactly("setup_field_fixed in currency");
        assertThat(problems(tryDeleting(table("gl-accounts"), "1510")))
                .containsExactly("setup_row_in_use in accountNo");
        assertThat(problems(tryDeleting(table("payment-terms"), "30D-2/10")))
                .containsExactly("setup_row_in_use in code");
    }

    @Test
    void accountsOfSubledgersBelongToThemAlone() {
        assertThat(problems(
                        save(table("gl-accounts"), RowInput.put(Map.of("accountNo", "1510", "directPosting", "true")))))
                .containsExactly("setup_control_account_open in directPosting");
        assertThat(problems(save(
                        table("vat-posting-setup"),
                        RowInput.put(Map.of(
                                "businessGroup", "INRIKES",
                                "productGroup", "X",
                                "vatPercent", "25",
                                "salesAccount", "1510",
                                "purchaseAccount", "2641")))))
                .containsExactly("setup_account_is_control in salesAccount");
        assertThat(problems(
                        save(table("bank-posting-groups"), RowInput.put(Map.of("code", "NEW", "glAccount", "3001")))))
                .containsExactly("setup_control_account_open in glAccount");
    }

    @Test
    void noTwoSeriesNumberAlikeAndWhatATemplateNumbersWithStays() {
        assertThat(problems(save(table("number-series"), RowInput.put(Map.of("code", "DUP", "prefix", "REDOV-")))))
                .containsExactly("setup_prefix_taken in prefix");
        assertThat(problems(tryDeleting(table("number-series"), "REDOV"))).containsExactly("setup_row_in_use in code");
        assertThat(problems(tryDeleting(table("gl-accounts"), "2899")))
                .containsExactly("setup_row_in_use in accountNo");
        assertThat(problems(save(
                        table("currencies"),
                        RowInput.put(Map.of(
                                "currency", "SEK", "realizedGainsAccount", "3960", "realizedLossesAccount", "7960")))))
                .containsExactly("setup_currency_is_local in currency");
        assertThat(problems(save(
                        table("payment-terms"),
                        RowInput.add(Map.of("code", "FAR", "description", "Far", "dueDateCalculation", "9999Y")))))
                .containsExactly("setup_date_formula_expected in dueDateCalculation");
    }

    @Test
    void aFileWithWrongRowsChangesNothingAndAllOfThemAreNamed() {
        SetupTable accounts = table("gl-accounts");
        int before = rows().count(actor.company(), accounts, "");
        String csv = "accountNo;name;directPosting\n9901;Fine;true\n9902;;true\n9903;Odd;perhaps\n9901;Again;true\n";
        assertThat(problems(importFile(accounts, csv, false)))
                .containsExactly(
                        "setup_value_required in name, line 3",
                        "setup_yes_or_no_expected in directPosting, line 4",
                        "setup_row_twice in accountNo, line 5");
        assertThat(rows().count(actor.company(), accounts, "")).isEqualTo(before);
        assertThat(importFile(accounts, "accountNo;name\n9901;Fine\n", true))
                .isEqualTo(Outcome.done(new Saved(1, 0, 0)));
        assertThat(rows().count(actor.company(), accounts, "")).as("tried only").isEqualTo(before);
        assertThat(problems(importFile(accounts, "accountNo;name\n", false))).containsExactly("setup_file_empty");
    }

    @Test
    void allowedPostingDatesAreADateOrAFormula() {
        SetupTable company = table("general-ledger-setup");
        assertThat(problems(save(
                        company,
                        RowInput.put(Map.of(
                                "allowPostingFrom", "2026-12-01",
                                "allowPostingFromFormula", "-CM",
                                "allowPostingTo", "2026-11-01",
                                "allowPostingToFormula", "")))))
                .containsExactly(
                        "setup_date_and_formula in allowPostingFromFormula", "setup_dates_reversed in allowPostingTo");
    }

    @Test
    void aPaymentMethodIsSettledByAnAccountOrByDirectDebit() {
        SetupTable methods = table("payment-methods");
        assertThat(problems(save(
                        methods,
                        RowInput.add(Map.of(
                                "code",
                                "KORT",
                                "balancingAccountType",
                                "BANK_ACCOUNT",
                                "balancingAccountNo",
                                "1510")))))
                .containsExactly("setup_reference_not_found in balancingAccountNo");
        assertThat(problems(save(methods, RowInput.add(Map.of("code", "KORT", "balancingAccountType", "GL_ACCOUNT")))))
                .containsExactly("setup_account_incomplete in balancingAccountNo");
        assertThat(save(
                        methods,
                        RowInput.add(Map.of(
                                "code", "KORT", "balancingAccountType", "GL_ACCOUNT", "balancingAccountNo", "1510"))))
                .isEqualTo(Outcome.done(new Saved(1, 0, 0)));
    }

    private static String bank() {
        return rows().list(actor.company(), table("bank-accounts"), "SEK", null, false, 0, 1)
                .getFirst()
                .text("bankAccountNo");
    }

    private static SetupTable table(String name) {
        return SetupTables.find(name).orElseThrow();
    }

    private static SetupRows rows() {
        return modules.getBean(SetupRows.class);
    }

    private static SetupRow find(SetupTable table, String key) {
        return rows().find(actor.company(), table, List.of(key)).orElseThrow();
    }

    private static Outcome<Saved> save(SetupTable table, RowInput input) {
        return modules.getBean(SaveSetup.class).save(actor, table, List.of(input), null);
    }

    private static void delete(SetupTable table, String key) {
        assertThat(tryDeleting(table, key)).isEqualTo(Outcome.done(new SaveSetup.Deleted(1)));
    }

    private static Outcome<SaveSetup.Deleted> tryDeleting(SetupTable table, String key) {
        return modules.getBean(SaveSetup.class)
                .delete(actor, table, List.of(SetupRows.key(table, List.of(key)).orElseThrow()), null);
    }

    private static Outcome<Saved> importFile(SetupTable table, String csv, boolean dryRun) {
        return modules.getBean(SetupCsv.class)
                .importFile(actor, table, csv.getBytes(StandardCharsets.UTF_8), dryRun, null);
    }

    private static String export(SetupTable table) {
        StringWriter out = new StringWriter();
        modules.getBean(SetupCsv.class).export(actor.company(), table, "", out);
        return out.toString();
    }

    private static <T> List<String> problems(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T result) -> throw new AssertionError("done: " + result);
            case Rejected<T>(var problems) ->
                problems.stream()
                        .map(problem -> problem.code().code()
                                + (problem.place().field() == null
                                        ? ""
                                        : " in " + problem.place().field())
                                + (problem.place().line() == null
                                        ? ""
                                        : ", line " + problem.place().line()))
                        .toList();
        };
    }
}
