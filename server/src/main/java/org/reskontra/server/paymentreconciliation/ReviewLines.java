package org.reskontra.server.paymentreconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.AccountChecks;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.matching.LineReview;
import org.reskontra.core.matching.ManualApplication;
import org.reskontra.core.matching.MatchingEntry;
import org.reskontra.core.matching.MatchingStatement;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.Company;
import org.reskontra.server.paymentreconciliation.store.LineStore;
import org.reskontra.server.paymentreconciliation.store.LineStore.Why;
import org.reskontra.server.paymentreconciliation.store.MatchingBookStore;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/** What a person does with the lines of a journal: apply by hand, accept, remove, transfer (specification 10.7 and 10.8). */
@Component
public class ReviewLines {

    private final JournalChange change;
    private final LineStore lines;
    private final MatchingBookStore books;
    private final Companies companies;
    private final Posting posting;

    ReviewLines(JournalChange change, LineStore lines, MatchingBookStore books, Companies companies, Posting posting) {
        this.change = change;
        this.lines = lines;
        this.books = books;
        this.companies = companies;
        this.posting = posting;
    }

    /** @param lines how many lines were changed, added or removed */
    public record Changed(int lines) {}

    /**
     * An entry to apply a line to.
     *
     * @param amount how much of the entry to settle, discount included; null for as much as the line allows
     */
    public record Choice(long entryNo, @Nullable BigDecimal amount) {}

    private record ApplyArguments(LineReference line, List<Choice> entries) {}

    private record LinesArguments(List<LineReference> lines) {}

    private record AccountArguments(LineReference line, AccountType accountType, String accountNo) {}

    /** Applies a line to these entries, in place of what it was applied to. */
    public Outcome<Changed> applyToEntries(
            Actor actor, long journal, LineReference line, List<Choice> entries, @Nullable String idempotencyKey) {
        ApplyArguments arguments = new ApplyArguments(line, entries);
        int no = line.lineNo();
        return run(actor, journal, "apply", arguments, idempotencyKey, List.of(line), statement -> {
            Set<EntryNo> numbers = entries.stream()
                    .map(choice -> new EntryNo(choice.entryNo()))
                    .collect(Collectors.toSet());
            CurrencyCode local = company(actor).localCurrency();
            Map<EntryNo, MatchingEntry> open = books.entries(actor.company(), local, numbers);
            return LineReview.reject(statement, Set.of(no))
                    .then(start -> choose(start, no, entries, open, new ManualApplication(local, false)));
        });
    }

    /** Applies a line to one entry after the other; refused as a whole where one is. */
    static Outcome<MatchingStatement> choose(
            MatchingStatement start,
            int lineNo,
            List<Choice> choices,
            Map<EntryNo, MatchingEntry> open,
            ManualApplication application) {
        Outcome<MatchingStatement> result = Outcome.done(start);
        for (Choice choice : choices) {
            MatchingEntry entry = open.get(new EntryNo(choice.entryNo()));
            if (entry == null) {
                return Outcome.rejected(
                        about(ReconciliationProblem.ENTRY_NOT_OPEN, lineNo).with("entry", choice.entryNo()));
            }
            result = result.then(statement -> choose(statement, lineNo, choice, entry, application));
        }
        return result;
    }

    private static Outcome<MatchingStatement> choose(
            MatchingStatement start, int lineNo, Choice choice, MatchingEntry entry, ManualApplication application) {
        Outcome<MatchingStatement> applied = application.apply(start, lineNo, entry);
        BigDecimal amount = choice.amount();
        if (amount == null) {
            return applied;
        }
        if (amount.stripTrailingZeros().scale() > start.currency().exponent()) {
            return Outcome.rejected(about(ReconciliationProblem.AMOUNT_HAS_TOO_MANY_DECIMALS, lineNo)
                    .with("amount", amount)
                    .with("currency", start.currency().code()));
        }
        return applied.then(statement ->
                application.changeAmount(statement, lineNo, entry, Money.of(amount, statement.currency())));
    }

    /** Marks lines as reviewed; automatic runs leave them alone. */
    public Outcome<Changed> accept(
            Actor actor, long journal, List<LineReference> references, @Nullable String idempotencyKey) {
        return run(
                actor,
                journal,
                "accept",
                new LinesArguments(references),
                idempotencyKey,
                references,
                statement -> LineReview.accept(statement, numbers(references)));
    }

    /** Takes away what lines are applied to. */
    public Outcome<Changed> removeApplications(
            Actor actor, long journal, List<LineReference> references, @Nullable String idempotencyKey) {
        return run(
                actor,
                journal,
                "remove-applications",
                new LinesArguments(references),
                idempotencyKey,
                references,
                statement -> LineReview.reject(statement, numbers(references)));
    }

    /** Moves what is left of a line to an account; a line to which nothing is applied goes there whole. */
    public Outcome<Changed> transferDifference(
            Actor actor,
            long journal,
            LineReference line,
            AccountType accountType,
            String accountNo,
            @Nullable String idempotencyKey) {
        if (accountNo.isBlank()) {
            return Outcome.rejected(about(ReconciliationProblem.ACCOUNT_NO_MISSING, line.lineNo()));
        }
        return run(
                actor,
                journal,
                "transfer-difference",
                new AccountArguments(line, accountType, accountNo),
                idempotencyKey,
                List.of(line),
                statement -> moveTo(actor, statement, Set.of(line.lineNo()), accountType.account(accountNo.strip())));
    }

    /** Takes a transfer back: the split line returns to the one that it came from. */
    public Outcome<Changed> undoTransfer(
            Actor actor, long journal, LineReference line, @Nullable String idempotencyKey) {
        return run(
                actor,
                journal,
                "undo-transfer",
                line,
                idempotencyKey,
                List.of(line),
                statement -> LineReview.undoTransfer(statement, line.lineNo()));
    }

    /** Moves what is left of the lines to the company's account for unidentified receipts, so that the bank reconciles today. */
    public Outcome<Changed> toUnidentified(
            Actor actor, long journal, List<LineReference> references, @Nullable String idempotencyKey) {
        String account = company(actor).unidentifiedReceiptsAccount();
        return run(
                actor,
                journal,
                "to-unidentified",
                new LinesArguments(references),
                idempotencyKey,
                references,
                statement -> account == null
                        ? Outcome.rejected(Problem.of(ReconciliationProblem.UNIDENTIFIED_RECEIPTS_ACCOUNT_MISSING))
                        : moveTo(
                                actor,
                                statement,
                                numbers(references),
                                new Account.GlAccount(new GlAccountNo(account))));
    }

    /** To an account that takes it; else every later posting of the journal would fail. */
    private Outcome<MatchingStatement> moveTo(
            Actor actor, MatchingStatement statement, Set<Integer> lineNos, Account account) {
        Set<PartyKey> parties = account instanceof Account.PartyAccount(var ledger, var no)
                ? Set.of(new PartyKey(ledger, no))
                : Set.of();
        PostingSetup setup = posting.setup(actor, parties);
        List<Problem> problems = AccountChecks.check(account, statement.currency(), DocumentType.PAYMENT, setup);
        return problems.isEmpty()
                ? LineReview.transferDifference(statement, lineNos, account)
                : Outcome.rejected(problems);
    }

    private Outcome<Changed> run(
            Actor actor,
            long journal,
            String action,
            Object arguments,
            @Nullable String idempotencyKey,
            List<LineReference> references,
            Function<MatchingStatement, Outcome<MatchingStatement>> edit) {
        return change.run(
                actor, journal, "payment-journal." + action, arguments, idempotencyKey, Changed.class, opened -> {
                    List<Problem> stale = stale(opened, references);
                    return stale.isEmpty()
                            ? edit.apply(opened.statement()).map(after -> save(actor, opened, after))
                            : Outcome.rejected(stale);
                });
    }

    private static Set<Integer> numbers(List<LineReference> references) {
        return references.stream().map(LineReference::lineNo).collect(Collectors.toSet());
    }

    private static List<Problem> stale(JournalChange.Opened opened, List<LineReference> references) {
        Map<Integer, Long> versions = opened.lines().stream()
                .collect(Collectors.toMap(stored -> stored.line().no(), StoredLine::version));
        List<Problem> problems = new ArrayList<>();
        for (LineReference reference : references) {
            Long version = versions.get(reference.lineNo());
            if (version == null) {
                problems.add(about(ReconciliationProblem.LINE_NOT_FOUND, reference.lineNo()));
            } else if (reference.version() != null && !reference.version().equals(version)) {
                problems.add(about(ReconciliationProblem.LINE_CHANGED_MEANWHILE, reference.lineNo()));
            }
        }
        return problems;
    }

    private Changed save(Actor actor, JournalChange.Opened opened, MatchingStatement after) {
        Map<Integer, AppliedLine> old = opened.lines().stream()
                .map(StoredLine::line)
                .collect(Collectors.toMap(AppliedLine::no, Function.identity()));
        Map<Integer, AppliedLine> gone = new HashMap<>(old);
        List<AppliedLine> changed = new ArrayList<>();
        List<AppliedLine> added = new ArrayList<>();
        for (AppliedLine line : after.lines()) {
            AppliedLine before = gone.remove(line.no());
            if (before == null) {
                added.add(line);
            } else if (!line.equals(before)) {
                changed.add(line);
            }
        }
        long journal = opened.journal().id();
        lines.delete(actor.company(), journal, List.copyOf(gone.values()));
        lines.update(actor.company(), journal, changed, line -> why(line, old.get(line.no())));
        lines.insertChildren(actor.company(), journal, added);
        return new Changed(gone.size() + changed.size() + added.size());
    }

    /** A person's decision needs no review; accepted lines keep the reasons of the match, a changed amount changes none. */
    private static @Nullable Why why(AppliedLine line, @Nullable AppliedLine before) {
        if (before != null
                && line.confidence() == before.confidence()
                && line.rows().equals(before.rows())) {
            return null;
        }
        return line.confidence() == Confidence.ACCEPTED
                        && before != null
                        && before.confidence().isOfRule()
                ? null
                : new Why(false, List.of());
    }

    private Company company(Actor actor) {
        return companies.find(actor.company()).orElseThrow();
    }

    private static Problem about(ReconciliationProblem code, int lineNo) {
        return Problem.of(code).at(Place.line(lineNo));
    }
}
