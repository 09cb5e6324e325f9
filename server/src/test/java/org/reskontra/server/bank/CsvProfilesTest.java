package org.reskontra.server.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.formats.csv.CsvProfile;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.demo.books.DemoBooks;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.context.ApplicationContext;

class CsvProfilesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final CompanyId COMPANY = DemoData.load(DATABASE).id();
    private static final ApplicationContext MODULES = DemoData.context(DATABASE);
    private static final Actor OPERATOR = Actor.operator(COMPANY);
    private static final BankAccountNo SEK = DemoBooks.BANK_SEK.no();
    private static final CsvProfileDraft SWEDISH = CsvProfileDraft.of(CsvProfile.swedish());

    private final CsvProfiles profiles = MODULES.getBean(CsvProfiles.class);

    @Test
    void aBankAccountKeepsItsProfileUntilItIsTakenAway() {
        assertThat(profiles.set(OPERATOR, SEK, CsvProfileInput.of(SWEDISH), null))
                .isEqualTo(Outcome.done(SWEDISH));

        assertThat(account().csvProfile()).isEqualTo(SWEDISH);
        assertThat(row().csvProfile()).isEqualTo(SWEDISH.name());

        assertThat(profiles.remove(OPERATOR, SEK, null)).isEqualTo(Outcome.done(SEK));
        assertThat(account().csvProfile()).isNull();
        assertThat(row().csvProfile()).isNull();
        assertThat(DATABASE.dsl()
                        .fetch(
                                "select action from audit_row where company_id = ? and action like 'csv-profile%'",
                                COMPANY.value())
                        .getValues(0, String.class))
                .containsSequence("csv-profile.set", "csv-profile.remove");
    }

    @Test
    void aRequestThatIsRepeatedIsCarriedOutOnce() {
        Outcome<CsvProfileDraft> first = profiles.set(OPERATOR, SEK, CsvProfileInput.of(SWEDISH), "once");
        profiles.remove(OPERATOR, SEK, null);

        assertThat(profiles.set(OPERATOR, SEK, CsvProfileInput.of(SWEDISH), "once"))
                .isEqualTo(first);
        assertThat(account().csvProfile()).isNull();
    }

    @Test
    void aProfileOfAnotherAccountOrCurrencyIsRefused() {
        CsvProfileInput other =
                CsvProfileJson.read(CsvProfileJson.write(SWEDISH.forAccount("SE35 5000 0000 0549 1000 0003"))
                        .put("currency", "EUR"));

        assertThat(fields(profiles.set(OPERATOR, SEK, other, null)))
                .containsExactlyInAnyOrder("currency csv_profile_other_currency", "account csv_profile_other_account");
    }

    @Test
    void onlyWhoMayEditTheSetupChangesIt() {
        Actor clerk = new Actor("clara", COMPANY, EnumSet.of(Permission.READ, Permission.IMPORT_STATEMENT));

        assertThat(fields(profiles.set(clerk, SEK, CsvProfileInput.of(SWEDISH), null)))
                .containsExactly("null permission_missing");
    }

    @Test
    void allThatIsWrongWithAProfileInJsonIsToldTogether() {
        CsvProfileInput input = CsvProfileJson.read(
                """
                {"name": 7, "encodng": "UTF-8", "delimiter": ";", "skippedRows": "two",
                 "columns": {"bookingDate": "Datum", "amont": ["Belopp"], "text": [1]},
                 "decimalSign": ",", "thousandsSeparators": ",", "dateFormat": "yyyy-MM-dd", "signs": "PLUS"}
                """);

        assertThat(input.problems(DemoBooks.SEK).stream().map(CsvProfilesTest::text))
                .containsExactlyInAnyOrder(
                        "encodng csv_profile_field_unknown",
                        "name csv_profile_field_unreadable",
                        "skippedRows csv_profile_field_unreadable",
                        "columns.amont csv_profile_field_unknown",
                        "columns.text csv_profile_field_unreadable",
                        "signs csv_profile_field_unreadable",
                        "encoding csv_profile_field_missing",
                        "thousandsSeparators csv_profile_thousands_invalid");
        assertThat(CsvProfileJson.read("[]").problems(null).stream().map(CsvProfilesTest::text))
                .containsExactly("null csv_profile_field_unreadable");
        assertThat(CsvProfileJson.read("{\"name\": ").problems(null).stream().map(CsvProfilesTest::text))
                .containsExactly("null csv_profile_not_json");
    }

    @Test
    void aSampleShowsWhatAnImportWouldFind() {
        CsvTrial good =
                trial("Datum;Text;Belopp;Saldo\n2026-11-24;Hyra;-100,50;899,50\n2026-11-25;Insatt;0,50;900,00\n");
        CsvTrial lostRow = trial("Datum;Text;Belopp;Saldo\n2026-11-24;Hyra;-100,50;899,50\n2026-11-25;a;1,00;900,00\n");
        CsvTrial wrong = trial("Datum;Text;Summa;Saldo\n2026-11-24;Hyra;-100,50;899,50\n");

        assertThat(good.problems()).isEmpty();
        assertThat(good.entries().stream().map(BankEntry::signedAmount))
                .extracting(amount -> amount.toDecimal().toPlainString())
                .containsExactly("-100.50", "0.50");
        assertThat(lostRow.problems().stream().map(problem -> problem.code().code()))
                .containsExactly("balance_running_differs");
        assertThat(wrong.header()).containsExactly("Datum", "Text", "Summa", "Saldo");
        assertThat(wrong.problems().stream().map(problem -> problem.code().code()))
                .containsExactly("csv_columns_missing");
        assertThat(wrong.entries()).isEmpty();
    }

    private CsvTrial trial(String csv) {
        return CsvTrial.of("sample.csv", csv.getBytes(UTF_8), SWEDISH, account());
    }

    private ChosenAccount account() {
        return profiles.account(COMPANY, SEK).orElseThrow();
    }

    private BankAccountRow row() {
        return MODULES.getBean(BankAccounts.class).find(COMPANY, SEK).orElseThrow();
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>(List<Problem> problems)
                ? problems.stream().map(CsvProfilesTest::text).toList()
                : List.of();
    }

    private static String text(Problem problem) {
        return problem.place().field() + " " + problem.code().code();
    }
}
