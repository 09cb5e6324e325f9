package org.reskontra.server.journal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ApplicationChecks;
import org.reskontra.core.application.ApplicationProblem;
import org.reskontra.core.application.ApplyRequest;
import org.reskontra.core.application.CurrencyMix;
import org.reskontra.core.journal.JournalProblem;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.matching.MatchingProblem;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;
import org.reskontra.core.subledger.OpenEntry;

/**
 * What a line is applied to, and what that makes of its amount (specification 6.3 and 6.4).
 *
 * @param amount of the line; a line without an amount gets what the entries come to, less discounts
 * @param left of the amount for others, with the sign of the party's side; zero where it is used up
 */
public record LineApplication(Money amount, List<Applied> applied, Money left) {

    public LineApplication {
        applied = List.copyOf(applied);
    }

    /**
     * @param amount what to settle of the entry's remaining amount, discount included, with its sign; null for as much as the
     *     line allows
     */
    public record Choice(long entryNo, @Nullable BigDecimal amount) {}

    /** @param discount that is granted with it; zero where there is none */
    public record Applied(OpenEntry entry, Money amountToApply, Money discount) {}

    /** The line applied to these entries and no others, those that add to its amount first. */
    static Outcome<LineApplication> of(BatchLine line, List<Choice> choices, Map<EntryNo, OpenEntry> entries) {
        if (line.party().isEmpty()) {
            return Outcome.rejected(problem(JournalProblem.LINE_HAS_NO_PARTY, line));
        }
        BatchLine.Party party = line.party().get();
        Money paid = party.mirrored(line.amount());
        Money zero = Money.zero(paid.currency());
        List<Applied> applied = new ArrayList<>();
        Money left = paid;
        for (Choice choice : inOrder(choices, entries, paid)) {
            OpenEntry entry = entries.get(new EntryNo(choice.entryNo()));
            if (entry == null) {
                return Outcome.rejected(
                        problem(BatchProblem.ENTRY_NOT_OPEN, line).with("entry", choice.entryNo()));
            }
            switch (amountToApply(line, entry, choice.amount(), paid, left)) {
                case Outcome.Rejected<Money>(List<Problem> problems) -> {
                    return Outcome.rejected(problems);
                }
                case Outcome.Done<Money>(Money amount) -> {
                    Money discount = discount(line, entry, amount);
                    applied.add(new Applied(entry, amount, discount));
                    if (amount.currency().equals(left.currency())) {
                        left = left.plus(amount).minus(discount);
                    }
                }
            }
        }
        Money amount = paid.isZero() ? left.negate() : paid;
        List<Problem> problems = check(line, party, amount, applied);
        return problems.isEmpty()
                ? Outcome.done(new LineApplication(party.mirrored(amount), applied, paid.isZero() ? zero : left))
                : Outcome.rejected(problems);
    }

    private static List<Choice> inOrder(List<Choice> choices, Map<EntryNo, OpenEntry> entries, Money paid) {
        return choices.stream()
                .sorted(Comparator.comparing(choice -> {
                    OpenEntry entry = entries.get(new EntryNo(choice.entryNo()));
                    return entry == null || !entry.remaining().hasSignOf(paid);
                }))
                .toList();
    }

    private static Outcome<Money> amountToApply(
            BatchLine line, OpenEntry entry, @Nullable BigDecimal wanted, Money paid, Money left) {
        Money remaining = entry.remaining();
        if (wanted != null) {
            return wanted.stripTrailingZeros().scale() <= remaining.currency().exponent()
                    ? Outcome.done(Money.of(wanted, remaining.currency()))
                    : Outcome.rejected(problem(BatchProblem.AMOUNT_HAS_TOO_MANY_DECIMALS, line)
                            .with("amount", wanted)
                            .with("currency", remaining.currency().code()));
        }
        boolean unlimited = paid.isZero()
                || remaining.hasSignOf(paid)
                || !remaining.currency().equals(paid.currency());
        if (unlimited) {
            return Outcome.done(remaining);
        }
        if (left.isZero() || !left.hasSignOf(paid)) {
            return Outcome.rejected(problem(MatchingProblem.LINE_FULLY_APPLIED, line));
        }
        Money needed = remaining
                .minus(Discounts.on(entry, line.documentType(), line.postingDate()))
                .minus(ToleratedDifference.of(line, entry));
        return Outcome.done(left.compareSize(needed) >= 0 ? remaining : left.negate());
    }

    private static Money discount(BatchLine line, OpenEntry entry, Money amount) {
        Money discount = Discounts.on(entry, line.documentType(), line.postingDate());
        return amount.compareSize(entry.remaining().minus(discount)) >= 0 ? discount : Money.zero(discount.currency());
    }

    private static List<Problem> check(BatchLine line, BatchLine.Party party, Money amount, List<Applied> applied) {
        OpenEntry applying = new OpenEntry(
                LedgerNumbers.forPreview().nextEntry(),
                party.account().ledger(),
                party.account().no(),
                line.documentType(),
                new DocumentNo(line.documentNo()),
                line.postingDate(),
                line.postingDate(),
                "",
                amount,
                amount,
                ExchangeRate.ONE,
                null,
                OpenEntry.NEW);
        List<Problem> problems = new ArrayList<>(ApplicationChecks.check(
                applying,
                applied.stream()
                        .map(one -> new ApplyRequest(one.entry(), one.amountToApply()))
                        .toList(),
                new CurrencyMix.SameCurrency()));
        problems.addAll(ApplicationChecks.checkDate(
                line.postingDate(),
                applied.stream().map(Applied::entry).toList(),
                ApplicationProblem.CANNOT_APPLY_TO_ENTRY_WITH_LATER_POSTING_DATE));
        return problems.stream().map(problem -> problem.atLine(line.lineNo())).toList();
    }

    private static Problem problem(ProblemCode code, BatchLine line) {
        return Problem.of(code).atLine(line.lineNo());
    }
}
