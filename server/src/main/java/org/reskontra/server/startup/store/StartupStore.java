package org.reskontra.server.startup.store;

import static org.reskontra.server.db.Tables.BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.COMPANY;
import static org.reskontra.server.db.Tables.GL_ACCOUNT;
import static org.reskontra.server.db.Tables.GL_REGISTER;
import static org.reskontra.server.db.Tables.JOURNAL_BATCH;
import static org.reskontra.server.db.Tables.LEDGER_TRANSACTION;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.money.Money;
import org.reskontra.core.opening.OpeningCheck.PostedDocument;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.startup.CountryPack.Journal;
import org.springframework.stereotype.Repository;

/** What a company starts with that is no table of the set-up. */
@Repository
public class StartupStore {

    private static final String OPENING = "OPENING";
    private static final String REVERSAL = "REVERSAL";

    private final DSLContext db;

    StartupStore(DSLContext db) {
        this.db = db;
    }

    /** @param bankAccount against which the journal posts; null for none */
    public void insertBatch(CompanyId company, Journal journal, @Nullable String bankAccount) {
        db.insertInto(JOURNAL_BATCH)
                .set(JOURNAL_BATCH.COMPANY_ID, company.value())
                .set(JOURNAL_BATCH.TEMPLATE, journal.template())
                .set(JOURNAL_BATCH.BATCH, journal.batch())
                .set(JOURNAL_BATCH.DESCRIPTION, journal.description())
                .set(JOURNAL_BATCH.DOCUMENT_SERIES, journal.documentNumbers())
                .set(JOURNAL_BATCH.BALANCING_ACCOUNT_TYPE, bankAccount == null ? null : "BANK_ACCOUNT")
                .set(JOURNAL_BATCH.BALANCING_ACCOUNT_NO, bankAccount)
                .set(JOURNAL_BATCH.SUGGEST_BALANCING_AMOUNT, true)
                .execute();
    }

    /** The first of these accounts that there is. */
    public Optional<String> firstAccount(CompanyId company, List<String> accounts) {
        return db.select(GL_ACCOUNT.ACCOUNT_NO)
                .from(GL_ACCOUNT)
                .where(GL_ACCOUNT.COMPANY_ID.eq(company.value()), GL_ACCOUNT.ACCOUNT_NO.in(accounts))
                .orderBy(GL_ACCOUNT.ACCOUNT_NO)
                .limit(1)
                .fetchOptional(GL_ACCOUNT.ACCOUNT_NO);
    }

    /** Holds the company against others who post its opening balances. */
    public void hold(CompanyId company) {
        db.select(COMPANY.COMPANY_ID)
                .from(COMPANY)
                .where(COMPANY.COMPANY_ID.eq(company.value()))
                .forUpdate()
                .execute();
    }

    /** The register of opening balances of which not every transaction is reversed; empty where there is none. */
    public Optional<Long> openingRegister(CompanyId company) {
        var undo = LEDGER_TRANSACTION.as("undo");
        return db.select(GL_REGISTER.REGISTER_NO)
                .from(GL_REGISTER)
                .join(LEDGER_TRANSACTION)
                .on(
                        LEDGER_TRANSACTION.COMPANY_ID.eq(GL_REGISTER.COMPANY_ID),
                        LEDGER_TRANSACTION.REGISTER_NO.eq(GL_REGISTER.REGISTER_NO))
                .where(GL_REGISTER.COMPANY_ID.eq(company.value()), GL_REGISTER.SOURCE_CODE.eq(OPENING))
                .andNot(DSL.exists(DSL.selectOne()
                        .from(undo)
                        .where(
                                undo.COMPANY_ID.eq(LEDGER_TRANSACTION.COMPANY_ID),
                                undo.UNDOES.eq(LEDGER_TRANSACTION.TRANSACTION_NO),
                                undo.UNDO_KIND.eq(REVERSAL))))
                .orderBy(GL_REGISTER.REGISTER_NO)
                .limit(1)
                .fetchOptional(GL_REGISTER.REGISTER_NO);
    }

    /** The posted documents with these numbers. */
    public Set<PostedDocument> posted(CompanyId company, Collection<String> numbers) {
        Set<PostedDocument> found = new HashSet<>();
        if (!numbers.isEmpty()) {
            db.select(SUBLEDGER_ENTRY.LEDGER, SUBLEDGER_ENTRY.DOCUMENT_TYPE, SUBLEDGER_ENTRY.DOCUMENT_NO)
                    .from(SUBLEDGER_ENTRY)
                    .where(
                            SUBLEDGER_ENTRY.COMPANY_ID.eq(company.value()),
                            SUBLEDGER_ENTRY.REVERSES_ENTRY_NO.isNull(),
                            SUBLEDGER_ENTRY.DOCUMENT_NO.eq(DSL.any(numbers.toArray(String[]::new))))
                    .forEach(row -> found.add(new PostedDocument(
                            Ledger.valueOf(row.value1()),
                            DocumentType.valueOf(row.value2()),
                            new DocumentNo(row.value3()))));
        }
        return found;
    }

    /** The balances from which the first statements of bank accounts go on. */
    public void setLastStatements(CompanyId company, Map<BankAccountNo, Money> balances) {
        balances.forEach((no, balance) -> db.update(BANK_ACCOUNT)
                .set(BANK_ACCOUNT.BALANCE_LAST_STATEMENT, balance.minor())
                .set(BANK_ACCOUNT.LAST_STATEMENT_NO, "0")
                .set(BANK_ACCOUNT.LAST_PAYMENT_STATEMENT_NO, "0")
                .where(BANK_ACCOUNT.COMPANY_ID.eq(company.value()), BANK_ACCOUNT.BANK_ACCOUNT_NO.eq(no.value()))
                .execute());
    }
}
