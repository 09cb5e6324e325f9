package org.reskontra.server.paymentreconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.paymentreconciliation.TestBooks.DAY;
import static org.reskontra.server.paymentreconciliation.TestBooks.codes;
import static org.reskontra.server.paymentreconciliation.TestBooks.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.statement.Verdict;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.bank.CsvProfileJson;
import org.reskontra.server.bank.CsvProfiles;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions.Imported;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.statementimport.IncomingFile;
import org.springframework.context.ApplicationContext;

class CsvImportTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = TestBooks.modules(DATABASE);
    private static final String HEADER = "Datum;Text;Referens;Belopp;Saldo\n";
    private static final String MONDAY = "2026-11-23;Insättning;;100,00;100,00\n2026-11-23;Insättning;;100,00;200,00\n";
    private static final String TUESDAY =
            "2026-11-24;;1234567897;1 250,50;1 450,50\n2026-11-24;Avgift;;-2,50;1 448,00\n";

    private final TestBooks books = TestBooks.in(DATABASE, MODULES);

    @AfterEach
    void theLawsHold() {
        books.assertLawsHold();
    }

    @Test
    void theProfileOfTheBankAccountTellsHowItsFilesAreRead() {
        setProfile("B-SEK");

        Imported imported = done(take(HEADER + MONDAY + TUESDAY, "B-SEK"));

        JournalSummary journal = books.journal(imported.journals().getFirst());
        assertThat(imported.verdict()).isEqualTo(Verdict.ACCEPT);
        assertThat(journal.bankAccount()).isEqualTo("B-SEK");
        assertThat(journal.balanceDifference().isZero()).isTrue();
        assertThat(books.lines(journal.id()))
                .extracting(LineView::description)
                .containsExactly("Insättning", "Insättning", "1234567897", "Avgift");
        assertThat(books.lines(journal.id()))
                .extracting(line -> line.amount().toDecimal().toPlainString())
                .containsExactly("100.00", "100.00", "1250.50", "-2.50");
    }

    @Test
    void ofOverlappingFilesOnlyWhatIsNewBecomesLines() {
        setProfile("B-SEK");
        String monday = HEADER + MONDAY;
        done(take(monday, "B-SEK"));

        assertThat(codes(take(monday, "B-SEK"))).containsExactly("file_known");
        Imported whole = done(take(HEADER + MONDAY + TUESDAY, "B-SEK"));
        Imported nothing = done(take(HEADER + MONDAY + TUESDAY + "\n", "B-SEK"));

        assertThat(whole.lines()).isEqualTo(2);
        assertThat(whole.skipped()).isEqualTo(2);
        assertThat(nothing.journals()).isEmpty();
        assertThat(nothing.skipped()).isEqualTo(4);
    }

    @Test
    void anAccountHasToBeSaidAndHasToHaveAProfile() {
        setProfile("B-SEK");

        assertThat(codes(take(HEADER + MONDAY, null))).containsExactly("csv_account_missing");
        assertThat(codes(take(HEADER + MONDAY, "B-EUR"))).containsExactly("csv_profile_missing");
        assertThat(codes(take(HEADER + MONDAY, "B-XXX"))).containsExactly("account_not_registered");
        assertThat(books.count("bank_statement")).isZero();
        assertThat(books.count("bank_file")).as("rejected ones leave a log row").isEqualTo(3);
    }

    @Test
    void aFileThatDoesNotFitTheProfileIsRefusedWithEachOfItsRows() {
        setProfile("B-SEK");

        Outcome<Imported> outcome = take(HEADER + "23/11/2026;a;;1.00;1,00\n2026-11-23;b;;1,00;2,00\n", "B-SEK");

        assertThat(codes(outcome)).containsExactly("csv_date_invalid", "amount_not_decimal");
        assertThat(books.count("payment_journal")).isZero();
    }

    @Test
    void aFileThatNamesItsAccountMayNotBeOfAnother() {
        setProfile("B-SEK");
        byte[] camt = books.statement(DAY).entry("100.00", "R1", "a").bytes();

        assertThat(codes(take(camt, "B-EUR"))).containsExactly("account_not_the_chosen");
        assertThat(done(take(camt, "B-SEK")).lines()).isOne();
    }

    @Test
    void whoMayNotImportIsRefusedBeforeTheFileIsRead() {
        Actor reader = new Actor("rolf", books.actor.company(), EnumSet.of(Permission.READ));
        InputStream untouchable = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("read");
            }
        };

        assertThat(codes(imports().importFile(reader, new IncomingFile("x.csv", untouchable, null), null)))
                .containsExactly("permission_missing");
    }

    private void setProfile(String account) {
        done(MODULES.getBean(CsvProfiles.class)
                .set(
                        books.actor,
                        new BankAccountNo(account),
                        CsvProfileJson.read(
                                """
                                {"name": "Bank", "encoding": "UTF-8", "delimiter": ";",
                                 "columns": {"bookingDate": "Datum", "text": "Text", "reference": "Referens",
                                             "amount": "Belopp", "balance": "Saldo"},
                                 "decimalSign": ",", "thousandsSeparators": " ", "dateFormat": "yyyy-MM-dd",
                                 "signs": "SIGNED"}
                                """),
                        null));
    }

    private Outcome<Imported> take(String csv, @Nullable String account) {
        return take(csv.getBytes(UTF_8), account);
    }

    private Outcome<Imported> take(byte[] contents, @Nullable String account) {
        IncomingFile file = new IncomingFile(
                "export.csv", new ByteArrayInputStream(contents), account == null ? null : new BankAccountNo(account));
        return imports().importFile(books.actor, file, null);
    }

    private static ImportBankTransactions imports() {
        return MODULES.getBean(ImportBankTransactions.class);
    }
}
