package org.reskontra.core.matching;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.Ledger;

/**
 * How a company wants its payments matched (specification 10.3); a value, so that a run can be repeated.
 *
 * @param ledgers whose entries are candidates
 * @param nameMatching how names are compared
 * @param matchClosingDocuments whether the numbers of documents that a bank entry's payment closed are looked for too
 * @param acrossCurrencies whether an account in local currency may pay entries in other currencies
 * @param tolerance of bank accounts that have none of their own
 * @param tolerances by number of the bank account
 */
public record MatchingSettings(
        Set<Ledger> ledgers,
        NameMatching nameMatching,
        boolean matchClosingDocuments,
        boolean acrossCurrencies,
        MatchTolerance tolerance,
        Map<BankAccountNo, MatchTolerance> tolerances,
        PaymentApplicationRules rules) {

    /** Matches like the application whose rules and quirks section 1 of the algorithms describes. */
    public static final MatchingSettings CLASSIC = new MatchingSettings(
            EnumSet.allOf(Ledger.class),
            NameMatching.STRING_NEARNESS,
            false,
            true,
            MatchTolerance.EXACT,
            Map.of(),
            PaymentApplicationRules.defaults());

    private static final Map<String, MatchingSettings> PRESETS = Map.of("classic", CLASSIC);

    public MatchingSettings {
        ledgers = Set.copyOf(ledgers);
        tolerances = Map.copyOf(tolerances);
    }

    public static Optional<MatchingSettings> preset(String name) {
        return Optional.ofNullable(PRESETS.get(name));
    }

    public static Set<String> presetNames() {
        return new TreeSet<>(PRESETS.keySet());
    }

    public MatchTolerance toleranceOf(BankAccountNo bankAccount) {
        return tolerances.getOrDefault(bankAccount, tolerance);
    }

    public MatchingSettings withLedgers(Set<Ledger> other) {
        return new MatchingSettings(
                other, nameMatching, matchClosingDocuments, acrossCurrencies, tolerance, tolerances, rules);
    }

    public MatchingSettings withNameMatching(NameMatching other) {
        return new MatchingSettings(
                ledgers, other, matchClosingDocuments, acrossCurrencies, tolerance, tolerances, rules);
    }

    public MatchingSettings withMatchClosingDocuments(boolean other) {
        return new MatchingSettings(ledgers, nameMatching, other, acrossCurrencies, tolerance, tolerances, rules);
    }

    public MatchingSettings withAcrossCurrencies(boolean other) {
        return new MatchingSettings(ledgers, nameMatching, matchClosingDocuments, other, tolerance, tolerances, rules);
    }

    public MatchingSettings withTolerance(MatchTolerance other) {
        return new MatchingSettings(
                ledgers, nameMatching, matchClosingDocuments, acrossCurrencies, other, tolerances, rules);
    }

    public MatchingSettings withTolerance(BankAccountNo bankAccount, MatchTolerance other) {
        Map<BankAccountNo, MatchTolerance> more = new LinkedHashMap<>(tolerances);
        more.put(bankAccount, other);
        return new MatchingSettings(
                ledgers, nameMatching, matchClosingDocuments, acrossCurrencies, tolerance, more, rules);
    }

    public MatchingSettings withRules(PaymentApplicationRules other) {
        return new MatchingSettings(
                ledgers, nameMatching, matchClosingDocuments, acrossCurrencies, tolerance, tolerances, other);
    }
}
