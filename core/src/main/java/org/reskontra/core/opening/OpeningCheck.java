package org.reskontra.core.opening;

import static org.reskontra.core.journal.JournalProblem.ACCOUNT_BLOCKED;
import static org.reskontra.core.journal.JournalProblem.ACCOUNT_NOT_FOUND;
import static org.reskontra.core.journal.JournalProblem.DOCUMENT_ALREADY_POSTED;
import static org.reskontra.core.journal.JournalProblem.POSTING_DATE_NOT_ALLOWED;
import static org.reskontra.core.opening.OpeningProblem.OPENING_COUNTER_ACCOUNT_HAS_SUBLEDGER;
import static org.reskontra.core.opening.OpeningProblem.OPENING_NOTHING_GIVEN;
import static org.reskontra.core.opening.OpeningProblem.OPENING_ROW_TWICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.GlAccountCard;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** Checks opening balances as a whole: every row for itself, rows against each other, then the proof. */
public final class OpeningCheck {

    private static final int LONGEST_NUMBER = 20;

    private final OpeningBalances balances;
    private final PostingSetup setup;
    private final Set<PostedDocument> posted;
    private final List<Problem> problems = new ArrayList<>();

    private OpeningCheck(OpeningBalances balances, PostingSetup setup, Set<PostedDocument> posted) {
        this.balances = balances;
        this.setup = setup;
        this.posted = posted;
    }

    /** A document whose number may not come again in its ledger. */
    public record PostedDocument(Ledger ledger, DocumentType type, DocumentNo no) {}

    /**
     * @param proof of the rows that can be read; worth something only where there are no other problems
     * @param problems first those of the whole, then by kind and row; empty where it can be posted
     */
    public record Result(OpeningProof proof, List<Problem> problems, Resolved resolved) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** All that can be posted. */
    record Resolved(
            LocalDate date,
            DocumentNo documentNo,
            GlAccountNo counterAccount,
            List<ResolvedEntry> entries,
            List<ResolvedBankLine> bank,
            List<ResolvedAccount> accounts) {}

    /**
     * @param setup with the cards of all parties that are named, as far as they exist
     * @param posted documents of the ledgers with the numbers that are named
     */
    public static Result check(OpeningBalances balances, PostingSetup setup, Set<PostedDocument> posted) {
        return new OpeningCheck(balances, setup, posted).run();
    }

    private Result run() {
        RowChecks whole = new RowChecks("opening", null, problems);
        LocalDate date = balances.date();
        if (date == null) {
            whole.missing("date");
        } else if (!setup.postingWindow().allows(date)) {
            whole.report("date", Problem.of(POSTING_DATE_NOT_ALLOWED).with("date", date));
        }
        LocalDate opening = date == null ? LocalDate.of(9999, 12, 31) : date;
        String documentNo = whole.required(balances.documentNo(), LONGEST_NUMBER, "documentNo");
        String counter = whole.required(balances.counterAccount(), LONGEST_NUMBER, "counterAccount")
                .toUpperCase(Locale.ROOT);
        if (!counter.isEmpty()) {
            checkCounter(whole, new GlAccountNo(counter));
        }
        if (balances.size() == 0) {
            problems.add(Problem.of(OPENING_NOTHING_GIVEN));
        }
        Resolved resolved = new Resolved(
                opening,
                new DocumentNo(documentNo),
                new GlAccountNo(counter.isEmpty() ? "?" : counter),
                entries(opening),
                bank(opening, documentNo),
                accounts());
        Prover prover = new Prover(resolved, setup);
        OpeningProof proof = prover.proof();
        if (problems.isEmpty()) {
            problems.addAll(prover.differences(proof));
        }
        return new Result(proof, problems, resolved);
    }

    private void checkCounter(RowChecks whole, GlAccountNo counter) {
        checkAccount(whole, counter, "counterAccount");
        if (Prover.kinds(setup).containsKey(counter)) {
            whole.report(
                    "counterAccount",
                    Problem.of(OPENING_COUNTER_ACCOUNT_HAS_SUBLEDGER).with("account", counter.value()));
        }
    }

    private void checkAccount(RowChecks row, GlAccountNo account, String field) {
        GlAccountCard card = setup.glAccounts().get(account);
        if (card == null) {
            row.report(field, Problem.of(ACCOUNT_NOT_FOUND).with("account", account.value()));
        } else if (card.blocked()) {
            row.report(field, Problem.of(ACCOUNT_BLOCKED).with("account", account.value()));
        }
    }

    private List<ResolvedEntry> entries(LocalDate opening) {
        List<ResolvedEntry> all = new ArrayList<>();
        for (Ledger ledger : List.of(Ledger.CUSTOMER, Ledger.VENDOR)) {
            EntryResolver resolver = new EntryResolver(ledger, opening, setup, problems);
            Map<PostedDocument, Integer> seen = new HashMap<>();
            for (OpeningEntry entry : ledger == Ledger.CUSTOMER ? balances.customers() : balances.vendors()) {
                resolver.resolve(entry)
                        .filter(resolved -> isNew(resolved, seen))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private boolean isNew(ResolvedEntry entry, Map<PostedDocument, Integer> seen) {
        if (entry.type() == DocumentType.NONE || entry.type().isPayment()) {
            return true;
        }
        PostedDocument document = new PostedDocument(entry.ledger(), entry.type(), entry.documentNo());
        RowChecks row = new RowChecks(EntryResolver.kind(entry.ledger()), entry.row(), problems);
        Integer first = seen.putIfAbsent(document, entry.row());
        if (first != null) {
            row.report("documentNo", twice(entry.documentNo().value(), first));
        }
        if (posted.contains(document)) {
            row.report(
                    "documentNo",
                    Problem.of(DOCUMENT_ALREADY_POSTED)
                            .with("document", entry.documentNo().value()));
        }
        return row.foundNothing();
    }

    private static Problem twice(String key, int first) {
        return Problem.of(OPENING_ROW_TWICE).with("key", key).with("row", first);
    }

    private List<ResolvedBankLine> bank(LocalDate opening, String documentNo) {
        BankLineResolver resolver = new BankLineResolver(opening, documentNo, setup, problems);
        Map<String, Integer> balancesSeen = new HashMap<>();
        List<ResolvedBankLine> all = new ArrayList<>();
        for (OpeningBankLine line : balances.bank()) {
            resolver.resolve(line)
                    .filter(resolved -> resolved.outstanding()
                            || isFirst(
                                    "bank",
                                    "bankAccount",
                                    line.row(),
                                    resolved.bankAccount().value(),
                                    balancesSeen))
                    .ifPresent(all::add);
        }
        return all;
    }

    private List<ResolvedAccount> accounts() {
        Map<String, Integer> seen = new HashMap<>();
        List<ResolvedAccount> all = new ArrayList<>();
        for (OpeningAccount account : balances.accounts()) {
            RowChecks row = new RowChecks("accounts", account.row(), problems);
            String no =
                    row.required(account.account(), LONGEST_NUMBER, "account").toUpperCase(Locale.ROOT);
            if (!no.isEmpty()) {
                checkAccount(row, new GlAccountNo(no), "account");
            }
            if (account.balance() == null) {
                row.missing("balance");
            }
            var balance = row.money(account.balance(), setup.localCurrency(), "balance");
            if (row.foundNothing() && balance != null && isFirst("accounts", "account", account.row(), no, seen)) {
                all.add(new ResolvedAccount(account.row(), new GlAccountNo(no), balance));
            }
        }
        all.sort(Comparator.comparing(ResolvedAccount::account));
        return all;
    }

    private boolean isFirst(String kind, String field, int row, String key, Map<String, Integer> seen) {
        @Nullable Integer first = seen.putIfAbsent(key, row);
        if (first == null) {
            return true;
        }
        problems.add(twice(key, first).at(new Place(kind, row, field)));
        return false;
    }
}
