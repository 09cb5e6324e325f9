package org.reskontra.core.journal;

import java.math.BigDecimal;
import java.util.Map;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRates;

/**
 * What planning must know about the accounts that it posts to: a snapshot, holding at least what the lines at hand name.
 * Maps lack what does not exist.
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
        Map<VatKey, VatSetup> vat) {

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

    public record PartyCard(String postingGroup, String vatGroup, Blocked blocked) {}

    /** What is blocked for a party (specification 16.1). */
    public enum Blocked {
        NONE,
        INVOICE,
        ALL
    }

    public record PostingGroupKey(Ledger ledger, String code) {}

    /** Where the rows of a party's entries go (specification 2.6 and 4.8). */
    public record PartyPostingGroup(
            GlAccountNo control,
            GlAccountNo paymentDiscountDebit,
            GlAccountNo paymentDiscountCredit,
            GlAccountNo roundingDebit,
            GlAccountNo roundingCredit) {}

    public record BankAccountCard(CurrencyCode currency, GlAccountNo glAccount, boolean blocked) {}

    public record CurrencyAccounts(GlAccountNo realizedGains, GlAccountNo realizedLosses) {}

    public record VatKey(String businessGroup, String productGroup) {}

    /** @param percent for example 25 */
    public record VatSetup(BigDecimal percent, GlAccountNo salesAccount) {}
}
