package org.reskontra.server.posting.store;

import static java.util.Objects.requireNonNullElse;
import static org.reskontra.server.db.Tables.BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.BANK_POSTING_GROUP;
import static org.reskontra.server.db.Tables.COMPANY;
import static org.reskontra.server.db.Tables.CURRENCY;
import static org.reskontra.server.db.Tables.EXCHANGE_RATE;
import static org.reskontra.server.db.Tables.GL_ACCOUNT;
import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.PARTY_POSTING_GROUP;
import static org.reskontra.server.db.Tables.VAT_POSTING_SETUP;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.ApplicationMethod;
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
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.tables.records.CompanyRecord;
import org.reskontra.server.db.tables.records.CurrencyRecord;
import org.springframework.stereotype.Repository;

/** Reads the set-up that planning needs: the small tables whole, of the parties only those asked for. */
@Repository
public class SetupStore {

    private final DSLContext dsl;

    SetupStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param window the dates on which whoever asks may post */
    public PostingSetup load(CompanyId id, Set<PartyKey> parties, PostingWindow window) {
        CompanyRecord company = dsl.fetchSingle(COMPANY, COMPANY.COMPANY_ID.eq(id.value()));
        List<CurrencyRecord> currencies = dsl.fetch(CURRENCY, CURRENCY.COMPANY_ID.eq(id.value()));
        CurrencyCode local = CurrencyCode.of(company.getLocalCurrency());
        ApplicationRules rules = new ApplicationRules(company, local, currencies);
        return new PostingSetup(
                local,
                window,
                new ExchangeRates(local, exchangeRates(id)),
                glAccounts(id),
                parties(id, parties),
                postingGroups(id, rules),
                bankAccounts(id),
                currencies.stream()
                        .collect(Collectors.toMap(
                                row -> CurrencyCode.of(row.getCurrency()), SetupStore::currencyAccounts)),
                vat(id),
                rules.settings(),
                rules.tolerance());
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
        dsl.select(
                        PARTY.LEDGER,
                        PARTY.PARTY_NO,
                        PARTY.POSTING_GROUP,
                        PARTY.VAT_GROUP,
                        PARTY.BLOCKED,
                        PARTY.APPLICATION_METHOD,
                        PARTY.BLOCK_PAYMENT_TOLERANCE)
                .from(PARTY)
                .where(PARTY.COMPANY_ID.eq(id.value()), PARTY.PARTY_NO.eq(DSL.any(numbers)))
                .forEach(row -> cards.put(
                        new PartyKey(Ledger.valueOf(row.value1()), new PartyNo(row.value2())),
                        new PartyCard(
                                row.value3(),
                                row.value4(),
                                Blocked.valueOf(row.value5()),
                                ApplicationMethod.valueOf(row.value6()),
                                row.value7())));
        return cards;
    }

    private Map<PostingGroupKey, PartyPostingGroup> postingGroups(CompanyId id, ApplicationRules rules) {
        return dsl.selectFrom(PARTY_POSTING_GROUP)
                .where(PARTY_POSTING_GROUP.COMPANY_ID.eq(id.value()))
                .fetchMap(row -> new PostingGroupKey(Ledger.valueOf(row.getLedger()), row.getCode()), rules::accounts);
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

    private static CurrencyAccounts currencyAccounts(CurrencyRecord row) {
        String gains = row.getRealizedGainsAccount();
        String losses = row.getRealizedLossesAccount();
        return new CurrencyAccounts(
                new GlAccountNo(gains),
                new GlAccountNo(losses),
                new GlAccountNo(requireNonNullElse(row.getUnrealizedGainsAccount(), gains)),
                new GlAccountNo(requireNonNullElse(row.getUnrealizedLossesAccount(), losses)));
    }

    private Map<VatKey, VatSetup> vat(CompanyId id) {
        return dsl.selectFrom(VAT_POSTING_SETUP)
                .where(VAT_POSTING_SETUP.COMPANY_ID.eq(id.value()))
                .fetchMap(
                        row -> new VatKey(row.getBusinessGroup(), row.getProductGroup()),
                        row -> new VatSetup(
                                row.getVatPercent(),
                                new GlAccountNo(row.getSalesAccount()),
                                row.getAdjustForPaymentDiscount()));
    }
}
