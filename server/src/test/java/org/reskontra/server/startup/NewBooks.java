package org.reskontra.server.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.salesdocuments.CsvOptions;
import org.reskontra.server.security.Actor;
import org.reskontra.server.setup.SetupCsv;
import org.reskontra.server.setup.SetupTables;
import org.reskontra.server.verify.Verification;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A new Swedish company with a bank account, customers K1 (kronor) and K2 (euros), and vendor L1; it opens its books with the
 * balances of 31 October 2026.
 */
final class NewBooks {

    static final LocalDate OPENING = LocalDate.parse("2026-10-31");
    static final CsvOptions SWEDISH =
            new CsvOptions(CsvOptions.Decimal.COMMA, CsvOptions.Delimiter.SEMICOLON, CsvOptions.Encoding.UTF_8);

    private static final AtomicInteger MADE = new AtomicInteger();

    final TestDatabase database;
    final AnnotationConfigApplicationContext modules;
    final Actor actor;

    private NewBooks(TestDatabase database, AnnotationConfigApplicationContext modules, Actor actor) {
        this.database = database;
        this.modules = modules;
        this.actor = actor;
    }

    static AnnotationConfigApplicationContext modules(TestDatabase database) {
        AnnotationConfigApplicationContext modules =
                DemoData.context(database, "setup", "startup", "settlement", "users", "security");
        return modules;
    }

    static NewBooks in(TestDatabase database, AnnotationConfigApplicationContext modules) {
        String code = "ny-" + MADE.incrementAndGet();
        done(modules.getBean(CreateCompany.class)
                .create(
                        Actor.operator(CompanyId.NONE),
                        new NewCompany(
                                code, "Nystart AB", "se", null, "Företagskonto", "SE4550000000058398257466", null),
                        null,
                        null));
        CompanyId company =
                modules.getBean(Companies.class).find(code).orElseThrow().id();
        NewBooks books = new NewBooks(database, modules, Actor.operator(company));
        books.setUp("customers", "partyNo;name;postingGroup\nK1;Alfa AB;INRIKES\nK2;Beta Oy;EU\n");
        books.setUp("vendors", "partyNo;name;postingGroup\nL1;Leverantören AB;INRIKES\n");
        books.setUp("exchange-rates", "currency;startingDate;foreignUnits;localUnits\nEUR;2026-01-01;1;11.20\n");
        return books;
    }

    private void setUp(String table, String csv) {
        done(modules.getBean(SetupCsv.class)
                .importFile(actor, SetupTables.find(table).orElseThrow(), csv.getBytes(UTF_8), false, null));
    }

    PostOpeningBalances opening() {
        return modules.getBean(PostOpeningBalances.class);
    }

    /** What CSV files say, each with its header. */
    static OpeningRows.Read read(String customers, String vendors, String bank, String accounts) {
        return OpeningRows.read(
                OPENING,
                "IB",
                "2099",
                List.of(
                        OpeningFiles.csv(OpeningKind.CUSTOMERS, customers.getBytes(UTF_8), SWEDISH),
                        OpeningFiles.csv(OpeningKind.VENDORS, vendors.getBytes(UTF_8), SWEDISH),
                        OpeningFiles.csv(OpeningKind.BANK, bank.getBytes(UTF_8), SWEDISH),
                        OpeningFiles.csv(OpeningKind.ACCOUNTS, accounts.getBytes(UTF_8), SWEDISH)));
    }

    Outcome<PostOpeningBalances.Posted> post(OpeningRows.Read read) {
        return opening().post(actor, read.balances(), read.problems(), null);
    }

    List<String> strings(String sql) {
        return database.dsl().fetch(sql, actor.company().value()).getValues(0, String.class);
    }

    void assertLawsHold() {
        assertThat(Verification.run(database.access(), verdict -> {}))
                .allSatisfy(verdict -> assertThat(verdict.examples()).isEmpty());
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T result) -> result;
            case Rejected<T>(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** As {@code code@kind.row.field}. */
    static List<String> refused(Outcome<?> outcome) {
        return outcome instanceof Rejected<?>(List<Problem> problems)
                ? problems.stream()
                        .map(problem -> problem.code().code() + "@"
                                + problem.place().document() + "."
                                + problem.place().line() + "." + problem.place().field())
                        .toList()
                : List.of();
    }
}
