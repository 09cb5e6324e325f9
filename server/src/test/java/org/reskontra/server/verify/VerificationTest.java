package org.reskontra.server.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.reskontra.server.verify.Law.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.shell.text.Language;
import org.reskontra.server.shell.text.Texts;
import org.reskontra.server.verify.store.LawStore;

/** Each law is broken on purpose, by the owner of the tables with their triggers switched off. */
class VerificationTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Texts TEXTS = new Texts();

    /** The first invoice, open, and its transaction. */
    private static final String INVOICE = "(select min(entry_no) from subledger_entry where document_type = 'INVOICE'"
            + " and ledger = 'CUSTOMER' and amount > 1000)";

    private static final String ITS_TRANSACTION =
            "(select transaction_no from subledger_entry where entry_no = " + INVOICE + ")";

    @BeforeAll
    static void aLedger() throws SQLException, IOException {
        DemoData.load(DATABASE);
        try (Connection connection = withoutTriggers();
                var script = VerificationTest.class.getResourceAsStream("/verify/reconciled_journal.sql")) {
            execute(connection, new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
        }
    }

    @Test
    void allLawsHoldOfWhatPostingWrites() {
        List<Verdict> told = new ArrayList<>();

        List<Verdict> verdicts = Verification.run(DATABASE.access(), told::add);

        assertThat(verdicts).extracting(Verdict::law).containsExactly(Law.values());
        assertThat(verdicts).allMatch(Verdict::holds);
        assertThat(told).isEqualTo(verdicts);
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                arguments(
                        TRANSACTION_UNBALANCED_IN_LOCAL_CURRENCY,
                        "update gl_entry set amount_local = amount_local + 1 where transaction_no = 9001 and amount > 0"),
                arguments(
                        TRANSACTION_UNBALANCED_IN_DOCUMENT_CURRENCY,
                        "update gl_entry set amount = amount + 1 where transaction_no = 9001 and amount > 0"),
                arguments(TRANSACTION_HEADER_MISSING, "delete from ledger_transaction where transaction_no = 9001"),
                arguments(TRANSACTION_EMPTY, "delete from gl_entry where transaction_no = 9001"),
                arguments(REGISTER_MISSING, "delete from gl_register where register_no = 9001"),
                arguments(REGISTER_MISSING, "insert into gl_register values (1, 9002, '', '', now())"),
                arguments(
                        POSTING_DATE_DIFFERS,
                        "update bank_entry set posting_date = posting_date - 1 where entry_no = 9001"),
                arguments(ENTRY_STATE_MISSING, "delete from open_entry where entry_no = " + INVOICE),
                arguments(ENTRY_STATE_MISSING, "update open_entry set party_no = 'K0' where entry_no = " + INVOICE),
                arguments(ENTRY_FACT_MISSING, "delete from subledger_entry where entry_no = " + INVOICE),
                arguments(
                        INITIAL_AMOUNT_DIFFERS,
                        "update subledger_entry set amount = amount + 1 where entry_no = " + INVOICE),
                arguments(INITIAL_AMOUNT_DIFFERS, "delete from detailed_entry where entry_no = " + INVOICE),
                arguments(
                        REMAINING_AMOUNT_DIFFERS,
                        "update open_entry set remaining = remaining - 1 where entry_no = " + INVOICE),
                arguments(
                        REMAINING_AMOUNT_DIFFERS,
                        "update open_entry set remaining_local = remaining_local - 1 where entry_no = " + INVOICE),
                arguments(REMAINING_AMOUNT_OUT_OF_BOUNDS, applied("2 * amount", "2 * amount_local")),
                arguments(REMAINING_AMOUNT_OUT_OF_BOUNDS, applied("-1", "-1")),
                arguments(LOCAL_REMAINDER_OF_CLOSED_ENTRY, applied("amount", "amount_local - 1")),
                arguments(
                        CLOSING_MARKS_WRONG,
                        "update open_entry set closed_at = '2026-11-25' where entry_no = " + INVOICE),
                arguments(
                        CLOSING_MARKS_WRONG,
                        "update open_entry set is_open = false, remaining = 0, remaining_local = 0 where entry_no = "
                                + INVOICE),
                arguments(APPLICATION_ONE_SIDED, applied("100", "100")),
                arguments(
                        CONTROL_ACCOUNT_DIFFERS,
                        "update gl_entry set account_no = '1910' where account_no = '1510' and transaction_no = "
                                + ITS_TRANSACTION),
                arguments(
                        CONTROL_ACCOUNT_DIFFERS,
                        "update gl_entry set posting_date = posting_date + 1 where transaction_no = "
                                + ITS_TRANSACTION),
                arguments(
                        BANK_GL_ACCOUNT_DIFFERS,
                        "update gl_entry set account_no = '1910' where account_no = '1941' and transaction_no = 9001"),
                arguments(BANK_GL_ACCOUNT_DIFFERS, "update bank_entry set amount = amount + 1 where entry_no = 9001"),
                arguments(BANK_ENTRY_STATE_MISSING, "delete from open_bank_entry where entry_no = 9001"),
                arguments(BANK_ENTRY_STATE_MISSING, "delete from bank_entry where entry_no = 9001"),
                arguments(
                        BANK_ENTRY_REMAINDER_WRONG,
                        "update open_bank_entry set is_open = true, remaining = -999 where entry_no = 9001"),
                arguments(
                        BANK_ENTRY_REMAINDER_WRONG,
                        "update open_bank_entry set statement_line_no = null where entry_no = 9001"),
                arguments(
                        VOUCHER_NUMBERS_WITH_GAP,
                        "update ledger_transaction set voucher_no = 'BE3' where voucher_no = 'BE1'"),
                arguments(
                        VOUCHER_NUMBERS_WITH_GAP,
                        "update number_series set last_no = 3 where code = 'VK-EUR';"
                                + "insert into ledger_transaction values (1, 9002, 9001, '2026-11-25', '', 'BE3')"),
                arguments(
                        STATEMENT_LINE_POSTED_TWICE,
                        "insert into payment_journal_line (company_id, journal_id, line_no, transaction_date, amount,"
                                + " transaction_text, transaction_no) values (1, 1, 2, '2026-11-25', 0, '', 9001)"),
                arguments(STATEMENT_LINE_POSTED_WITH_OTHER_AMOUNT, "update payment_journal_line set amount = -999"),
                arguments(
                        STATEMENT_LINE_POSTED_WITH_OTHER_AMOUNT,
                        "update bank_entry set bank_account_no = 'FK-SEK' where entry_no = 9001"),
                arguments(
                        RECONCILED_JOURNAL_INCOMPLETE,
                        "update payment_journal_line set transaction_no = null;"
                                + "update open_bank_entry set statement_line_no = 2 where entry_no = 9001"),
                arguments(RECONCILED_JOURNAL_INCOMPLETE, "delete from bank_account_statement"),
                arguments(RECONCILED_JOURNAL_INCOMPLETE, "update payment_journal set status = 'OPEN'"),
                arguments(STATEMENT_DOES_NOT_ADD_UP, "update bank_account_statement set closing = closing + 1"),
                arguments(
                        STATEMENT_CHAIN_BROKEN,
                        "insert into bank_account_statement values (1, 'VK-EUR', '2', '2026-11-26', 1, 9129075, 2)"),
                arguments(
                        STATEMENT_CHAIN_BROKEN,
                        "update bank_account set balance_last_statement = 0 where bank_account_no = 'VK-EUR'"),
                arguments(
                        BANK_MONEY_TAKEN_IN_TWICE,
                        "drop index bank_statement_entry_key; insert into bank_statement_entry values"
                                + " (1, 1, 2, 'VK-EUR', '2026-11-25', null, -1, false, 'BOOKED', '', '', '', 'E1', 1)"),
                arguments(COMMAND_WITHOUT_TRACE, "update command set outcome = null"),
                arguments(COMMAND_WITHOUT_TRACE, "delete from audit_row where actor = 'tester'"));
    }

    /** Takes an amount from the invoice without giving it to another entry. */
    private static String applied(String amount, String amountLocal) {
        return "insert into detailed_entry (company_id, entry_no, transaction_no, entry_type, posting_date, currency, amount,"
                + " amount_local) select 1, entry_no, 9001, 'APPLICATION', '2026-11-25', currency, -(" + amount
                + "), -("
                + amountLocal + ") from subledger_entry where entry_no = " + INVOICE;
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsFoundAndNamed(Law law, String breach) throws SQLException {
        try (Connection connection = withoutTriggers()) {
            execute(connection, breach);

            Verdict verdict = new LawStore(connection).culprits(law);

            assertThat(verdict.culprits()).isPositive();
            assertThat(TEXTS.sentence(Language.ENGLISH, verdict.examples().getFirst()))
                    .startsWith("demo: ")
                    .doesNotContain("{", "null");
            connection.rollback();
        }
    }

    @Test
    void onlyTheFirstCulpritsAreShownButAllAreCounted() throws SQLException {
        try (Connection connection = withoutTriggers()) {
            execute(connection, "update open_entry set remaining = remaining * 2");

            Verdict verdict = new LawStore(connection).culprits(REMAINING_AMOUNT_DIFFERS);

            assertThat(verdict.culprits()).isEqualTo(2072);
            assertThat(verdict.examples()).hasSize(Verdict.EXAMPLES);
        }
    }

    @Test
    void everyLawIsBrokenByATestAndHasItsTextsInBothLanguages() {
        Set<Object> broken = breaches().map(breach -> breach.get()[0]).collect(Collectors.toSet());

        assertThat(broken).containsExactlyInAnyOrder((Object[]) Law.values());
        for (Language language : Language.values()) {
            for (Law law : Law.values()) {
                for (String key : List.of("law." + law.code(), "problem." + law.code())) {
                    assertThat(TEXTS.text(language, key))
                            .as("%s %s", language, key)
                            .isNotEqualTo(key);
                }
            }
        }
    }

    private static Connection withoutTriggers() throws SQLException {
        Connection connection = DATABASE.owner().getConnection();
        connection.setAutoCommit(false);
        execute(connection, "set session_replication_role = replica; set search_path to reskontra");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
