package org.reskontra.server.setup.store;

import static org.reskontra.server.db.Tables.APP_USER;
import static org.reskontra.server.db.Tables.BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.BANK_ENTRY;
import static org.reskontra.server.db.Tables.COMPANY;
import static org.reskontra.server.db.Tables.GL_ENTRY;
import static org.reskontra.server.db.Tables.LEDGER_TRANSACTION;
import static org.reskontra.server.db.Tables.NUMBER_SERIES;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.setup.LedgerUse;
import org.reskontra.server.setup.SetupRow;
import org.reskontra.server.setup.SetupTable;
import org.springframework.stereotype.Repository;

/** Knows what names a row of the set-up: other tables by their foreign keys, and the ledgers. */
@Repository
public class SetupUseStore {

    private final DSLContext dsl;

    SetupUseStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Which of these keys of a table with one key field are there; the company's own currency always is. */
    public Set<String> existing(CompanyId company, SetupTable table, Set<String> keys) {
        Field<String> key =
                SetupRowStore.column(table, table.keys().getFirst().name()).coerce(String.class);
        Set<String> found = new HashSet<>(dsl.select(key)
                .from(SetupRowStore.stored(table))
                .where(SetupRowStore.scope(company, table), key.eq(DSL.any(keys.toArray(String[]::new))))
                .fetch(key));
        if (table.use() == LedgerUse.CURRENCY) {
            found.add(localCurrency(company));
        }
        return found;
    }

    public String localCurrency(CompanyId company) {
        return dsl.select(COMPANY.LOCAL_CURRENCY)
                .from(COMPANY)
                .where(COMPANY.COMPANY_ID.eq(company.value()))
                .fetchSingle()
                .value1();
    }

    /** The number series that has a prefix, by prefix. */
    public Map<String, String> prefixes(CompanyId company) {
        Map<String, String> prefixes = new HashMap<>();
        dsl.select(NUMBER_SERIES.PREFIX, NUMBER_SERIES.CODE)
                .from(NUMBER_SERIES)
                .where(NUMBER_SERIES.COMPANY_ID.eq(company.value()))
                .orderBy(NUMBER_SERIES.CODE)
                .forEach(row -> prefixes.putIfAbsent(row.value1(), row.value2()));
        return prefixes;
    }

    /** Which of these users there are. */
    public Set<String> users(Set<String> names) {
        return strings(dsl.select(APP_USER.NAME)
                .from(APP_USER)
                .where(APP_USER.NAME.eq(DSL.any(names.toArray(String[]::new))))
                .fetch(APP_USER.NAME));
    }

    /** A table that names the row; empty where none does. */
    public Optional<String> namedBy(CompanyId company, SetupTable table, SetupRow row) {
        for (ForeignKey<?, ?> reference : SetupRowStore.primaryKey(table).getReferences()) {
            if (dsl.fetchExists(reference.getTable(), names(company, table, row, reference))) {
                return Optional.of(reference.getTable().getName());
            }
        }
        return table.use() == LedgerUse.GL_ACCOUNT && takesUnidentifiedReceipts(company, row)
                ? Optional.of(COMPANY.getName())
                : Optional.empty();
    }

    /** The company is there before its accounts, so no foreign key says this. */
    private boolean takesUnidentifiedReceipts(CompanyId company, SetupRow account) {
        return dsl.fetchExists(
                COMPANY,
                COMPANY.COMPANY_ID.eq(company.value()),
                COMPANY.UNIDENTIFIED_RECEIPTS_ACCOUNT.eq(account.text("accountNo")));
    }

    private static Condition names(CompanyId company, SetupTable table, SetupRow row, ForeignKey<?, ?> reference) {
        Condition names = DSL.noCondition();
        List<? extends TableField<?, ?>> keyFields = reference.getKeyFields();
        for (int i = 0; i < keyFields.size(); i++) {
            String column = keyFields.get(i).getName();
            Field<String> foreign = reference.getFields().get(i).coerce(String.class);
            String value = column.equals("company_id")
                    ? Integer.toString(company.value())
                    : table.constants().getOrDefault(column, keyText(table, row, column));
            names = names.and(DSL.field("{0}::text", String.class, foreign).eq(value));
        }
        return names;
    }

    private static String keyText(SetupTable table, SetupRow row, String column) {
        return table.keys().stream()
                .filter(key -> SetupRowStore.column(table, key.name()).getName().equals(column))
                .map(key -> row.text(key.name()))
                .findFirst()
                .orElse("");
    }

    /** Which of these keys something posted depends on. */
    public Set<String> posted(CompanyId company, LedgerUse use, Set<String> keys) {
        String[] values = keys.toArray(String[]::new);
        return switch (use) {
            case GL_ACCOUNT -> used(GL_ENTRY, GL_ENTRY.COMPANY_ID, GL_ENTRY.ACCOUNT_NO, company, values);
            case CUSTOMER -> usedInLedger(SUBLEDGER_ENTRY.PARTY_NO, Ledger.CUSTOMER, company, values);
            case VENDOR -> usedInLedger(SUBLEDGER_ENTRY.PARTY_NO, Ledger.VENDOR, company, values);
            case CUSTOMER_POSTING_GROUP ->
                usedInLedger(SUBLEDGER_ENTRY.POSTING_GROUP, Ledger.CUSTOMER, company, values);
            case VENDOR_POSTING_GROUP -> usedInLedger(SUBLEDGER_ENTRY.POSTING_GROUP, Ledger.VENDOR, company, values);
            case BANK_ACCOUNT -> used(BANK_ENTRY, BANK_ENTRY.COMPANY_ID, BANK_ENTRY.BANK_ACCOUNT_NO, company, values);
            case BANK_POSTING_GROUP ->
                strings(dsl.selectDistinct(BANK_ACCOUNT.POSTING_GROUP)
                        .from(BANK_ACCOUNT)
                        .where(
                                BANK_ACCOUNT.COMPANY_ID.eq(company.value()),
                                BANK_ACCOUNT.POSTING_GROUP.eq(DSL.any(values)),
                                DSL.exists(DSL.selectOne()
                                        .from(BANK_ENTRY)
                                        .where(
                                                BANK_ENTRY.COMPANY_ID.eq(BANK_ACCOUNT.COMPANY_ID),
                                                BANK_ENTRY.BANK_ACCOUNT_NO.eq(BANK_ACCOUNT.BANK_ACCOUNT_NO))))
                        .fetch(BANK_ACCOUNT.POSTING_GROUP));
            case CURRENCY -> used(GL_ENTRY, GL_ENTRY.COMPANY_ID, GL_ENTRY.CURRENCY, company, values);
            case NUMBER_SERIES ->
                strings(dsl.selectDistinct(NUMBER_SERIES.CODE)
                        .from(NUMBER_SERIES)
                        .where(
                                NUMBER_SERIES.COMPANY_ID.eq(company.value()),
                                NUMBER_SERIES.CODE.eq(DSL.any(values)),
                                NUMBER_SERIES.LAST_NO.gt(0L),
                                DSL.exists(DSL.selectOne()
                                        .from(LEDGER_TRANSACTION)
                                        .where(
                                                LEDGER_TRANSACTION.COMPANY_ID.eq(NUMBER_SERIES.COMPANY_ID),
                                                LEDGER_TRANSACTION.VOUCHER_NO.eq(NUMBER_SERIES.PREFIX.concat(
                                                        NUMBER_SERIES.LAST_NO.cast(String.class))))))
                        .fetch(NUMBER_SERIES.CODE));
        };
    }

    private Set<String> usedInLedger(Field<String> field, Ledger ledger, CompanyId company, String[] values) {
        return strings(dsl.select(DSL.field("v", String.class))
                .from(DSL.unnest(values).as("wanted", "v"))
                .where(DSL.exists(DSL.selectOne()
                        .from(SUBLEDGER_ENTRY)
                        .where(
                                SUBLEDGER_ENTRY.COMPANY_ID.eq(company.value()),
                                SUBLEDGER_ENTRY.LEDGER.eq(ledger.name()),
                                field.eq(DSL.field("v", String.class)))))
                .fetch(0, String.class));
    }

    private Set<String> used(
            Table<?> ledger, Field<Integer> companyField, Field<String> field, CompanyId company, String[] values) {
        return strings(dsl.select(DSL.field("v", String.class))
                .from(DSL.unnest(values).as("wanted", "v"))
                .where(DSL.exists(DSL.selectOne()
                        .from(ledger)
                        .where(companyField.eq(company.value()), field.eq(DSL.field("v", String.class)))))
                .fetch(0, String.class));
    }

    private static Set<String> strings(List<String> found) {
        return new LinkedHashSet<>(found);
    }
}
