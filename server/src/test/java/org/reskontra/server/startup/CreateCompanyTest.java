package org.reskontra.server.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.startup.NewBooks.done;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.Company;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Actors;
import org.reskontra.server.security.Permission;
import org.reskontra.server.setup.SetupRows;
import org.reskontra.server.setup.SetupTables;
import org.reskontra.server.users.Users;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A company is made from a country pack: whole, or not at all. */
class CreateCompanyTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Actor OPERATOR = Actor.operator(CompanyId.NONE);
    private static AnnotationConfigApplicationContext modules;

    @BeforeAll
    static void modules() {
        modules = NewBooks.modules(DATABASE);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @Test
    void theSwedishPackHasAllThatPostingNeeds() {
        Company company = made(wanted("sverige", "se", null, "SE4550000000058398257466"));
        assertThat(company.localCurrency().code()).isEqualTo("SEK");
        assertThat(company.unidentifiedReceiptsAccount()).isEqualTo("2899");
        assertThat(rows(company, "gl-accounts")).isGreaterThan(50);
        assertThat(rows(company, "vat-posting-setup")).isEqualTo(12);
        assertThat(rows(company, "accounting-periods")).isEqualTo(12);
        assertThat(rows(company, "bank-accounts")).isEqualTo(1);
        assertThat(batches(company)).containsExactly("INBET BANK", "REDOV -");
    }

    @Test
    void theNeutralPackTakesAnyCurrency() {
        Company company = made(wanted("norge", "neutral", "nok", null));
        assertThat(company.localCurrency().code()).isEqualTo("NOK");
        assertThat(rows(company, "bank-accounts")).isZero();
        assertThat(batches(company)).containsExactly("GENERAL -", "RECEIPTS -");
    }

    @Test
    void theFiscalYearBeginsWhenItIsSaid() {
        Company company =
                made(new NewCompany("brutet", "Brutet AB", "se", null, null, null, LocalDate.parse("2026-05-01")));
        SetupRows rows = modules.getBean(SetupRows.class);
        assertThat(rows.list(
                        company.id(), SetupTables.find("accounting-periods").orElseThrow(), "", null, false, 0, 20))
                .extracting(row -> row.text("startingDate"))
                .startsWith("2026-05-01", "2026-06-01")
                .endsWith("2027-04-01");
    }

    @Test
    void allThatIsWrongIsToldAndNothingIsMade() {
        assertThat(refused(creating()
                        .create(OPERATOR, new NewCompany("Å", " ", "mars", null, null, null, null), null, null)))
                .containsExactly(
                        "company_name_missing@name", "country_pack_unknown@pack", "company_code_malformed@code");
        assertThat(refused(creating()
                        .create(OPERATOR, wanted("fel-iban", "se", null, "SE4550000000058398257467"), null, null)))
                .containsExactly("setup_iban_wrong@iban");
        assertThat(refused(creating().create(OPERATOR, wanted("fel-valuta", "neutral", "kronor", null), null, null)))
                .containsExactly("local_currency_wrong@currency");
        assertThat(modules.getBean(Companies.class).all())
                .extracting(Company::code)
                .doesNotContain("fel-iban", "fel-valuta");
    }

    @Test
    void whoMakesItAdministersIt() {
        Company first = made(wanted("forsta", "se", null, null));
        done(modules.getBean(Users.class).add(Actor.operator(first.id()), "anna", "Anna", "ADMINISTRATOR"));
        Actors actors = modules.getBean(Actors.class);
        Actor anna = actors.find("anna", first.id()).orElseThrow();
        NewCompany second = wanted("andra", "se", null, null);
        var created = done(creating().create(anna, second, null, "key"));
        assertThat(done(creating().create(anna, second, null, "key")))
                .as("the same request again")
                .isEqualTo(created);
        Company made = modules.getBean(Companies.class).find("andra").orElseThrow();
        assertThat(actors.find("anna", made.id()))
                .hasValueSatisfying(
                        actor -> assertThat(actor.may(Permission.ADMINISTER)).isTrue());
        done(modules.getBean(Users.class).add(Actor.operator(first.id()), "bo", "Bo", "ACCOUNTANT"));
        assertThat(refused(creating()
                        .create(
                                actors.find("bo", first.id()).orElseThrow(),
                                wanted("tredje", "se", null, null),
                                null,
                                null)))
                .containsExactly("permission_missing@null");
    }

    private static NewCompany wanted(String code, String pack, @Nullable String currency, @Nullable String iban) {
        return new NewCompany(code, "Ett företag", pack, currency, iban == null ? null : "Bank", iban, null);
    }

    private static CreateCompany creating() {
        return modules.getBean(CreateCompany.class);
    }

    private static Company made(NewCompany wanted) {
        done(creating().create(OPERATOR, wanted, null, null));
        return modules.getBean(Companies.class).find(wanted.code()).orElseThrow();
    }

    private static int rows(Company company, String table) {
        return modules.getBean(SetupRows.class)
                .count(company.id(), SetupTables.find(table).orElseThrow(), "");
    }

    private static List<String> batches(Company company) {
        return DATABASE.dsl()
                .fetch(
                        "select template || ' ' || coalesce(balancing_account_no, '-') from journal_batch"
                                + " where company_id = ? order by template",
                        company.id().value())
                .getValues(0, String.class);
    }

    private static List<String> refused(Outcome<?> outcome) {
        return outcome instanceof Rejected<?>(var problems)
                ? problems.stream()
                        .map(problem ->
                                problem.code().code() + "@" + problem.place().field())
                        .toList()
                : List.of();
    }
}
