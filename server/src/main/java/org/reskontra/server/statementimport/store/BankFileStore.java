package org.reskontra.server.statementimport.store;

import static org.reskontra.server.db.Tables.BANK_FILE;
import static org.reskontra.server.db.Tables.BANK_STATEMENT;
import static org.reskontra.server.db.Tables.BANK_STATEMENT_ENTRY;
import static org.reskontra.server.db.Tables.COMPANY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankStatement;
import org.reskontra.core.statement.EntryKey;
import org.reskontra.core.statement.FileAssessment;
import org.reskontra.core.statement.FileAssessment.StatementAssessment;
import org.reskontra.core.statement.KnownStatements;
import org.reskontra.core.statement.StatementKey;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.database.Copy;
import org.reskontra.server.security.Actor;
import org.reskontra.server.statementimport.ImportedStatement;
import org.reskontra.server.statementimport.ReceivedFile;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes bank files and statements; their keys make sure that nothing is taken in twice, whoever imports at the same time. */
@Repository
public class BankFileStore {

    private final DSLContext dsl;
    private final JsonMapper json;
    private final Clock clock;

    BankFileStore(DSLContext dsl, JsonMapper json, Clock clock) {
        this.dsl = dsl;
        this.json = json;
        this.clock = clock;
    }

    /** One import of a company at a time: what is known does not change between judging and storing. */
    public void holdImports(CompanyId company) {
        dsl.select(COMPANY.COMPANY_ID)
                .from(COMPANY)
                .where(COMPANY.COMPANY_ID.eq(company.value()))
                .forNoKeyUpdate()
                .execute();
    }

    public KnownStatements known(CompanyId company) {
        return new StoredStatements(dsl, company);
    }

    /** @param contents null for a rejected file, of which nothing is kept */
    public long insertFile(
            Actor actor, ReceivedFile file, String format, FileAssessment assessment, byte @Nullable [] contents) {
        return dsl.insertInto(BANK_FILE)
                .set(BANK_FILE.COMPANY_ID, actor.company().value())
                .set(BANK_FILE.NAME, file.name())
                .set(BANK_FILE.SHA256, HexFormat.of().parseHex(file.sha256()))
                .set(BANK_FILE.SIZE_BYTES, (long) file.contents().length)
                .set(BANK_FILE.FORMAT, format)
                .set(BANK_FILE.VERDICT, assessment.verdict().name())
                .set(BANK_FILE.PROBLEMS, JSONB.valueOf(json.writeValueAsString(assessment.problems())))
                .set(BANK_FILE.CONTENTS, contents)
                .set(BANK_FILE.IMPORTED_AT, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .set(BANK_FILE.ACTOR, actor.name())
                .returning(BANK_FILE.FILE_ID)
                .fetchSingle()
                .getFileId();
    }

    /** As JSON. */
    public Optional<String> findings(CompanyId company, long file) {
        return dsl.select(BANK_FILE.PROBLEMS)
                .from(BANK_FILE)
                .where(BANK_FILE.COMPANY_ID.eq(company.value()), BANK_FILE.FILE_ID.eq(file))
                .fetchOptional(row -> row.value1().data());
    }

    public ImportedStatement insertStatement(CompanyId company, long fileId, StatementAssessment assessment) {
        BankStatement statement = assessment.statement();
        BankAccountNo account = assessment.account().no();
        Money opening = openingOf(assessment);
        long id = dsl.insertInto(BANK_STATEMENT)
                .set(BANK_STATEMENT.COMPANY_ID, company.value())
                .set(BANK_STATEMENT.FILE_ID, fileId)
                .set(BANK_STATEMENT.BANK_ACCOUNT_NO, account.value())
                .set(BANK_STATEMENT.CURRENCY, statement.currency().code())
                .set(BANK_STATEMENT.BANK_ID, statement.id())
                .set(BANK_STATEMENT.SEQUENCE_NO, statement.sequenceNo())
                .set(BANK_STATEMENT.FROM_DATE, statement.from())
                .set(BANK_STATEMENT.TO_DATE, dateOf(statement))
                .set(BANK_STATEMENT.OPENING, minor(opening))
                .set(BANK_STATEMENT.CLOSING, minor(statement.closing()))
                .set(
                        BANK_STATEMENT.STATEMENT_KEY,
                        StatementKey.of(account, statement).map(Keys::text).orElse(null))
                .returning(BANK_STATEMENT.STATEMENT_ID)
                .fetchSingle()
                .getStatementId();
        List<ImportedStatement.Entry> entries = insertEntries(company, id, assessment);
        return new ImportedStatement(
                id,
                account,
                statement.currency(),
                statement.id(),
                dateOf(statement),
                opening,
                statement.closing(),
                entries);
    }

    private List<ImportedStatement.Entry> insertEntries(CompanyId company, long id, StatementAssessment assessment) {
        BankAccountNo account = assessment.account().no();
        Map<EntryKey, Integer> seen = new HashMap<>();
        assessment.skipped().forEach(entry -> seen.merge(EntryKey.of(account, entry), 1, Integer::sum));
        List<ImportedStatement.Entry> entries = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (BankEntry entry : assessment.fresh()) {
            EntryKey key = EntryKey.of(account, entry);
            int ordinal = entries.size() + 1;
            entries.add(new ImportedStatement.Entry(ordinal, entry));
            rows.add(new @Nullable Object[] {
                company.value(),
                id,
                ordinal,
                account.value(),
                entry.bookingDate(),
                entry.valueDate(),
                entry.signedAmount().minor(),
                entry.reversal(),
                entry.status(),
                entry.bankReference(),
                entry.transactionCode(),
                entry.text(),
                Keys.text(key),
                seen.merge(key, 1, Integer::sum)
            });
        }
        Copy.into(
                dsl,
                BANK_STATEMENT_ENTRY,
                List.of(
                        BANK_STATEMENT_ENTRY.COMPANY_ID,
                        BANK_STATEMENT_ENTRY.STATEMENT_ID,
                        BANK_STATEMENT_ENTRY.ORDINAL,
                        BANK_STATEMENT_ENTRY.BANK_ACCOUNT_NO,
                        BANK_STATEMENT_ENTRY.BOOKING_DATE,
                        BANK_STATEMENT_ENTRY.VALUE_DATE,
                        BANK_STATEMENT_ENTRY.AMOUNT,
                        BANK_STATEMENT_ENTRY.REVERSAL,
                        BANK_STATEMENT_ENTRY.STATUS,
                        BANK_STATEMENT_ENTRY.BANK_REFERENCE,
                        BANK_STATEMENT_ENTRY.TRANSACTION_CODE,
                        BANK_STATEMENT_ENTRY.ENTRY_TEXT,
                        BANK_STATEMENT_ENTRY.ENTRY_KEY,
                        BANK_STATEMENT_ENTRY.OCCURRENCE),
                rows);
        return entries;
    }

    /** Where some entries were known before, the balance before the new ones follows from the closing balance. */
    private static @Nullable Money openingOf(StatementAssessment assessment) {
        Money closing = assessment.statement().closing();
        if (assessment.skipped().isEmpty() || closing == null) {
            return assessment.statement().opening();
        }
        Money opening = closing;
        for (BankEntry entry : assessment.fresh()) {
            opening = opening.minus(entry.signedAmount());
        }
        return opening;
    }

    private static LocalDate dateOf(BankStatement statement) {
        Stream<@Nullable LocalDate> bookings = statement.entries().stream().map(BankEntry::bookingDate);
        return Stream.concat(Stream.of(statement.to()), bookings)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalStateException("a statement without any date"));
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }
}
