package org.reskontra.server.paymentreconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.AppliedLine.Match;
import org.reskontra.core.matching.Evidence;
import org.reskontra.core.matching.MatchNote;
import org.reskontra.server.paymentreconciliation.LineView.Reason;

/** Tells, as data that is kept with the line, why the matcher applied it as it did. */
final class Reasons {

    private Reasons() {}

    static List<Reason> of(AppliedLine line) {
        List<Reason> reasons = new ArrayList<>();
        switch (line.match()) {
            case null -> {}
            case Match.ByMapping(var mapping) ->
                reasons.add(new Reason("text_mapping", Map.of("text", mapping.text())));
            case Match.ByRule(var criteria, var rule, var evidence) -> {
                reasons.add(new Reason(
                        "rule",
                        Map.of(
                                "confidence", rule.confidence().name().toLowerCase(Locale.ROOT),
                                "priority", Integer.toString(rule.priority()))));
                evidence.forEach(item -> reasons.add(of(item)));
            }
        }
        line.notes().forEach(note -> reasons.add(of(note)));
        return reasons;
    }

    private static Reason of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.PartyAccount(var account) -> new Reason("party_account", Map.of("account", account));
            case Evidence.PartyAddress(var name) -> new Reason("party_address", Map.of("name", name));
            case Evidence.PartyName(var name, var unique) ->
                new Reason(unique ? "party_name_unique" : "party_name", Map.of("name", name));
            case Evidence.PaymentReference(var reference) ->
                new Reason("payment_reference", Map.of("reference", reference));
            case Evidence.DocumentNumber(var number) -> new Reason("document_number", Map.of("number", number));
            case Evidence.DirectDebit(var id) -> new Reason("direct_debit", Map.of("transaction", id));
            case Evidence.AmountWithinTolerance(var entries) ->
                new Reason(entries == 1 ? "amount_unique" : "amount", Map.of("entries", Integer.toString(entries)));
        };
    }

    private static Reason of(MatchNote note) {
        return switch (note) {
            case MatchNote.AmountInsufficient(var entry) ->
                new Reason("amount_insufficient", Map.of("entry", entry.toString()));
            case MatchNote.OtherCandidates(var count) ->
                new Reason("other_candidates", Map.of("count", Integer.toString(count)));
            case MatchNote.OtherLines(var count) -> new Reason("other_lines", Map.of("count", Integer.toString(count)));
        };
    }
}
