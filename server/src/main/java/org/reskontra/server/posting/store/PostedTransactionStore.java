package org.reskontra.server.posting.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.reskontra.server.db.Tables.BANK_ENTRY;
import static org.reskontra.server.db.Tables.GL_ENTRY;
import static org.reskontra.server.db.Tables.GL_REGISTER;
import static org.reskontra.server.db.Tables.LEDGER_TRANSACTION;
import static org.reskontra.server.db.Tables.OPEN_BANK_ENTRY;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_APPLICATION;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_LINE;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;
import static org.reskontra.server.db.Tables.VAT_ENTRY;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record6;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostedTransaction;
import org.reskontra.core.journal.PostedTransaction.PostedBankEntry;
import org.reskontra.core.journal.PostedTransaction.PostedEntry;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.ledger.Undo;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.EntryHistory;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.posting.SourceCode;
import org.springframework.stereotype.Repository;

/** Reads transactions back as they were posted, so that they can be reversed. */
@Repository
public class PostedTransactionStore {

    private static final Condition IS_REVERSED = LEDGER_TRANSACTION
            .UNDOES
            .isNotNull()
            .or(HistoryStore.isUndone(
                    LEDGER_TRANSACTION.COMPANY_ID, LEDGER_TRANSACTION.TRANSACTION_NO, Undo.Kind.REVERSAL));

    /** A line of a statement that is not closed posted it or is applied to it: the statement counts on it. */
    private static final Field<Boolean> ON_OPEN_STATEMENT = field(exists(selectOne()
                    .from(PAYMENT_JOURNAL_LINE)
                    .join(PAYMENT_JOURNAL)
                    .on(
                            PAYMENT_JOURNAL.COMPANY_ID.eq(PAYMENT_JOURNAL_LINE.COMPANY_ID),
                            PAYMENT_JOURNAL.JOURNAL_ID.eq(PAYMENT_JOURNAL_LINE.JOURNAL_ID))
                    .leftJoin(PAYMENT_JOURNAL_APPLICATION)
                    .on(
                            PAYMENT_JOURNAL_APPLICATION.COMPANY_ID.eq(PAYMENT_JOURNAL_LINE.COMPANY_ID),
                            PAYMENT_JOURNAL_APPLICATION.JOURNAL_ID.eq(PAYMENT_JOURNAL_LINE.JOURNAL_ID),
                            PAYMENT_JOURNAL_APPLICATION.LINE_NO.eq(PAYMENT_JOURNAL_LINE.LINE_NO))
                    .where(
                            PAYMENT_JOURNAL_LINE.COMPANY_ID.eq(BANK_ENTRY.COMPANY_ID),
                            PAYMENT_JOURNAL.STATUS.ne("RECONCILED"))
                    .and(PAYMENT_JOURNAL_LINE
                            .TRANSACTION_NO
                            .eq(BANK_ENTRY.TRANSACTION_NO)
                            .or(PAYMENT_JOURNAL_APPLICATION.ENTRY_NO.eq(BANK_ENTRY.ENTRY_NO)))))
            .as("on_open_statement");

    private final DSLContext dsl;
    private final HistoryStore histories;
    private final Companies companies;

    PostedTransactionStore(DSLContext dsl, HistoryStore histories, Companies companies) {
        this.dsl = dsl;
        this.histories = histories;
        this.companies = companies;
    }

    /** Lets nobody else take these transactions back at the same time, until the database transaction ends. */
    public void hold(Collection<TransactionNo> numbers) {
        dsl.execute("select pg_advisory_xact_lock(no) from (select unnest(?::bigint[]) no order by 1) numbers", (Object)
                array(numbers));
    }

    /** The transactions of a register in the order of their numbers, at most so many. */
    public List<TransactionNo> ofRegister(CompanyId company, long register, int most) {
        return dsl.select(LEDGER_TRANSACTION.TRANSACTION_NO)
                .from(LEDGER_TRANSACTION)
                .where(LEDGER_TRANSACTION.COMPANY_ID.eq(company.value()), LEDGER_TRANSACTION.REGISTER_NO.eq(register))
                .orderBy(LEDGER_TRANSACTION.TRANSACTION_NO)
                .limit(most)
                .fetch(row -> new TransactionNo(row.value1()));
    }

    /** Those that exist, in the order of their numbers; a constant number of statements. */
    public List<PostedTransaction> load(CompanyId company, Collection<TransactionNo> numbers) {
        CurrencyCode local = companies.find(company).orElseThrow().localCurrency();
        Long[] wanted = array(numbers);
        Field<Boolean> reversed = field(IS_REVERSED).as("reversed");
        Map<Long, List<GlRow>> glRows = generalLedger(company, wanted, local);
        Map<Long, List<PostedEntry>> entries = entries(company, wanted, local);
        Map<Long, List<PostedBankEntry>> bankEntries = bankEntries(company, wanted, local);
        Map<Long, List<VatRow>> vatRows = vat(company, wanted, local);
        return dsl.select(
                        LEDGER_TRANSACTION.TRANSACTION_NO,
                        LEDGER_TRANSACTION.POSTING_DATE,
                        LEDGER_TRANSACTION.DOCUMENT_NO,
                        GL_REGISTER.SOURCE_CODE,
                        reversed)
                .from(LEDGER_TRANSACTION)
                .join(GL_REGISTER)
                .on(
                        GL_REGISTER.COMPANY_ID.eq(LEDGER_TRANSACTION.COMPANY_ID),
                        GL_REGISTER.REGISTER_NO.eq(LEDGER_TRANSACTION.REGISTER_NO))
                .where(
                        LEDGER_TRANSACTION.COMPANY_ID.eq(company.value()),
                        LEDGER_TRANSACTION.TRANSACTION_NO.eq(any(wanted)))
                .orderBy(LEDGER_TRANSACTION.TRANSACTION_NO)
                .fetch(row -> new PostedTransaction(
                        new TransactionNo(row.value1()),
                        row.value2(),
                        new DocumentNo(row.value3()),
                        SourceCode.valueOf(row.value4()).isJournal(),
                        row.value5(),
                        glRows.getOrDefault(row.value1(), List.of()),
                        entries.getOrDefault(row.value1(), List.of()),
                        bankEntries.getOrDefault(row.value1(), List.of()),
                        vatRows.getOrDefault(row.value1(), List.of())));
    }

    /** Its own rows, and those of the transaction that unapplied its application: together what is left of it. */
    private Map<Long, List<GlRow>> generalLedger(CompanyId company, Long[] wanted, CurrencyCode local) {
        Condition unapplies = LEDGER_TRANSACTION
                .UNDOES
                .eq(any(wanted))
                .and(LEDGER_TRANSACTION.UNDO_KIND.eq(Undo.Kind.UNAPPLICATION.name()));
        return dsl.select(
                        when(unapplies, LEDGER_TRANSACTION.UNDOES).otherwise(LEDGER_TRANSACTION.TRANSACTION_NO),
                        GL_ENTRY.ACCOUNT_NO,
                        GL_ENTRY.AMOUNT_LOCAL,
                        GL_ENTRY.CURRENCY,
                        GL_ENTRY.AMOUNT,
                        GL_ENTRY.DESCRIPTION)
                .from(GL_ENTRY)
                .join(LEDGER_TRANSACTION)
                .on(
                        LEDGER_TRANSACTION.COMPANY_ID.eq(GL_ENTRY.COMPANY_ID),
                        LEDGER_TRANSACTION.TRANSACTION_NO.eq(GL_ENTRY.TRANSACTION_NO))
                .where(GL_ENTRY.COMPANY_ID.eq(company.value()))
                .and(LEDGER_TRANSACTION.TRANSACTION_NO.eq(any(wanted)).or(unapplies))
                .orderBy(GL_ENTRY.ENTRY_NO)
                .fetchGroups(
                        Record6::value1,
                        row -> new GlRow(
                                new GlAccountNo(row.value2()),
                                new Money(row.value3(), local),
                                new Money(row.value5(), CurrencyCode.of(row.value4())),
                                row.value6()));
    }

    private Map<Long, List<PostedEntry>> entries(CompanyId company, Long[] wanted, CurrencyCode local) {
        Map<Long, List<SubledgerRow>> rows = dsl.selectFrom(SUBLEDGER_ENTRY)
                .where(SUBLEDGER_ENTRY.COMPANY_ID.eq(company.value()), SUBLEDGER_ENTRY.TRANSACTION_NO.eq(any(wanted)))
                .orderBy(SUBLEDGER_ENTRY.ENTRY_NO)
                .fetchGroups(SUBLEDGER_ENTRY.TRANSACTION_NO, row -> row(row, local));
        Map<EntryNo, EntryHistory> found = histories.histories(
                company,
                rows.values().stream()
                        .flatMap(List::stream)
                        .map(SubledgerRow::no)
                        .toList());
        Map<Long, List<PostedEntry>> entries = new HashMap<>();
        rows.forEach((transaction, ofOne) -> entries.put(
                transaction,
                ofOne.stream()
                        .flatMap(row ->
                                Optional.ofNullable(found.get(row.no()))
                                        .map(history -> new PostedEntry(row, history))
                                        .stream())
                        .toList()));
        return entries;
    }

    private static SubledgerRow row(Record row, CurrencyCode local) {
        CurrencyCode currency = CurrencyCode.of(row.get(SUBLEDGER_ENTRY.CURRENCY));
        return new SubledgerRow(
                new EntryNo(row.get(SUBLEDGER_ENTRY.ENTRY_NO)),
                Ledger.valueOf(row.get(SUBLEDGER_ENTRY.LEDGER)),
                new PartyNo(row.get(SUBLEDGER_ENTRY.PARTY_NO)),
                DocumentType.valueOf(row.get(SUBLEDGER_ENTRY.DOCUMENT_TYPE)),
                new DocumentNo(row.get(SUBLEDGER_ENTRY.DOCUMENT_NO)),
                row.get(SUBLEDGER_ENTRY.INSTALMENT_NO),
                row.get(SUBLEDGER_ENTRY.EXTERNAL_DOCUMENT_NO),
                row.get(SUBLEDGER_ENTRY.PAYMENT_REFERENCE),
                row.get(SUBLEDGER_ENTRY.DESCRIPTION),
                row.get(SUBLEDGER_ENTRY.POSTING_DATE),
                row.get(SUBLEDGER_ENTRY.DOCUMENT_DATE),
                row.get(SUBLEDGER_ENTRY.DUE_DATE),
                new Money(row.get(SUBLEDGER_ENTRY.AMOUNT), currency),
                new Money(row.get(SUBLEDGER_ENTRY.AMOUNT_LOCAL), local),
                new ExchangeRate(row.get(SUBLEDGER_ENTRY.RATE_FOREIGN), row.get(SUBLEDGER_ENTRY.RATE_LOCAL)),
                row.get(SUBLEDGER_ENTRY.POSTING_GROUP),
                new Money(row.get(SUBLEDGER_ENTRY.DISCOUNT_POSSIBLE), currency),
                row.get(SUBLEDGER_ENTRY.DISCOUNT_DATE),
                row.get(SUBLEDGER_ENTRY.DISCOUNT_GRACE_DATE),
                new Money(row.get(SUBLEDGER_ENTRY.MAX_TOLERANCE), currency),
                entryNo(row.get(SUBLEDGER_ENTRY.REVERSES_ENTRY_NO)));
    }

    private Map<Long, List<PostedBankEntry>> bankEntries(CompanyId company, Long[] wanted, CurrencyCode local) {
        return dsl.select(BANK_ENTRY.fields())
                .select(OPEN_BANK_ENTRY.IS_OPEN, OPEN_BANK_ENTRY.VERSION, ON_OPEN_STATEMENT)
                .from(BANK_ENTRY)
                .join(OPEN_BANK_ENTRY)
                .on(
                        OPEN_BANK_ENTRY.COMPANY_ID.eq(BANK_ENTRY.COMPANY_ID),
                        OPEN_BANK_ENTRY.ENTRY_NO.eq(BANK_ENTRY.ENTRY_NO))
                .where(BANK_ENTRY.COMPANY_ID.eq(company.value()), BANK_ENTRY.TRANSACTION_NO.eq(any(wanted)))
                .orderBy(BANK_ENTRY.ENTRY_NO)
                .fetchGroups(
                        BANK_ENTRY.TRANSACTION_NO,
                        row -> new PostedBankEntry(
                                bankRow(row, local),
                                row.get(OPEN_BANK_ENTRY.IS_OPEN),
                                row.get(ON_OPEN_STATEMENT),
                                row.get(OPEN_BANK_ENTRY.VERSION)));
    }

    private static BankRow bankRow(Record row, CurrencyCode local) {
        return new BankRow(
                new EntryNo(row.get(BANK_ENTRY.ENTRY_NO)),
                new BankAccountNo(row.get(BANK_ENTRY.BANK_ACCOUNT_NO)),
                row.get(BANK_ENTRY.POSTING_DATE),
                DocumentType.valueOf(row.get(BANK_ENTRY.DOCUMENT_TYPE)),
                new DocumentNo(row.get(BANK_ENTRY.DOCUMENT_NO)),
                row.get(BANK_ENTRY.EXTERNAL_DOCUMENT_NO),
                row.get(BANK_ENTRY.DESCRIPTION),
                new Money(row.get(BANK_ENTRY.AMOUNT), CurrencyCode.of(row.get(BANK_ENTRY.CURRENCY))),
                new Money(row.get(BANK_ENTRY.AMOUNT_LOCAL), local),
                balancing(row.get(BANK_ENTRY.ACCOUNT_TYPE), row.get(BANK_ENTRY.ACCOUNT_NO)),
                null,
                null);
    }

    private static Account balancing(String type, String number) {
        return switch (type) {
            case "GL_ACCOUNT" -> new Account.GlAccount(new GlAccountNo(number));
            case "BANK_ACCOUNT" -> new Account.BankAccount(new BankAccountNo(number));
            default -> new Account.PartyAccount(Ledger.valueOf(type), new PartyNo(number));
        };
    }

    private Map<Long, List<VatRow>> vat(CompanyId company, Long[] wanted, CurrencyCode local) {
        return dsl.selectFrom(VAT_ENTRY)
                .where(VAT_ENTRY.COMPANY_ID.eq(company.value()), VAT_ENTRY.TRANSACTION_NO.eq(any(wanted)))
                .orderBy(VAT_ENTRY.ENTRY_NO)
                .fetchGroups(
                        VAT_ENTRY.TRANSACTION_NO,
                        row -> new VatRow(
                                row.getBusinessGroup(),
                                row.getProductGroup(),
                                row.getVatPercent(),
                                new Money(row.getBaseLocal(), local),
                                new Money(row.getAmountLocal(), local),
                                Ledger.valueOf(row.getLedger()),
                                new PartyNo(row.getPartyNo())));
    }

    private static Long[] array(Collection<TransactionNo> numbers) {
        return numbers.stream().map(TransactionNo::value).toArray(Long[]::new);
    }

    private static @Nullable EntryNo entryNo(@Nullable Long number) {
        return number == null ? null : new EntryNo(number);
    }
}
