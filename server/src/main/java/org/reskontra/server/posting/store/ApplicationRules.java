package org.reskontra.server.posting.store;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ApplicationSettings;
import org.reskontra.core.application.CurrencyMix;
import org.reskontra.core.application.PaymentToleranceTerms;
import org.reskontra.core.application.ToleranceSetup;
import org.reskontra.core.calendar.DateFormula;
import org.reskontra.core.journal.PostingSetup.AccountPair;
import org.reskontra.core.journal.PostingSetup.PartyPostingGroup;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.db.tables.records.CompanyRecord;
import org.reskontra.server.db.tables.records.CurrencyRecord;
import org.reskontra.server.db.tables.records.PartyPostingGroupRecord;

/** How a company applies entries, by its general ledger set-up and its currencies (specification 2.1, 6.6, 8.2). */
final class ApplicationRules {

    private static final String TOLERANCE_ACCOUNTS = "TOLERANCE_ACCOUNTS";

    private final CompanyRecord company;
    private final CurrencyCode local;
    private final List<CurrencyRecord> currencies;

    ApplicationRules(CompanyRecord company, CurrencyCode local, List<CurrencyRecord> currencies) {
        this.company = company;
        this.local = local;
        this.currencies = currencies;
    }

    ApplicationSettings settings() {
        Map<CurrencyCode, Money> precision = new HashMap<>();
        precision.put(local, Money.rounded(company.getApplicationRoundingPrecision(), local));
        for (CurrencyRecord row : currencies) {
            CurrencyCode currency = CurrencyCode.of(row.getCurrency());
            precision.put(currency, Money.rounded(row.getApplicationRoundingPrecision(), currency));
        }
        return new ApplicationSettings(
                mix(),
                precision,
                company.getPaymentToleranceWarning(),
                company.getDiscountToleranceWarning(),
                Set.of());
    }

    private CurrencyMix mix() {
        return switch (company.getApplicationBetweenCurrencies()) {
            case "NONE" -> new CurrencyMix.SameCurrency();
            case "EURO_ZONE" ->
                new CurrencyMix.EuroZone(currencies.stream()
                        .filter(CurrencyRecord::getEuroZone)
                        .map(row -> CurrencyCode.of(row.getCurrency()))
                        .collect(Collectors.toSet()));
            case "ALL" -> new CurrencyMix.AllCurrencies();
            case String other -> throw new IllegalStateException("no such choice: " + other);
        };
    }

    ToleranceSetup tolerance() {
        Map<CurrencyCode, PaymentToleranceTerms> terms = new HashMap<>();
        terms.put(local, terms(company.getPaymentTolerancePercent(), company.getMaxPaymentTolerance(), local));
        for (CurrencyRecord row : currencies) {
            CurrencyCode currency = CurrencyCode.of(row.getCurrency());
            terms.put(currency, terms(row.getPaymentTolerancePercent(), row.getMaxPaymentTolerance(), currency));
        }
        return new ToleranceSetup(
                terms,
                DateFormula.parse(company.getPaymentDiscountGracePeriod()).orElseThrow());
    }

    private static PaymentToleranceTerms terms(BigDecimal percent, BigDecimal maximum, CurrencyCode currency) {
        return new PaymentToleranceTerms(percent, Money.rounded(maximum, currency));
    }

    /** The accounts of a posting group; those that it lacks are those of payment discounts, or of rounding. */
    PartyPostingGroup accounts(PartyPostingGroupRecord row) {
        AccountPair discount = pair(row.getPaymentDiscountDebitAccount(), row.getPaymentDiscountCreditAccount());
        AccountPair tolerance =
                pair(row.getPaymentToleranceDebitAccount(), row.getPaymentToleranceCreditAccount(), discount);
        AccountPair rounding = pair(row.getRoundingDebitAccount(), row.getRoundingCreditAccount());
        return new PartyPostingGroup(
                new GlAccountNo(row.getControlAccount()),
                discount,
                company.getPaymentTolerancePosting().equals(TOLERANCE_ACCOUNTS) ? tolerance : discount,
                company.getDiscountTolerancePosting().equals(TOLERANCE_ACCOUNTS) ? tolerance : discount,
                rounding,
                pair(row.getApplicationRoundingDebitAccount(), row.getApplicationRoundingCreditAccount(), rounding));
    }

    private static AccountPair pair(String debit, String credit) {
        return new AccountPair(new GlAccountNo(debit), new GlAccountNo(credit));
    }

    private static AccountPair pair(@Nullable String debit, @Nullable String credit, AccountPair instead) {
        return pair(
                requireNonNullElse(debit, instead.debit().value()),
                requireNonNullElse(credit, instead.credit().value()));
    }
}
