package org.reskontra.server.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.AppliedLine.Match.ByRule;
import org.reskontra.core.matching.AppliedRow;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.matching.Evidence;
import org.reskontra.core.matching.PaymentApplicationRule;
import org.reskontra.core.money.Money;

/**
 * One line of the output: what is proposed for a transaction. Amounts are decimal texts.
 *
 * @param decision apply, suggest or none
 * @param party number of the customer; null where nothing is proposed
 * @param unapplied what is left of the amount, signed
 * @param returnOf the transaction that this one takes back; null where it is none, or it is not known
 */
@JsonPropertyOrder({
    "transaction",
    "account",
    "bookingDate",
    "amount",
    "currency",
    "decision",
    "confidence",
    "party",
    "applications",
    "unapplied",
    "returnOf",
    "evidence"
})
record MatchResult(
        String transaction,
        String account,
        String bookingDate,
        String amount,
        String currency,
        Decision decision,
        String confidence,
        @Nullable String party,
        List<Application> applications,
        String unapplied,
        @Nullable String returnOf,
        List<String> evidence) {

    /** What may be done without a person. */
    enum Decision {
        apply,
        suggest,
        none
    }

    /** @param amount what is settled of the entry, without the discount */
    @JsonPropertyOrder({"entry", "document", "amount", "discount"})
    record Application(long entry, String document, String amount, String discount) {}

    /** Finds the number of an entry's document. */
    interface Documents {
        String of(EntryNo entry);
    }

    static MatchResult of(MatchTransaction transaction, AppliedLine line, Documents documents) {
        Money amount = line.line().amount();
        Account account = line.account();
        return new MatchResult(
                transaction.id(),
                transaction.account(),
                line.line().date().toString(),
                text(amount),
                amount.currency().code(),
                decision(line),
                confidence(line.confidence()),
                account == null ? null : account.number(),
                applications(line, documents),
                text(line.difference()),
                null,
                evidence(line));
    }

    private static Decision decision(AppliedLine line) {
        if (!line.isApplied()) {
            return Decision.none;
        }
        boolean needsNoReview =
                line.match() instanceof ByRule byRule && !byRule.rule().reviewRequired();
        return needsNoReview && line.difference().isZero() ? Decision.apply : Decision.suggest;
    }

    private static String confidence(Confidence confidence) {
        return switch (confidence) {
            case NONE -> "None";
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH, HIGH_TEXT_MAPPING, MANUAL, ACCEPTED -> "High";
        };
    }

    private static List<Application> applications(AppliedLine line, Documents documents) {
        List<Application> applications = new ArrayList<>();
        for (AppliedRow row : line.rows()) {
            if (row.entry() != null) {
                applications.add(new Application(
                        row.entry().value(), documents.of(row.entry()), text(row.paid()), text(row.discount())));
            }
        }
        return applications;
    }

    private static List<String> evidence(AppliedLine line) {
        List<String> reasons = new ArrayList<>();
        if (line.match() instanceof ByRule(var _, PaymentApplicationRule rule, List<Evidence> evidence)) {
            evidence.forEach(reason -> reasons.add(words(reason)));
            reasons.add("rule " + confidence(rule.confidence()) + " " + rule.priority());
        }
        return reasons;
    }

    private static String words(Evidence evidence) {
        return switch (evidence) {
            case Evidence.PartyAccount(String account) -> "account " + account;
            case Evidence.PartyAddress(String name) -> "name and address " + name;
            case Evidence.PartyName(String name, boolean unique) -> (unique ? "name " : "name not unique ") + name;
            case Evidence.PaymentReference(String reference) -> "reference " + reference;
            case Evidence.DocumentNumber(String number) -> "document " + number;
            case Evidence.DirectDebit(String id) -> "direct debit " + id;
            case Evidence.AmountWithinTolerance(int entries) ->
                entries == 1 ? "amount of 1 entry" : "amount of " + entries + " entries";
        };
    }

    private static String text(Money money) {
        return money.toDecimal().toPlainString();
    }
}
