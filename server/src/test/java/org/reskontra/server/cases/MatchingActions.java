package org.reskontra.server.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.AppliedRow;
import org.reskontra.core.matching.MatchingStatement;
import org.reskontra.core.matching.PaymentMatcher;
import org.reskontra.core.matching.PaymentMatcher.Existing;
import org.reskontra.core.matching.Proposal;
import org.reskontra.core.money.Money;

/** Automatic application of a payment reconciliation journal. */
final class MatchingActions {

    static final Map<String, CaseAction> ALL = Map.of("auto_match", MatchingActions::autoMatch);

    private MatchingActions() {}

    private static Map<String, @Nullable Object> autoMatch(AcceptanceCase test) {
        MatchingSetup setup = new MatchingSetup(test.setup());
        PaymentMatcher matcher = new PaymentMatcher(setup.book(), setup.settings());
        MatchingStatement before = setup.statement();
        Existing existing = test.action().flag("overwrite", true) ? Existing.OVERWRITE : Existing.KEEP;
        MatchingStatement after =
                test.action().flag("apply", true) ? matcher.match(before, existing, Set.of()) : before;
        List<Map<String, Object>> proposals =
                matcher.propose(before).stream().map(MatchingActions::words).toList();
        return Map.of(
                "lines",
                after.lines().stream().map(MatchingActions::words).toList(),
                "candidates",
                proposals,
                "entries_in_amount_range",
                proposals,
                "applied_payment_entries",
                after.lines().stream().mapToInt(line -> line.rows().size()).sum());
    }

    private static Map<String, Object> words(Proposal proposal) {
        return Map.of(
                "line", proposal.line(),
                "entry", proposal.entry().value(),
                "account_type", type(proposal.account()),
                "account_no", proposal.account().number(),
                "match_quality", proposal.score(),
                "criteria", MatchRules.words(proposal.criteria()),
                "within", proposal.within(),
                "outside", proposal.outside());
    }

    static Map<String, Object> words(AppliedLine line) {
        Map<String, Object> words = new HashMap<>(Map.of(
                "line", line.no(),
                "amount", line.line().amount().toDecimal(),
                "match_confidence", MatchRules.words(line.confidence()),
                "match_quality", line.quality(),
                "applied", line.rows().stream().map(MatchingActions::words).toList(),
                "applied_amount", line.appliedAmount().toDecimal(),
                "difference", line.difference().toDecimal()));
        words.put("line_difference", line.difference().toDecimal());
        words.put(
                "applied_pmt_discount",
                line.rows().stream()
                        .map(AppliedRow::discount)
                        .reduce(Money.zero(line.line().amount().currency()), Money::plus)
                        .toDecimal());
        if (line.parent() != null) {
            words.put("parent_line", line.parent());
        }
        Account account = line.account();
        words.put("account_type", account == null ? "" : type(account));
        words.put("account_no", account == null ? "" : account.number());
        if (line.match() instanceof AppliedLine.Match.ByRule rule) {
            words.put("criteria", MatchRules.words(rule.criteria()));
        }
        return words;
    }

    private static Map<String, Object> words(AppliedRow row) {
        return Map.of(
                "entry", row.entry() == null ? 0 : row.entry().value(),
                "applied_amount", row.applied().toDecimal(),
                "applied_pmt_discount", row.discount().toDecimal());
    }

    private static String type(Account account) {
        return switch (account) {
            case GlAccount _ -> "gl";
            case BankAccount _ -> "bank";
            case PartyAccount party ->
                switch (party.ledger()) {
                    case CUSTOMER -> "customer";
                    case VENDOR -> "vendor";
                    case EMPLOYEE -> "employee";
                    case BANK -> "bank";
                };
        };
    }
}
