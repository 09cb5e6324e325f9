package org.reskontra.server.demo.store;

import static org.reskontra.server.db.Tables.BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.BANK_POSTING_GROUP;
import static org.reskontra.server.db.Tables.COMPANY;
import static org.reskontra.server.db.Tables.CURRENCY;
import static org.reskontra.server.db.Tables.EXCHANGE_RATE;
import static org.reskontra.server.db.Tables.GL_ACCOUNT;
import static org.reskontra.server.db.Tables.JOURNAL_BATCH;
import static org.reskontra.server.db.Tables.JOURNAL_TEMPLATE;
import static org.reskontra.server.db.Tables.NUMBER_SERIES;
import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.PARTY_BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.PARTY_POSTING_GROUP;
import static org.reskontra.server.db.Tables.PAYMENT_TERMS;
import static org.reskontra.server.db.Tables.TEXT_TO_ACCOUNT_MAPPING;
import static org.reskontra.server.db.Tables.VAT_POSTING_SETUP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.tables.records.BankAccountRecord;
import org.reskontra.server.db.tables.records.BankPostingGroupRecord;
import org.reskontra.server.db.tables.records.CurrencyRecord;
import org.reskontra.server.db.tables.records.ExchangeRateRecord;
import org.reskontra.server.db.tables.records.GlAccountRecord;
import org.reskontra.server.db.tables.records.JournalBatchRecord;
import org.reskontra.server.db.tables.records.JournalTemplateRecord;
import org.reskontra.server.db.tables.records.NumberSeriesRecord;
import org.reskontra.server.db.tables.records.PartyBankAccountRecord;
import org.reskontra.server.db.tables.records.PartyPostingGroupRecord;
import org.reskontra.server.db.tables.records.PartyRecord;
import org.reskontra.server.db.tables.records.PaymentTermsRecord;
import org.reskontra.server.db.tables.records.TextToAccountMappingRecord;
import org.reskontra.server.db.tables.records.VatPostingSetupRecord;
import org.reskontra.server.demo.books.ChartOfAccounts;
import org.reskontra.server.demo.books.DemoBooks;
import org.reskontra.server.demo.books.DemoBooks.BankCard;
import org.reskontra.server.demo.books.DemoBooks.TextMapping;
import org.reskontra.server.demo.books.DemoParty;
import org.reskontra.server.demo.books.DemoParty.Group;
import org.reskontra.server.demo.books.Terms;
import org.reskontra.server.demo.books.Vat;
import org.springframework.stereotype.Repository;

/** Writes the set-up of the demo company: one statement a table. */
@Repository
public class DemoSetupStore {

    private final DSLContext db;

    public DemoSetupStore(DSLContext db) {
        this.db = db;
    }

    /** Everything that postings need; the company itself is there already and has nothing yet. */
    public void insert(CompanyId company, DemoBooks books) {
        int id = company.value();
        insert(
                GL_ACCOUNT,
                ChartOfAccounts.ACCOUNTS.stream()
                        .map(a -> new GlAccountRecord(id, a.no().value(), a.name(), a.directPosting(), false)));
        insert(
                PARTY_POSTING_GROUP,
                Stream.of(
                        postingGroup(id, Ledger.CUSTOMER, Group.INRIKES, ChartOfAccounts.RECEIVABLES),
                        postingGroup(id, Ledger.CUSTOMER, Group.EU, ChartOfAccounts.RECEIVABLES_ABROAD),
                        postingGroup(id, Ledger.VENDOR, Group.INRIKES, ChartOfAccounts.PAYABLES)));
        insert(
                BANK_POSTING_GROUP,
                Stream.of(
                        new BankPostingGroupRecord(id, "SEK", ChartOfAccounts.BANK_SEK.value()),
                        new BankPostingGroupRecord(id, "EUR", ChartOfAccounts.BANK_EUR.value())));
        insert(VAT_POSTING_SETUP, Stream.of(Group.values()).flatMap(group -> Vat.ALL.stream()
                .map(vat -> vatSetup(id, group, vat))));
        insert(
                PAYMENT_TERMS,
                Terms.ALL.stream()
                        .map(t -> new PaymentTermsRecord(
                                id,
                                t.code(),
                                t.description(),
                                t.due(),
                                t.discountUntil(),
                                t.discountPercent(),
                                false)));
        insert(
                CURRENCY,
                Stream.of(new CurrencyRecord(
                        id,
                        DemoBooks.EUR.code(),
                        ChartOfAccounts.EXCHANGE_GAINS.value(),
                        ChartOfAccounts.EXCHANGE_LOSSES.value(),
                        "Euro",
                        true,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        null,
                        null)));
        insert(
                EXCHANGE_RATE,
                books.euroRates().entrySet().stream()
                        .map(rate -> new ExchangeRateRecord(
                                id,
                                DemoBooks.EUR.code(),
                                rate.getKey(),
                                rate.getValue().foreign(),
                                rate.getValue().local())));
        insertParties(
                id,
                Stream.concat(books.customers().stream(), books.vendors().stream())
                        .toList());
        insert(BANK_ACCOUNT, Stream.of(DemoBooks.BANK_SEK, DemoBooks.BANK_EUR).map(bank -> bankAccount(id, bank)));
        List<TextMapping> mappings = DemoBooks.TEXT_MAPPINGS;
        insert(
                TEXT_TO_ACCOUNT_MAPPING,
                IntStream.range(0, mappings.size()).mapToObj(i -> textMapping(id, i + 1, mappings.get(i))));
        insert(
                NUMBER_SERIES,
                DemoBooks.numberSeries().stream()
                        .map(series -> new NumberSeriesRecord(
                                id, series.code(), series.prefix(), series.lastNo(), series.description())));
        insertJournals(id);
        db.update(COMPANY)
                .set(COMPANY.UNIDENTIFIED_RECEIPTS_ACCOUNT, ChartOfAccounts.UNIDENTIFIED_RECEIPTS.value())
                .set(COMPANY.ALLOW_POSTING_FROM_FORMULA, "-2Y")
                .set(COMPANY.ALLOW_POSTING_TO_FORMULA, "1Y")
                .where(COMPANY.COMPANY_ID.eq(id))
                .execute();
    }

    /** A cash receipt journal against the bank account in kronor, and a general journal. */
    private void insertJournals(int company) {
        insert(
                JOURNAL_TEMPLATE,
                Stream.of(
                        new JournalTemplateRecord(
                                company, "INBET", "Inbetalningar", "CASH_RECEIPT", "INBET", null, null, null, null),
                        new JournalTemplateRecord(
                                company, "REDOV", "Redovisning", "GENERAL", "REDOV", null, null, null, null)));
        insert(
                JOURNAL_BATCH,
                Stream.of(
                        new JournalBatchRecord(
                                company,
                                "INBET",
                                "STANDARD",
                                "Inbetalningar",
                                DemoBooks.RECEIPTS,
                                "BANK_ACCOUNT",
                                DemoBooks.BANK_SEK.no().value(),
                                true,
                                "ASK",
                                "ASK",
                                0),
                        new JournalBatchRecord(
                                company,
                                "REDOV",
                                "STANDARD",
                                "Redovisning",
                                DemoBooks.VOUCHERS,
                                null,
                                null,
                                true,
                                "ASK",
                                "ASK",
                                0)));
    }

    private void insertParties(int company, List<DemoParty> parties) {
        insert(PARTY, parties.stream().map(party -> party(company, party)));
        insert(PARTY_BANK_ACCOUNT, parties.stream().flatMap(party -> bankAccounts(company, party)));
    }

    private static PartyRecord party(int company, DemoParty party) {
        return new PartyRecord(
                company,
                party.ledger().name(),
                party.no().value(),
                party.name(),
                party.address().street(),
                party.address().postCode(),
                party.address().city(),
                party.address().country(),
                party.registrationNo(),
                "",
                "",
                "",
                "",
                party.language(),
                party.currency().equals(DemoBooks.SEK) ? null : party.currency().code(),
                party.group().name(),
                party.group().name(),
                party.terms().code(),
                null,
                "MANUAL",
                false,
                BigDecimal.ZERO,
                "NONE",
                0L);
    }

    private static Stream<PartyBankAccountRecord> bankAccounts(int company, DemoParty party) {
        List<PartyBankAccountRecord> accounts = new ArrayList<>();
        String ledger = party.ledger().name();
        String no = party.no().value();
        if (!party.iban().isEmpty()) {
            accounts.add(new PartyBankAccountRecord(company, ledger, no, "BANK", party.iban(), "", ""));
        }
        if (!party.bankgiro().isEmpty()) {
            accounts.add(new PartyBankAccountRecord(company, ledger, no, "BG", "", party.bankgiro(), ""));
        }
        return accounts.stream();
    }

    private static PartyPostingGroupRecord postingGroup(int company, Ledger ledger, Group group, GlAccountNo control) {
        String discount =
                (ledger == Ledger.CUSTOMER ? ChartOfAccounts.DISCOUNT_GIVEN : ChartOfAccounts.DISCOUNT_TAKEN).value();
        String rounding = ChartOfAccounts.ROUNDING.value();
        return new PartyPostingGroupRecord(
                company,
                ledger.name(),
                group.name(),
                control.value(),
                discount,
                discount,
                rounding,
                rounding,
                null,
                null,
                null,
                null);
    }

    private static VatPostingSetupRecord vatSetup(int company, Group group, Vat vat) {
        return new VatPostingSetupRecord(
                company,
                group.name(),
                vat.productGroup(),
                BigDecimal.valueOf(vat.percent(group)),
                vat.vatAccount().value(),
                ChartOfAccounts.INPUT_VAT.value(),
                false);
    }

    private static BankAccountRecord bankAccount(int company, BankCard bank) {
        return new BankAccountRecord(
                company,
                bank.no().value(),
                bank.name(),
                bank.iban(),
                "",
                bank.balance().currency().code(),
                bank.balance().currency().code(),
                "0",
                "0",
                bank.balance().minor(),
                "PERCENTAGE",
                BigDecimal.ZERO,
                false,
                null,
                0L);
    }

    private static TextToAccountMappingRecord textMapping(int company, int no, TextMapping mapping) {
        return new TextToAccountMappingRecord(
                company, no, mapping.text(), "GL_ACCOUNT", mapping.receipts(), mapping.payments(), "");
    }

    private <R extends TableRecord<R>> void insert(Table<R> table, Stream<R> rows) {
        db.insertInto(table, Arrays.asList(table.fields()))
                .valuesOfRecords(rows.toList())
                .execute();
    }
}
