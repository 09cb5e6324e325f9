package org.reskontra.server.statementimport.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.reskontra.server.db.Tables.BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.BANK_FILE;
import static org.reskontra.server.db.Tables.BANK_STATEMENT;
import static org.reskontra.server.db.Tables.BANK_STATEMENT_ENTRY;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.statement.EntryKey;
import org.reskontra.core.statement.KnownStatements;
import org.reskontra.core.statement.OwnAccount;
import org.reskontra.core.statement.StatementKey;
import org.reskontra.core.statement.Verdict;
import org.reskontra.server.company.CompanyId;

/** What a company has registered and imported; one query a question, whatever the size of the file. */
final class StoredStatements implements KnownStatements {

    /** It was not held, or somebody has let its journal be worked on. */
    private static final Condition IS_TRUSTED = exists(selectOne()
                    .from(BANK_FILE)
                    .where(
                            BANK_FILE.COMPANY_ID.eq(BANK_STATEMENT.COMPANY_ID),
                            BANK_FILE.FILE_ID.eq(BANK_STATEMENT.FILE_ID),
                            BANK_FILE.VERDICT.ne(Verdict.HOLD.name())))
            .or(exists(selectOne()
                    .from(PAYMENT_JOURNAL)
                    .where(
                            PAYMENT_JOURNAL.COMPANY_ID.eq(BANK_STATEMENT.COMPANY_ID),
                            PAYMENT_JOURNAL.STATEMENT_ID.eq(BANK_STATEMENT.STATEMENT_ID))
                    .andNot(PAYMENT_JOURNAL.HELD)));

    private final DSLContext dsl;
    private final CompanyId company;

    StoredStatements(DSLContext dsl, CompanyId company) {
        this.dsl = dsl;
        this.company = company;
    }

    @Override
    public boolean hasFile(String sha256) {
        return dsl.fetchExists(
                BANK_FILE,
                BANK_FILE.COMPANY_ID.eq(company.value()),
                BANK_FILE.SHA256.eq(HexFormat.of().parseHex(sha256)),
                BANK_FILE.VERDICT.ne("REJECT"));
    }

    @Override
    public Map<String, OwnAccount> accounts(Set<String> numbers) {
        Map<String, OwnAccount> accounts = new HashMap<>();
        dsl.select(BANK_ACCOUNT.BANK_ACCOUNT_NO, BANK_ACCOUNT.CURRENCY, BANK_ACCOUNT.IBAN, BANK_ACCOUNT.ACCOUNT_NO)
                .from(BANK_ACCOUNT)
                .where(BANK_ACCOUNT.COMPANY_ID.eq(company.value()))
                .forEach(row -> {
                    OwnAccount own = new OwnAccount(new BankAccountNo(row.value1()), CurrencyCode.of(row.value2()));
                    Stream.of(row.value3(), row.value4())
                            .map(OwnAccount::normalised)
                            .filter(numbers::contains)
                            .forEach(number -> accounts.put(number, own));
                });
        return accounts;
    }

    @Override
    public Set<StatementKey> statements(Set<StatementKey> keys) {
        String[] texts = keys.stream().map(Keys::text).toArray(String[]::new);
        record Stored(String account, String key) {}
        Set<Stored> stored = dsl.select(BANK_STATEMENT.BANK_ACCOUNT_NO, BANK_STATEMENT.STATEMENT_KEY)
                .from(BANK_STATEMENT)
                .where(BANK_STATEMENT.COMPANY_ID.eq(company.value()), BANK_STATEMENT.STATEMENT_KEY.eq(any(texts)))
                .fetchSet(row -> new Stored(row.value1(), row.value2()));
        return keys.stream()
                .filter(key -> stored.contains(new Stored(key.account().value(), Keys.text(key))))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<EntryKey, Integer> entries(Set<EntryKey> keys) {
        String[] texts = keys.stream().map(Keys::text).toArray(String[]::new);
        record Stored(String account, String key) {}
        Map<Stored, Integer> stored = new HashMap<>();
        dsl.select(BANK_STATEMENT_ENTRY.BANK_ACCOUNT_NO, BANK_STATEMENT_ENTRY.ENTRY_KEY, count())
                .from(BANK_STATEMENT_ENTRY)
                .where(
                        BANK_STATEMENT_ENTRY.COMPANY_ID.eq(company.value()),
                        BANK_STATEMENT_ENTRY.ENTRY_KEY.eq(any(texts)),
                        BANK_STATEMENT_ENTRY.STATUS.eq("BOOKED"))
                .groupBy(BANK_STATEMENT_ENTRY.BANK_ACCOUNT_NO, BANK_STATEMENT_ENTRY.ENTRY_KEY)
                .forEach(row -> stored.put(new Stored(row.value1(), row.value2()), row.value3()));
        Map<EntryKey, Integer> counts = new HashMap<>();
        keys.forEach(key ->
                counts.put(key, stored.getOrDefault(new Stored(key.account().value(), Keys.text(key)), 0)));
        return counts;
    }

    @Override
    public Set<BankReference> references(Set<BankReference> references) {
        String[] texts = references.stream().map(BankReference::reference).toArray(String[]::new);
        Set<BankReference> stored = dsl.selectDistinct(
                        BANK_STATEMENT_ENTRY.BANK_ACCOUNT_NO, BANK_STATEMENT_ENTRY.BANK_REFERENCE)
                .from(BANK_STATEMENT_ENTRY)
                .where(
                        BANK_STATEMENT_ENTRY.COMPANY_ID.eq(company.value()),
                        BANK_STATEMENT_ENTRY.BANK_REFERENCE.eq(any(texts)),
                        BANK_STATEMENT_ENTRY.STATUS.eq("BOOKED"))
                .fetchSet(row -> new BankReference(new BankAccountNo(row.value1()), row.value2()));
        stored.retainAll(references);
        return stored;
    }

    @Override
    public Map<BankAccountNo, List<Money>> lastClosings(Set<BankAccountNo> accounts) {
        Map<BankAccountNo, List<Money>> closings = new HashMap<>();
        for (BankAccountNo account : accounts) {
            List<Money> both = Stream.of(IS_TRUSTED, noCondition())
                    .flatMap(which -> lastClosing(account, which).stream())
                    .distinct()
                    .toList();
            closings.put(account, both);
        }
        return closings;
    }

    private Optional<Money> lastClosing(BankAccountNo account, Condition which) {
        return dsl.select(BANK_STATEMENT.CLOSING, BANK_STATEMENT.CURRENCY)
                .from(BANK_STATEMENT)
                .where(
                        BANK_STATEMENT.COMPANY_ID.eq(company.value()),
                        BANK_STATEMENT.BANK_ACCOUNT_NO.eq(account.value()),
                        BANK_STATEMENT.CLOSING.isNotNull())
                .and(which)
                .orderBy(BANK_STATEMENT.TO_DATE.desc().nullsLast(), BANK_STATEMENT.STATEMENT_ID.desc())
                .limit(1)
                .fetchOptional(row -> new Money(row.value1(), CurrencyCode.of(row.value2())));
    }
}
