package org.reskontra.server.journal;

import static org.reskontra.core.application.ApplicationProblem.APPLIES_TO_DOCUMENT_NOT_FOUND_FOR_CUSTOMER;
import static org.reskontra.server.journal.BatchProblem.LINE_ACCOUNT_MISSING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.JournalPlanner;
import org.reskontra.core.journal.JournalProblem;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.store.LineLookupStore;
import org.reskontra.server.journal.store.LineLookupStore.DocumentKey;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/** Turns the lines of a batch into what they post, or into all that keeps them from it. */
@Component
class BatchPlanner {

    private final Posting posting;
    private final LineLookupStore lookups;

    BatchPlanner(Posting posting, LineLookupStore lookups) {
        this.posting = posting;
        this.lookups = lookups;
    }

    /**
     * @param answers of the line with this number
     * @param numbers gives enough numbers for as many transactions
     */
    Outcome<PostingPlan> plan(
            Actor actor,
            String template,
            List<BatchLine> lines,
            IntFunction<ToleranceAnswers> answers,
            IntFunction<LedgerNumbers> numbers) {
        return plan(actor.company(), lines, answers, setup(actor, template, lines), numbers);
    }

    /** As posting takes the lines, with all questions answered: as the batch has it, or else accepted. */
    BatchCheck check(Actor actor, JournalBatch batch, List<BatchLine> lines) {
        PostingSetup setup = setup(actor, batch.id().template(), lines);
        Outcome<PostingPlan> plan = plan(
                actor.company(),
                lines,
                line -> BatchAnswers.NONE.accepting(line, batch),
                setup,
                any -> LedgerNumbers.forPreview());
        List<Problem> problems =
                plan instanceof Rejected<PostingPlan>(List<Problem> found) ? found : List.<Problem>of();
        Map<Integer, Money> local = new HashMap<>();
        Money debit = Money.zero(setup.localCurrency());
        Money credit = debit;
        Money balance = debit;
        for (BatchLine line : lines) {
            Money amount = setup.rates()
                    .on(line.postingDate(), line.amount().currency())
                    .map(rate -> rate.toLocal(line.amount(), setup.localCurrency()))
                    .orElse(null);
            if (amount != null) {
                local.put(line.lineNo(), amount);
                debit = amount.isPositive() ? debit.plus(amount) : debit;
                credit = amount.isNegative() ? credit.minus(amount) : credit;
                balance = line.balancingAccount().isEmpty() ? balance.plus(amount) : balance;
            }
        }
        return new BatchCheck(problems, local, debit, credit, balance);
    }

    private PostingSetup setup(Actor actor, String template, List<BatchLine> lines) {
        Set<PartyKey> parties = lines.stream()
                .flatMap(line -> Stream.of(line.account(), line.balancingAccount()))
                .flatMap(Optional::stream)
                .filter(Account.PartyAccount.class::isInstance)
                .map(Account.PartyAccount.class::cast)
                .map(party -> new PartyKey(party.ledger(), party.no()))
                .collect(Collectors.toSet());
        return posting.setup(actor, parties, template);
    }

    private Outcome<PostingPlan> plan(
            CompanyId company,
            List<BatchLine> lines,
            IntFunction<ToleranceAnswers> answers,
            PostingSetup setup,
            IntFunction<LedgerNumbers> numbers) {
        Map<EntryNo, OpenEntry> entries = posting.entries(company, entries(company, lines));
        List<Problem> problems = new ArrayList<>(alreadyPosted(company, lines));
        List<JournalLine> ready = new ArrayList<>();
        for (BatchLine line : lines) {
            List<Problem> missing = missing(line);
            if (missing.isEmpty()) {
                ready.add(journalLine(line, entries, answers.apply(line.lineNo())));
            }
            problems.addAll(missing);
        }
        // Drawn after reading, so that who applies to an entry later has the later numbers.
        Outcome<List<PlannedTransaction>> plan =
                JournalPlanner.plan(ready, setup, entries, numbers.apply(ready.size()));
        if (plan instanceof Rejected<List<PlannedTransaction>>(List<Problem> found)) {
            problems.addAll(found);
        }
        return problems.isEmpty()
                ? plan.map(transactions -> new PostingPlan(transactions, List.of()))
                : Outcome.rejected(inOrderOf(lines, explained(lines, problems)));
    }

    /** A document that a line before settles is open in the ledger, so it would be misleading to say that there is none. */
    private static List<Problem> explained(List<BatchLine> lines, List<Problem> problems) {
        Set<Integer> notFound = problems.stream()
                .filter(problem -> problem.code() == APPLIES_TO_DOCUMENT_NOT_FOUND_FOR_CUSTOMER)
                .map(problem -> problem.place().line())
                .collect(Collectors.toSet());
        Map<AppliedDocument, BatchLine> settledBy = new HashMap<>();
        Map<Integer, Problem> instead = new HashMap<>();
        for (BatchLine line : lines) {
            AppliedDocument document = new AppliedDocument(line.party(), line.appliesToDocumentNo());
            BatchLine settling = settledBy.get(document);
            if (!notFound.contains(line.lineNo())) {
                settledBy.put(document, line);
            } else if (settling != null) {
                instead.put(
                        line.lineNo(),
                        Problem.of(BatchProblem.DOCUMENT_SETTLED_BY_LINE_BEFORE)
                                .with("document", line.appliesToDocumentNo())
                                .with("line", settling.documentNo())
                                .inField("appliesToDocumentNo")
                                .atLine(line.lineNo()));
            }
        }
        return problems.stream()
                .map(problem -> problem.code() == APPLIES_TO_DOCUMENT_NOT_FOUND_FOR_CUSTOMER
                        ? instead.getOrDefault(problem.place().line(), problem)
                        : problem)
                .toList();
    }

    private record AppliedDocument(Optional<BatchLine.Party> party, String documentNo) {}

    private static List<Problem> inOrderOf(List<BatchLine> lines, List<Problem> problems) {
        Map<Integer, Integer> order = new HashMap<>();
        lines.forEach(line -> order.put(line.lineNo(), order.size()));
        return problems.stream()
                .sorted(Comparator.comparing(
                        problem -> order.getOrDefault(problem.place().line(), -1)))
                .toList();
    }

    private static List<Problem> missing(BatchLine line) {
        return line.account().isPresent()
                ? List.of()
                : List.of(Problem.of(LINE_ACCOUNT_MISSING).inField("account").atLine(line.lineNo()));
    }

    /** The entries that lines are applied to, one by one or by their document. */
    private Set<EntryNo> entries(CompanyId company, List<BatchLine> lines) {
        Set<String> documents = new HashSet<>();
        Set<String> parties = new HashSet<>();
        Set<EntryNo> entries = new HashSet<>();
        for (BatchLine line : lines) {
            line.applications().forEach(to -> entries.add(new EntryNo(to.entryNo())));
            if (!line.appliesToDocumentNo().isEmpty()) {
                documents.add(line.appliesToDocumentNo());
                line.party().ifPresent(party -> parties.add(party.account().number()));
            }
        }
        lookups.openDocuments(company, documents, parties).forEach(document -> entries.add(document.entry()));
        return entries;
    }

    private static JournalLine journalLine(BatchLine line, Map<EntryNo, OpenEntry> entries, ToleranceAnswers answers) {
        return new JournalLine(
                line.lineNo(),
                line.postingDate(),
                line.documentDate(),
                line.dueDate(),
                line.documentType(),
                new DocumentNo(line.documentNo()),
                line.externalDocumentNo(),
                line.description(),
                line.account().orElseThrow(),
                line.balancingAccount().orElse(null),
                line.amount(),
                appliesTo(line, entries),
                answers,
                null);
    }

    private static AppliesTo appliesTo(BatchLine line, Map<EntryNo, OpenEntry> entries) {
        if (!line.appliesToDocumentNo().isEmpty()) {
            return new AppliesTo.Document(line.appliesToDocumentType(), new DocumentNo(line.appliesToDocumentNo()));
        }
        List<ApplyTo> chosen = line.applications().stream()
                .map(to -> new ApplyTo(new EntryNo(to.entryNo()), to.amountToApply()))
                .toList();
        return ToleratedDifference.explains(line, entries)
                ? new AppliesTo.Entries(chosen)
                : new AppliesTo.AsShown(chosen);
    }

    /** Invoices and the like have numbers of their own in their ledger (specification 4.2, check 13). */
    private List<Problem> alreadyPosted(CompanyId company, List<BatchLine> lines) {
        List<BatchLine> documents =
                lines.stream().filter(BatchPlanner::isUniqueDocument).toList();
        Set<DocumentKey> taken = new HashSet<>(lookups.posted(
                company, documents.stream().map(BatchLine::documentNo).collect(Collectors.toSet())));
        return documents.stream()
                .filter(line -> !taken.add(key(line)))
                .map(line -> Problem.of(JournalProblem.DOCUMENT_ALREADY_POSTED)
                        .with("document", line.documentNo())
                        .inField("documentNo")
                        .atLine(line.lineNo()))
                .toList();
    }

    private static boolean isUniqueDocument(BatchLine line) {
        return line.documentType() != DocumentType.NONE
                && !line.documentType().isPayment()
                && line.party().isPresent();
    }

    private static DocumentKey key(BatchLine line) {
        Account.PartyAccount party = line.party().orElseThrow().account();
        return new DocumentKey(party.ledger(), line.documentType(), line.documentNo());
    }
}
