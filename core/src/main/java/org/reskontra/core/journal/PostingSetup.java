package org.reskontra.core.journal;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.Application;
import org.reskontra.core.application.ApplicationSettings;
import org.reskontra.core.application.ToleranceSetup;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRates;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;

/**
 * What planning must know about the accounts that it posts to: a snapshot, holding at least what the lines at hand name.
 * Maps lack what does not exist.
 *
 * @param application how entries are applied
 * @param tolerance what tolerances new documents get
 */
public record PostingSetup(
        CurrencyCode localCurrency,
        PostingWindow postingWindow,
        ExchangeRates rates,
        Map<GlAccountNo, GlAccountCard> glAccounts,
        Map<PartyKey, PartyCard> parties,
        Map<PostingGroupKey, PartyPostingGroup> postingGroups,
        Map<BankAccountNo, BankAccountCard> bankAccounts,
        Map<CurrencyCode, CurrencyAccounts> currencyAccounts,
        Map<VatKey, VatSetup> vat,
        ApplicationSettings application,
        ToleranceSetup tolerance) {

    /** A company with the standard settings of applications, and without tolerances. */
    public PostingSetup(
            CurrencyCode localCurrency,
            PostingWindow postingWindow,
            ExchangeRates rates,
            Map<GlAccountNo, GlAccountCard> glAccounts,
            Map<PartyKey, PartyCard> parties,
            Map<PostingGroupKey, PartyPostingGroup> postingGroups,
            Map<BankAccountNo, BankAccountCard> bankAccounts,
            Map<CurrencyCode, CurrencyAccounts> currencyAccounts,
            Map<VatKey, VatSetup> vat) {
        this(
                localCurrency,
                postingWindow,
                rates,
                glAccounts,
                parties,
                postingGroups,
                bankAccounts,
                currencyAccounts,
                vat,
                ApplicationSettings.STANDARD,
                ToleranceSetup.NONE);
    }

    /** What applying entries needs of it. */
    public Application.Setup applicationSetup() {
        return new Application.Setup(localCurrency, rates, application);
    }

    /** The card of an entry's party. */
    @Nullable
    PartyCard card(OpenEntry entry) {
        return parties.get(new PartyKey(entry.ledger(), entry.party()));
    }

    PartyPostingGroup group(OpenEntry entry) {
        return group(entry.ledger(), entry.postingGroup());
    }

    /** @throws IllegalStateException where the snapshot lacks it, a bug in what loaded it */
    PartyPostingGroup group(Ledger ledger, String code) {
        return known(postingGroups, new PostingGroupKey(ledger, code));
    }

    /** @throws IllegalStateException where the snapshot lacks it */
    VatSetup vat(String businessGroup, String productGroup) {
        return known(vat, new VatKey(businessGroup, productGroup));
    }

    static <K, V> V known(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("not in the snapshot: " + key);
        }
        return value;
    }

    /** @param directPosting whether people may post to it; control accounts are left to their subledger */
    public record GlAccountCard(boolean directPosting, boolean blocked) {}

    public record PartyKey(Ledger ledger, PartyNo no) {}

    /** @param toleranceBlocked whether neither payment tolerance nor late discounts are granted */
    public record PartyCard(
            String postingGroup,
            String vatGroup,
            Blocked blocked,
            ApplicationMethod applicationMethod,
            boolean toleranceBlocked) {

        /** Applied by hand, tolerances allowed. */
        public PartyCard(String postingGroup, String vatGroup, Blocked blocked) {
            this(postingGroup, vatGroup, blocked, ApplicationMethod.MANUAL, false);
        }
    }

    /** What becomes of a party's payments for which nothing is chosen (specification 6.7). */
    public enum ApplicationMethod {
        MANUAL,
        APPLY_TO_OLDEST
    }

    /** What is blocked for a party (specification 16.1). */
    public enum Blocked {
        NONE,
        INVOICE,
        ALL
    }

    public record PostingGroupKey(Ledger ledger, String code) {}

    /** An account for debit amounts and one for credit amounts; often the same. */
    public record AccountPair(GlAccountNo debit, GlAccountNo credit) {

        GlAccountNo forAmount(Money amount) {
            return amount.isPositive() ? debit : credit;
        }
    }

    /**
     * Where the rows of a party's entries go (specification 2.6 and 4.8).
     *
     * @param paymentTolerance accounts of their own or those of payment discounts, as the company chose
     * @param discountTolerance likewise
     * @param rounding of what remains in local currency
     * @param applicationRounding of applications between currencies
     */
    public record PartyPostingGroup(
            GlAccountNo control,
            AccountPair paymentDiscount,
            AccountPair paymentTolerance,
            AccountPair discountTolerance,
            AccountPair rounding,
            AccountPair applicationRounding) {

        /** Tolerances go to the accounts of payment discounts, all rounding to the same ones. */
        public PartyPostingGroup(
                GlAccountNo control,
                GlAccountNo paymentDiscountDebit,
                GlAccountNo paymentDiscountCredit,
                GlAccountNo roundingDebit,
                GlAccountNo roundingCredit) {
            this(
                    control,
                    new AccountPair(paymentDiscountDebit, paymentDiscountCredit),
                    new AccountPair(paymentDiscountDebit, paymentDiscountCredit),
                    new AccountPair(paymentDiscountDebit, paymentDiscountCredit),
                    new AccountPair(roundingDebit, roundingCredit),
                    new AccountPair(roundingDebit, roundingCredit));
        }
    }

    public record BankAccountCard(CurrencyCode currency, GlAccountNo glAccount, boolean blocked) {}

    public record CurrencyAccounts(
            GlAccountNo realizedGains,
            GlAccountNo realizedLosses,
            GlAccountNo unrealizedGains,
            GlAccountNo unrealizedLosses) {

        /** Unrealized differences go to the same accounts. */
        public CurrencyAccounts(GlAccountNo realizedGains, GlAccountNo realizedLosses) {
            this(realizedGains, realizedLosses, realizedGains, realizedLosses);
        }
    }

    public record VatKey(String businessGroup, String productGroup) {}

    /**
     * @param percent for example 25
     * @param adjustForDeductions whether a discount or tolerance reduces VAT too (specification 8.8)
     */
    public record VatSetup(BigDecimal percent, GlAccountNo salesAccount, boolean adjustForDeductions) {

        /** Deductions leave VAT as it is. */
        public VatSetup(BigDecimal percent, GlAccountNo salesAccount) {
            this(percent, salesAccount, false);
        }
    }
}
