package org.reskontra.server.posting.store;

import static org.reskontra.server.db.Tables.BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.BANK_POSTING_GROUP;
import static org.reskontra.server.db.Tables.CURRENCY;
import static org.reskontra.server.db.Tables.EXCHANGE_RATE;
import static org.reskontra.server.db.Tables.GL_ACCOUNT;
import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.PARTY_POSTING_GROUP;
import static org.reskontra.server.db.Tables.VAT_POSTING_SETUP;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.BankAccountCard;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.journal.PostingSetup.CurrencyAccounts;
import org.reskontra.core.journal.PostingSetup.GlAccountCard;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.journal.PostingSetup.PartyPostingGroup;
import org.reskontra.core.journal.PostingSetup.PostingGroupKey;
import org.reskontra.core.journal.PostingSetup.VatKey;
import org.reskontra.core.journal.PostingSetup.VatSetup;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.ExchangeRates;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.Company;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Repository;

/** Reads the set-up that planning needs: the small tables whole, of the parties only those asked for. */
@Repository
public class SetupStore {

    private final DSLContext dsl;
    private final Companies companies;

    SetupStore(DSLContext dsl, Companies companies) {
        this.dsl = dsl;
        this.companies = companies;
    }

    public PostingSetup load(CompanyId id, Set<PartyKey> parties) {
        Company company = companies.find(id).orElseThrow();
        return new PostingSetup(
                company.localCurrency(),
                new PostingWindow(company.allowPostingFrom(), company.allowPostingTo()),
                new ExchangeRates(company.localCurrency(), exchangeRates(id)),
                glAccounts(id),
                parties(id, parties),
                postingGroups(id),
                bankAccounts(id),
                currencyAccounts(id),
                vat(id));
    }

    private Map<CurrencyCode, Map<LocalDate, ExchangeRate>> exchangeRates(CompanyId id) {
        Map<CurrencyCode, Map<LocalDate, ExchangeRate>> rates = new HashMap<>();
        dsl.selectFrom(EXCHANGE_RATE)
                .where(EXCHANGE_RATE.COMPANY_ID.eq(id.value()))
                .forEach(row -> rates.computeIfAbsent(CurrencyCode.of(row.getCurrency()), currency -> new HashMap<>())
                        .put(row.getStartingDate(), new ExchangeRate(row.getForeignUnits(), row.getLocalUnits())));
        return rates;
    }

    private Map<GlAccountNo, GlAccountCard> glAccounts(CompanyId id) {
        return dsl.selectFrom(GL_ACCOUNT)
                .where(GL_ACCOUNT.COMPANY_ID.eq(id.value()))
                .fetchMap(
                        row -> new GlAccountNo(row.getAccountNo()),
                        row -> new GlAccountCard(row.getDirectPosting(), row.getBlocked()));
    }

    private Map<PartyKey, PartyCard> parties(CompanyId id, Set<PartyKey> wanted) {
        Map<PartyKey, PartyCard> cards = new HashMap<>();
        if (wanted.isEmpty()) {
            return cards;
        }
        String[] numbers =
                wanted.stream().map(key -> key.no().value()).distinct().toArray(String[]::new);
        dsl.select(PARTY.LEDGER, PARTY.PARTY_NO, PARTY.POSTING_GROUP, PARTY.VAT_GROUP, PARTY.BLOCKED)
                .from(PARTY)
                .where(PARTY.COMPANY_ID.eq(id.value()), PARTY.PARTY_NO.eq(DSL.any(numbers)))
                .forEach(row -> cards.put(
                        new PartyKey(Ledger.valueOf(row.value1()), new PartyNo(row.value2())),
                        new PartyCard(row.value3(), row.value4(), Blocked.valueOf(row.value5()))));
        return cards;
    }

    private Map<PostingGroupKey, PartyPostingGroup> postingGroups(CompanyId id) {
        return dsl.selectFrom(PARTY_POSTING_GROUP)
                .where(PARTY_POSTING_GROUP.COMPANY_ID.eq(id.value()))
                .fetchMap(
                        row -> new PostingGroupKey(Ledger.valueOf(row.getLedger()), row.getCode()),
                        row -> new PartyPostingGroup(
                                new GlAccountNo(row.getControlAccount()),
                                new GlAccountNo(row.getPaymentDiscountDebitAccount()),
                                new GlAccountNo(row.getPaymentDiscountCreditAccount()),
                                new GlAccountNo(row.getRoundingDebitAccount()),
                                new GlAccountNo(row.getRoundingCreditAccount())));
    }

    private Map<BankAccountNo, BankAccountCard> bankAccounts(CompanyId id) {
        return dsl.select(
                        BANK_ACCOUNT.BANK_ACCOUNT_NO,
                        BANK_ACCOUNT.CURRENCY,
                        BANK_POSTING_GROUP.GL_ACCOUNT,
                        BANK_ACCOUNT.BLOCKED)
                .from(BANK_ACCOUNT)
                .join(BANK_POSTING_GROUP)
                .on(
                        BANK_POSTING_GROUP.COMPANY_ID.eq(BANK_ACCOUNT.COMPANY_ID),
                        BANK_POSTING_GROUP.CODE.eq(BANK_ACCOUNT.POSTING_GROUP))
                .where(BANK_ACCOUNT.COMPANY_ID.eq(id.value()))
                .fetchMap(
                        row -> new BankAccountNo(row.value1()),
                        row -> new BankAccountCard(
                                CurrencyCode.of(row.value2()), new GlAccountNo(row.value3()), row.value4()));
    }

    private Map<CurrencyCode, CurrencyAccounts> currencyAccounts(CompanyId id) {
        return dsl.selectFrom(CURRENCY)
                .where(CURRENCY.COMPANY_ID.eq(id.value()))
                .fetchMap(
                        row -> CurrencyCode.of(row.getCurrency()),
                        row -> new CurrencyAccounts(
                                new GlAccountNo(row.getRealizedGainsAccount()),
                                new GlAccountNo(row.getRealizedLossesAccount())));
    }

    private Map<VatKey, VatSetup> vat(CompanyId id) {
        return dsl.selectFrom(VAT_POSTING_SETUP)
                .where(VAT_POSTING_SETUP.COMPANY_ID.eq(id.value()))
                .fetchMap(
                        row -> new VatKey(row.getBusinessGroup(), row.getProductGroup()),
                        row -> new VatSetup(row.getVatPercent(), new GlAccountNo(row.getSalesAccount())));
    }
}
