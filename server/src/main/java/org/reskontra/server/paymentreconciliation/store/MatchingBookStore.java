package org.reskontra.server.paymentreconciliation.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.reskontra.server.db.Tables.BANK_ENTRY;
import static org.reskontra.server.db.Tables.OPEN_BANK_ENTRY;
import static org.reskontra.server.db.Tables.OPEN_ENTRY;
import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.PARTY_BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL;
import static org.reskontra.server.db.Tables.PAYMENT_JOURNAL_APPLICATION;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;
import static org.reskontra.server.db.Tables.TEXT_TO_ACCOUNT_MAPPING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.matching.MatchingBook;
import org.reskontra.core.matching.MatchingEntry;
import org.reskontra.core.matching.MatchingParty;
import org.reskontra.core.matching.TextMapping;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.springframework.stereotype.Repository;

/** Reads what matching compares with: parties, open entries, text mappings; one query each. */
@Repository
public class MatchingBookStore {

    private final DSLContext dsl;

    MatchingBookStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All that a statement of this bank account may be matched with. */
    public MatchingBook load(CompanyId company, CurrencyCode local, BankAccountNo bankAccount) {
        List<MatchingEntry> entries = new ArrayList<>(partyEntries(company, local, DSL.noCondition()));
        entries.addAll(bankEntries(company, bankAccount));
        return new MatchingBook(local, parties(company), entries, mappings(company), List.of());
    }

    /** These open entries of customers and vendors, as far as they are open. */
    public Map<EntryNo, MatchingEntry> entries(CompanyId company, CurrencyCode local, Collection<EntryNo> numbers) {
        Long[] wanted = numbers.stream().map(EntryNo::value).toArray(Long[]::new);
        Map<EntryNo, MatchingEntry> entries = new HashMap<>();
        partyEntries(company, local, OPEN_ENTRY.ENTRY_NO.eq(any(wanted)))
                .forEach(entry -> entries.put(entry.no(), entry));
        return entries;
    }

    /** Entries to which lines of other open journals are applied. */
    public Set<EntryNo> appliedElsewhere(CompanyId company, long journal) {
        return dsl.selectDistinct(PAYMENT_JOURNAL_APPLICATION.ENTRY_NO)
                .from(PAYMENT_JOURNAL_APPLICATION)
                .join(PAYMENT_JOURNAL)
                .on(
                        PAYMENT_JOURNAL.COMPANY_ID.eq(PAYMENT_JOURNAL_APPLICATION.COMPANY_ID),
                        PAYMENT_JOURNAL.JOURNAL_ID.eq(PAYMENT_JOURNAL_APPLICATION.JOURNAL_ID))
                .where(
                        PAYMENT_JOURNAL.COMPANY_ID.eq(company.value()),
                        PAYMENT_JOURNAL.JOURNAL_ID.ne(journal),
                        PAYMENT_JOURNAL.STATUS.in("OPEN", "POSTING"),
                        PAYMENT_JOURNAL_APPLICATION.ENTRY_NO.ne(0L))
                .fetchSet(row -> new EntryNo(row.value1()));
    }

    private List<MatchingParty> parties(CompanyId company) {
        record Key(String ledger, String no) {}
        Map<Key, List<String>> accounts = new HashMap<>();
        dsl.selectFrom(PARTY_BANK_ACCOUNT)
                .where(PARTY_BANK_ACCOUNT.COMPANY_ID.eq(company.value()))
                .orderBy(PARTY_BANK_ACCOUNT.LEDGER, PARTY_BANK_ACCOUNT.PARTY_NO, PARTY_BANK_ACCOUNT.CODE)
                .forEach(row -> accounts.computeIfAbsent(
                                new Key(row.getLedger(), row.getPartyNo()), key -> new ArrayList<>())
                        .add(row.getIban().isEmpty() ? row.getAccountNo() : row.getIban()));
        return dsl.select(PARTY.LEDGER, PARTY.PARTY_NO, PARTY.NAME, PARTY.ADDRESS, PARTY.CITY)
                .from(PARTY)
                .where(PARTY.COMPANY_ID.eq(company.value()))
                .orderBy(PARTY.LEDGER, PARTY.PARTY_NO)
                .fetch(row -> new MatchingParty(
                        new PartyAccount(Ledger.valueOf(row.value1()), new PartyNo(row.value2())),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        accounts.getOrDefault(new Key(row.value1(), row.value2()), List.of())));
    }

    private List<MatchingEntry> partyEntries(CompanyId company, CurrencyCode local, Condition which) {
        return dsl.select(SUBLEDGER_ENTRY.fields())
                .select(
                        OPEN_ENTRY.REMAINING,
                        OPEN_ENTRY.REMAINING_LOCAL,
                        OPEN_ENTRY.REMAINING_DISCOUNT,
                        CURRENT_DUE_DATE,
                        CURRENT_DISCOUNT_DATE,
                        CURRENT_PAYMENT_REFERENCE,
                        CURRENT_DESCRIPTION)
                .from(OPEN_ENTRY)
                .join(SUBLEDGER_ENTRY)
                .on(
                        SUBLEDGER_ENTRY.COMPANY_ID.eq(OPEN_ENTRY.COMPANY_ID),
                        SUBLEDGER_ENTRY.ENTRY_NO.eq(OPEN_ENTRY.ENTRY_NO))
                .where(OPEN_ENTRY.COMPANY_ID.eq(company.value()), OPEN_ENTRY.IS_OPEN.isTrue())
                .and(which)
                .orderBy(OPEN_ENTRY.ENTRY_NO)
                .fetch(row -> partyEntry(row, local));
    }

    private static final Field<String> CURRENT_PAYMENT_REFERENCE = coalesce(
                    OPEN_ENTRY.PAYMENT_REFERENCE, SUBLEDGER_ENTRY.PAYMENT_REFERENCE)
            .as("current_payment_reference");
    private static final Field<String> CURRENT_DESCRIPTION =
            coalesce(OPEN_ENTRY.DESCRIPTION, SUBLEDGER_ENTRY.DESCRIPTION).as("current_description");
    private static final Field<LocalDate> CURRENT_DUE_DATE = OPEN_ENTRY.DUE_DATE.as("current_due_date");
    private static final Field<LocalDate> CURRENT_DISCOUNT_DATE = OPEN_ENTRY.DISCOUNT_DATE.as("current_discount_date");

    private static MatchingEntry partyEntry(Record row, CurrencyCode local) {
        CurrencyCode currency = CurrencyCode.of(row.get(SUBLEDGER_ENTRY.CURRENCY));
        return new MatchingEntry(
                new EntryNo(row.get(SUBLEDGER_ENTRY.ENTRY_NO)),
                new PartyAccount(
                        Ledger.valueOf(row.get(SUBLEDGER_ENTRY.LEDGER)),
                        new PartyNo(row.get(SUBLEDGER_ENTRY.PARTY_NO))),
                DocumentType.valueOf(row.get(SUBLEDGER_ENTRY.DOCUMENT_TYPE)),
                new DocumentNo(row.get(SUBLEDGER_ENTRY.DOCUMENT_NO)),
                row.get(SUBLEDGER_ENTRY.EXTERNAL_DOCUMENT_NO),
                row.get(CURRENT_PAYMENT_REFERENCE),
                row.get(CURRENT_DESCRIPTION),
                row.get(SUBLEDGER_ENTRY.POSTING_DATE),
                row.get(CURRENT_DUE_DATE),
                new Money(row.get(OPEN_ENTRY.REMAINING), currency),
                new Money(row.get(OPEN_ENTRY.REMAINING_LOCAL), local),
                new Money(row.get(OPEN_ENTRY.REMAINING_DISCOUNT), currency),
                row.get(CURRENT_DISCOUNT_DATE),
                null,
                false,
                Money.zero(currency),
                "",
                null,
                List.of(),
                false);
    }

    private List<MatchingEntry> bankEntries(CompanyId company, BankAccountNo bankAccount) {
        return dsl.select(BANK_ENTRY.fields())
                .select(OPEN_BANK_ENTRY.REMAINING)
                .from(OPEN_BANK_ENTRY)
                .join(BANK_ENTRY)
                .on(
                        BANK_ENTRY.COMPANY_ID.eq(OPEN_BANK_ENTRY.COMPANY_ID),
                        BANK_ENTRY.ENTRY_NO.eq(OPEN_BANK_ENTRY.ENTRY_NO))
                .where(
                        OPEN_BANK_ENTRY.COMPANY_ID.eq(company.value()),
                        OPEN_BANK_ENTRY.BANK_ACCOUNT_NO.eq(bankAccount.value()),
                        OPEN_BANK_ENTRY.IS_OPEN.isTrue())
                .orderBy(OPEN_BANK_ENTRY.ENTRY_NO)
                .fetch(row -> bankEntry(row, bankAccount));
    }

    private static MatchingEntry bankEntry(Record row, BankAccountNo bankAccount) {
        CurrencyCode currency = CurrencyCode.of(row.get(BANK_ENTRY.CURRENCY));
        return new MatchingEntry(
                new EntryNo(row.get(BANK_ENTRY.ENTRY_NO)),
                new Account.BankAccount(bankAccount),
                DocumentType.valueOf(row.get(BANK_ENTRY.DOCUMENT_TYPE)),
                new DocumentNo(row.get(BANK_ENTRY.DOCUMENT_NO)),
                row.get(BANK_ENTRY.EXTERNAL_DOCUMENT_NO),
                "",
                row.get(BANK_ENTRY.DESCRIPTION),
                row.get(BANK_ENTRY.POSTING_DATE),
                null,
                new Money(row.get(OPEN_BANK_ENTRY.REMAINING), currency),
                null,
                Money.zero(currency),
                null,
                null,
                false,
                Money.zero(currency),
                "",
                AccountType.valueOf(row.get(BANK_ENTRY.ACCOUNT_TYPE)).account(row.get(BANK_ENTRY.ACCOUNT_NO)),
                List.of(),
                false);
    }

    private List<TextMapping> mappings(CompanyId company) {
        return dsl.selectFrom(TEXT_TO_ACCOUNT_MAPPING)
                .where(TEXT_TO_ACCOUNT_MAPPING.COMPANY_ID.eq(company.value()))
                .orderBy(TEXT_TO_ACCOUNT_MAPPING.MAPPING_NO)
                .fetch(row -> {
                    AccountType type = AccountType.valueOf(row.getAccountType());
                    return type == AccountType.GL_ACCOUNT
                            ? new TextMapping(
                                    row.getMappingNo(),
                                    row.getMappingText(),
                                    accountOrNull(type, row.getDebitAccount()),
                                    accountOrNull(type, row.getCreditAccount()))
                            : TextMapping.to(
                                    row.getMappingNo(), row.getMappingText(), type.account(row.getAccountNo()));
                });
    }

    private static @Nullable Account accountOrNull(AccountType type, String number) {
        return number.isEmpty() ? null : type.account(number);
    }
}
