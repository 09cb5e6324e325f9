package org.reskontra.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reskontra.server.db.Tables.BANK_FILE;
import static org.reskontra.server.db.Tables.COMPANY;
import static org.reskontra.server.db.Tables.GL_ENTRY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reskontra.server.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class CopyTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final DSLContext DSL = DATABASE.dsl();
    private static final List<Field<?>> GL_COLUMNS = List.of(
            GL_ENTRY.COMPANY_ID,
            GL_ENTRY.TRANSACTION_NO,
            GL_ENTRY.ACCOUNT_NO,
            GL_ENTRY.POSTING_DATE,
            GL_ENTRY.DOCUMENT_NO,
            GL_ENTRY.DESCRIPTION,
            GL_ENTRY.AMOUNT_LOCAL,
            GL_ENTRY.CURRENCY,
            GL_ENTRY.AMOUNT);

    @BeforeAll
    static void company() {
        DSL.insertInto(COMPANY, COMPANY.CODE, COMPANY.NAME, COMPANY.LOCAL_CURRENCY)
                .values("acme", "Acme", "SEK")
                .execute();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\\N",
                "\\.",
                "\\",
                "a\tb",
                "a\nb",
                "a\r\nb",
                "\\t",
                "trailing\\",
                "Åsa Ärlig & Öberg €",
                "\uD83D\uDCB8",
                "\u202Ereversed",
                "'; drop table gl_entry; --",
                "\u0001\u007f"
            })
    void textArrivesAsItIs(String text) {
        Copy.into(DSL, GL_ENTRY, GL_COLUMNS, balanced(7, text, 1));
        assertThat(DSL.select(GL_ENTRY.DESCRIPTION)
                        .from(GL_ENTRY)
                        .orderBy(GL_ENTRY.ENTRY_NO.desc())
                        .limit(1)
                        .fetchSingle(GL_ENTRY.DESCRIPTION))
                .isEqualTo(text);
    }

    @Test
    void everyKindOfValueArrivesAsItIs() {
        byte[] bytes = {0, 1, 9, 10, 13, 92, -1};
        OffsetDateTime time = OffsetDateTime.parse("2026-11-25T10:15:30.123456Z");
        List<Field<?>> columns = List.of(
                BANK_FILE.COMPANY_ID,
                BANK_FILE.NAME,
                BANK_FILE.SHA256,
                BANK_FILE.SIZE_BYTES,
                BANK_FILE.VERDICT,
                BANK_FILE.PROBLEMS,
                BANK_FILE.CONTENTS,
                BANK_FILE.IMPORTED_AT,
                BANK_FILE.ACTOR);
        JSONB problems = JSONB.valueOf("[{\"text\": \"a\\tb\\\\c\"}]");
        Copy.into(
                DSL,
                BANK_FILE,
                columns,
                rows(
                        row(1, "a.xml", bytes, 7L, Verdict.ACCEPT, problems, bytes, time, "anna"),
                        row(1, "b.xml", bytes, 7L, Verdict.REJECT, problems, null, time, "anna")));
        var stored = DSL.selectFrom(BANK_FILE).orderBy(BANK_FILE.FILE_ID).fetch();
        assertThat(stored.get(0).getSha256()).isEqualTo(bytes);
        assertThat(stored.get(0).getContents()).isEqualTo(bytes);
        assertThat(stored.get(0).getVerdict()).isEqualTo("ACCEPT");
        assertThat(stored.get(0).getProblems()).isEqualTo(problems);
        assertThat(stored.get(0).getImportedAt()).isEqualTo(time);
        assertThat(stored.get(1).getContents()).isNull();
    }

    @Test
    void joinsTheTransaction() {
        int before = DSL.fetchCount(GL_ENTRY);
        DATABASE.transactions().executeWithoutResult(transaction -> {
            assertThat(Copy.into(DSL, GL_ENTRY, GL_COLUMNS, balanced(8, "", 50)))
                    .isEqualTo(100);
            assertThat(DSL.fetchCount(GL_ENTRY)).isEqualTo(before + 100);
            transaction.setRollbackOnly();
        });
        assertThat(DSL.fetchCount(GL_ENTRY)).isEqualTo(before);
    }

    @Test
    void anUnbalancedTransactionAmongManyIsRefused() {
        List<@Nullable Object[]> rows = balanced(100, "", 20_000);
        rows.add(glEntry(99, "", 1));
        assertThatThrownBy(() -> Copy.into(DSL, GL_ENTRY, GL_COLUMNS, rows))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("transaction 99 does not balance");
    }

    @Test
    void failsAsAnInsertWould() {
        List<Field<?>> columns = List.of(COMPANY.CODE, COMPANY.NAME, COMPANY.LOCAL_CURRENCY);
        assertThatThrownBy(() -> Copy.into(DSL, COMPANY, columns, rows(row("acme", "Acme again", "SEK"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(DSL.fetchCount(COMPANY)).isEqualTo(1);
    }

    @Test
    void aRowOfAnotherWidthIsABugAndLeavesTheConnectionUsable() {
        assertThatThrownBy(() -> DATABASE.transactions()
                        .executeWithoutResult(t -> Copy.into(DSL, GL_ENTRY, GL_COLUMNS, rows(row(1, 2L)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 values for 9 columns");
        assertThat(DSL.fetchCount(COMPANY)).isEqualTo(1);
    }

    @Test
    void decimalsKeepTheirDigits() {
        CopyText text = new CopyText();
        text.append(row(new BigDecimal("1E+3"), new BigDecimal("-0.010"), true, LocalDate.of(2026, 2, 3), null));
        assertThat(text.take()).asString().isEqualTo("1000\t-0.010\tt\t2026-02-03\t\\N\n");
    }

    private enum Verdict {
        ACCEPT,
        REJECT
    }

    private static List<@Nullable Object[]> balanced(long firstTransaction, String description, int transactions) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < transactions; i++) {
            rows.add(glEntry(firstTransaction + i, description, 12_50));
            rows.add(glEntry(firstTransaction + i, description, -12_50));
        }
        return rows;
    }

    private static @Nullable Object[] glEntry(long transaction, String description, long amount) {
        return row(1, transaction, "1510", LocalDate.of(2026, 11, 25), "INV-1", description, amount, "SEK", amount);
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    @SafeVarargs
    private static List<@Nullable Object[]> rows(@Nullable Object[]... rows) {
        return List.of(rows);
    }
}
