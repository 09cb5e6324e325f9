package org.reskontra.server.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.MatchingBook;
import org.reskontra.core.matching.MatchingEntry;
import org.reskontra.core.matching.MatchingSettings;
import org.reskontra.core.matching.MatchingStatement;
import org.reskontra.core.matching.PaymentMatcher;
import org.reskontra.core.matching.PaymentMatcher.Existing;
import org.reskontra.core.statement.BankStatement;
import org.reskontra.core.statement.FileAssessment.StatementAssessment;

/** Matches statement after statement; what one settles is no candidate of the next. */
final class MatchRun {

    private final Map<EntryNo, String> documents = new HashMap<>();
    private final Set<EntryNo> settled = new HashSet<>();
    private final PaymentMatcher matcher;

    MatchRun(MatchingBook book, MatchingSettings settings) {
        matcher = new PaymentMatcher(book, settings);
        for (MatchingEntry entry : book.entries()) {
            documents.put(entry.no(), entry.documentNo().value());
        }
    }

    /** The results of the statement's transactions, in their order. */
    List<MatchResult> match(StatementAssessment assessed) {
        List<MatchTransaction> transactions = MatchTransaction.of(assessed);
        BankStatement statement = assessed.statement();
        MatchingStatement matched = matcher.match(
                MatchingStatement.open(
                        new BankAccountNo(statement.account()),
                        statement.currency(),
                        transactions.stream().map(MatchTransaction::line).toList()),
                Existing.OVERWRITE,
                Set.copyOf(settled));
        List<MatchResult> results = new ArrayList<>();
        for (int i = 0; i < transactions.size(); i++) {
            AppliedLine line = matched.lines().get(i);
            line.rows().forEach(row -> {
                if (row.entry() != null) {
                    settled.add(row.entry());
                }
            });
            results.add(MatchResult.of(transactions.get(i), line, entry -> documents.getOrDefault(entry, "")));
        }
        return results;
    }
}
