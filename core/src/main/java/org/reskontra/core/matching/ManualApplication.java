package org.reskontra.core.matching;

import static org.reskontra.core.application.ApplicationProblem.ALL_APPLICATIONS_MUST_USE_THE_SAME_ACCOUNT;
import static org.reskontra.core.application.ApplicationProblem.APPLIED_AMOUNT_MUST_NOT_BE_ZERO;
import static org.reskontra.core.application.ApplicationProblem.ENTRY_ALREADY_APPLIED_ON_LINE;
import static org.reskontra.core.journal.JournalProblem.CURRENCY_OF_DOCUMENT_AND_BALANCING_ACCOUNT_DIFFER;
import static org.reskontra.core.matching.MatchingProblem.APPLIED_AMOUNT_EXCEEDS_REMAINING;
import static org.reskontra.core.matching.MatchingProblem.APPLIED_AMOUNT_MUST_HAVE_SAME_SIGN;
import static org.reskontra.core.matching.MatchingProblem.ENTRY_HAS_ONGOING_APPLICATION;
import static org.reskontra.core.matching.MatchingProblem.LINE_FULLY_APPLIED;
import static org.reskontra.core.matching.MatchingProblem.LINE_NOT_APPLIED;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;

/**
 * Applying a line by hand to the entries that a person ticks (specification 10.7).
 *
 * @param acrossCurrencies whether an account in local currency may pay entries in other currencies
 */
public record ManualApplication(CurrencyCode localCurrency, boolean acrossCurrencies) {

    /**
     * Applies as much of the line as is left to as much of the entry as is left.
     *
     * @param entry marks that the statement's own lines set do not count: {@code appliesToId} is that of others
     */
    public Outcome<MatchingStatement> apply(MatchingStatement statement, int lineNo, MatchingEntry entry) {
        AppliedLine line = statement.line(lineNo);
        OpenItem item = item(statement, entry);
        if (item == null) {
            return line.refused(CURRENCY_OF_DOCUMENT_AND_BALANCING_ACCOUNT_DIFFER);
        }
        if (line.appliesTo(entry.no())) {
            return line.refused(ENTRY_ALREADY_APPLIED_ON_LINE);
        }
        if (!entry.appliesToId().isEmpty()) {
            return line.refused(ENTRY_HAS_ONGOING_APPLICATION);
        }
        if (line.isApplied() && !entry.account().equals(line.account())) {
            return line.refused(ALL_APPLICATIONS_MUST_USE_THE_SAME_ACCOUNT);
        }
        if (line.difference().isZero()) {
            return line.refused(LINE_FULLY_APPLIED);
        }
        long byOthers = byOthers(statement, line, item);
        if (byOthers == item.remaining()) {
            return line.refused(APPLIED_AMOUNT_EXCEEDS_REMAINING);
        }
        AppliedAmount amount = AppliedAmount.suggested(
                item, line.line().date(), line.difference().minor(), byOthers);
        List<AppliedRow> rows = new ArrayList<>(line.rows());
        rows.add(row(statement, item, amount));
        return changed(statement, line, entry.account(), rows);
    }

    /** Changes what the line settles of an entry, discount included; the discount follows the amount. */
    public Outcome<MatchingStatement> changeAmount(
            MatchingStatement statement, int lineNo, MatchingEntry entry, Money applied) {
        AppliedLine line = statement.line(lineNo);
        OpenItem item = item(statement, entry);
        if (item == null || !line.appliesTo(entry.no())) {
            return line.refused(LINE_NOT_APPLIED);
        }
        if (applied.isZero()) {
            return line.refused(APPLIED_AMOUNT_MUST_NOT_BE_ZERO);
        }
        if (applied.signum() != Long.signum(item.remaining())) {
            return line.refused(APPLIED_AMOUNT_MUST_HAVE_SAME_SIGN);
        }
        long byOthers = byOthers(statement, line, item);
        if (Math.abs(applied.minor()) > Math.abs(item.remaining() - byOthers)) {
            return line.refused(APPLIED_AMOUNT_EXCEEDS_REMAINING);
        }
        AppliedRow changed =
                row(statement, item, AppliedAmount.chosen(item, line.line().date(), applied.minor(), byOthers));
        List<AppliedRow> rows = line.rows().stream()
                .map(row -> entry.no().equals(row.entry()) ? changed : row)
                .toList();
        return changed(statement, line, entry.account(), rows);
    }

    private static Outcome<MatchingStatement> changed(
            MatchingStatement statement, AppliedLine line, Account account, List<AppliedRow> rows) {
        return Outcome.done(statement.with(line.manual(account, rows)));
    }

    private @Nullable OpenItem item(MatchingStatement statement, MatchingEntry entry) {
        return OpenItem.seenFrom(statement.currency(), entry, localCurrency, acrossCurrencies);
    }

    private static long byOthers(MatchingStatement statement, AppliedLine line, OpenItem item) {
        return EntryUse.of(statement.lines()).byOthers(item, line.no());
    }

    private static AppliedRow row(MatchingStatement statement, OpenItem item, AppliedAmount amount) {
        return new AppliedRow(
                item.account(),
                item.no(),
                new Money(amount.applied(), statement.currency()),
                new Money(amount.discount(), statement.currency()));
    }
}
