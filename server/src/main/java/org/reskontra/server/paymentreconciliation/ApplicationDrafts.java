package org.reskontra.server.paymentreconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.AppliedRow;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.matching.ManualApplication;
import org.reskontra.core.matching.MatchingBook;
import org.reskontra.core.matching.MatchingEntry;
import org.reskontra.core.matching.MatchingParty;
import org.reskontra.core.matching.MatchingStatement;
import org.reskontra.core.matching.Proposal;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.store.JournalStore;
import org.reskontra.server.paymentreconciliation.store.MatchingBookStore;
import org.springframework.stereotype.Component;

/** Finds what a line may be applied to by hand, the likeliest first (specification 10.7). */
@Component
public class ApplicationDrafts {

    private final JournalStore journals;
    private final MatchingBookStore books;
    private final Matching matching;

    ApplicationDrafts(JournalStore journals, MatchingBookStore books, Matching matching) {
        this.journals = journals;
        this.books = books;
        this.matching = matching;
    }

    /** Empty where the journal has no such line that is not posted yet. */
    public Optional<ApplicationDraft> open(CompanyId company, long journal, int lineNo) {
        return journals.find(company, journal).flatMap(header -> {
            List<StoredLine> lines = journals.unpostedLines(company, header);
            return lines.stream()
                    .filter(stored -> stored.line().no() == lineNo)
                    .findFirst()
                    .map(line -> draft(company, new JournalChange.Opened(header, lines, Set.of()), line));
        });
    }

    private ApplicationDraft draft(CompanyId company, JournalChange.Opened opened, StoredLine stored) {
        StoredJournal journal = opened.journal();
        AppliedLine line = stored.line();
        Matching.Loaded loaded = matching.load(company, journal.bankAccount());
        Map<EntryNo, MatchingEntry> entries = partyEntries(loaded.book(), journal.currency());
        MatchingStatement alone = new MatchingStatement(journal.bankAccount(), journal.currency(), List.of(line));
        List<Proposed> proposals = new ArrayList<>();
        for (Proposal proposal : loaded.matcher().propose(alone)) {
            MatchingEntry entry = entries.get(proposal.entry());
            if (entry != null) {
                proposals.add(new Proposed(proposal, entry));
            }
        }
        Set<EntryNo> elsewhere = books.appliedElsewhere(company, journal.id());
        return new ApplicationDraft(
                opened.statement(),
                stored,
                candidates(line, proposals, names(loaded.book()), byOtherLines(opened, line)),
                entries,
                elsewhere,
                new ManualApplication(loaded.book().localCurrency(), false));
    }

    /** An entry and what the matcher thinks of it. */
    private record Proposed(Proposal proposal, MatchingEntry entry) {

        Confidence confidence() {
            return Confidence.ofScore(proposal.score());
        }

        boolean isOf(@Nullable Account account) {
            return entry.account().equals(account);
        }
    }

    private static List<Candidate> candidates(
            AppliedLine line, List<Proposed> proposals, Map<Account, String> names, Map<EntryNo, Money> byOthers) {
        Account likeliest = likeliest(line, proposals);
        Comparator<Proposed> order = Comparator.comparing((Proposed one) -> !one.isOf(likeliest))
                .thenComparing(one -> one.proposal().score(), Comparator.reverseOrder())
                .thenComparing(one -> distance(line, one.entry()))
                .thenComparing(one -> one.entry().dueDate(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(one -> one.entry().no());
        return proposals.stream()
                .sorted(order)
                .map(one -> candidate(line, one, names, byOthers, one.isOf(likeliest)))
                .filter(candidate -> !candidate.remaining().isZero())
                .toList();
    }

    private static Candidate candidate(
            AppliedLine line,
            Proposed one,
            Map<Account, String> names,
            Map<EntryNo, Money> byOthers,
            boolean proposed) {
        MatchingEntry entry = one.entry();
        Money zero = Money.zero(entry.remaining().currency());
        return new Candidate(
                entry.no().value(),
                AccountType.of(entry.account()),
                entry.account().number(),
                names.getOrDefault(entry.account(), ""),
                entry.documentType(),
                entry.documentNo().value(),
                entry.externalDocumentNo(),
                entry.postingDate(),
                entry.dueDate(),
                entry.remaining().minus(byOthers.getOrDefault(entry.no(), zero)),
                isInTime(line.line().date(), entry.discountDate()) ? entry.discount() : zero,
                entry.discountDate(),
                one.confidence(),
                proposed);
    }

    private static boolean isInTime(LocalDate paid, @Nullable LocalDate last) {
        return last != null && !paid.isAfter(last);
    }

    /** The party that the line is applied to already; else the one of the best proposal; null where nothing speaks for any. */
    private static @Nullable Account likeliest(AppliedLine line, List<Proposed> proposals) {
        return line.account() instanceof PartyAccount party
                ? party
                : proposals.stream()
                        .filter(one -> one.confidence() != Confidence.NONE)
                        .max(Comparator.comparing(
                                        (Proposed one) -> one.proposal().score())
                                .thenComparing(one -> one.entry().no(), Comparator.reverseOrder()))
                        .map(one -> one.entry().account())
                        .orElse(null);
    }

    private static long distance(AppliedLine line, MatchingEntry entry) {
        return Math.abs(entry.remaining().minor() - line.line().amount().minor());
    }

    private static Map<EntryNo, MatchingEntry> partyEntries(MatchingBook book, CurrencyCode currency) {
        return book.entries().stream()
                .filter(entry -> entry.account() instanceof PartyAccount)
                .filter(entry -> entry.remaining().currency().equals(currency))
                .collect(Collectors.toMap(MatchingEntry::no, Function.identity()));
    }

    private static Map<Account, String> names(MatchingBook book) {
        return book.parties().stream().collect(Collectors.toMap(MatchingParty::account, MatchingParty::name));
    }

    private static Map<EntryNo, Money> byOtherLines(JournalChange.Opened opened, AppliedLine line) {
        Map<EntryNo, Money> used = new HashMap<>();
        for (StoredLine other : opened.lines()) {
            if (other.line().no() != line.no()) {
                for (AppliedRow row : other.line().rows()) {
                    EntryNo entry = row.entry();
                    if (entry != null) {
                        used.merge(entry, row.applied(), Money::plus);
                    }
                }
            }
        }
        return used;
    }
}
