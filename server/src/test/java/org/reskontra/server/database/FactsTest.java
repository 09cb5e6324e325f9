package org.reskontra.server.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reskontra.server.TestDatabase;

/** What the database itself refuses, whoever is connected. */
class FactsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @BeforeAll
    static void aRegister() throws SQLException {
        execute(
                DATABASE.application(),
                "insert into company (code, name, local_currency) values ('acme', 'Acme', 'SEK')");
        execute(
                DATABASE.application(),
                "insert into gl_register (company_id, register_no, source_code, actor, created_at) values (1, 1, '', '', now())");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update gl_register set actor = 'someone else'",
                "delete from gl_register",
                "truncate gl_register cascade",
                "update gl_entry set amount = 0",
                "delete from detailed_entry",
                "update audit_row set actor = ''"
            })
    void factsAreNeverChanged(String change) {
        assertThatThrownBy(() -> execute(DATABASE.application(), change)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(DATABASE.owner(), change)).hasMessageContaining("are facts");
    }

    @Test
    void aTransactionThatDoesNotBalanceInLocalCurrencyIsRefused() {
        assertThatThrownBy(() -> execute(DATABASE.application(), glEntries("(100, 'SEK', 100)", "(-99, 'SEK', -100)")))
                .hasMessageContaining("transaction 1 does not balance");
    }

    @Test
    void aTransactionThatDoesNotBalanceInEachDocumentCurrencyIsRefused() {
        assertThatThrownBy(() -> execute(DATABASE.application(), glEntries("(100, 'EUR', 10)", "(-100, 'SEK', -100)")))
                .hasMessageContaining("transaction 1 does not balance");
    }

    @Test
    void aBalancedTransactionIsTaken() throws SQLException {
        execute(DATABASE.application(), glEntries("(100, 'EUR', 10)", "(-100, 'EUR', -10)"));
    }

    private static String glEntries(String... localCurrencyAmount) {
        return """
                insert into gl_entry (company_id, transaction_no, account_no, posting_date, document_no, description,
                                      amount_local, currency, amount)
                select 1, 1, '1510', '2026-11-25', '', '', local, currency, amount
                from (values %s) as entry(local, currency, amount)
                """
                .formatted(String.join(", ", localCurrencyAmount));
    }

    private static void execute(DataSource as, String sql) throws SQLException {
        try (var connection = as.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to reskontra");
            statement.execute(sql);
        }
    }
}
