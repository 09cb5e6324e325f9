package org.reskontra.core.application;

import static org.reskontra.core.application.ApplicationChecks.about;
import static org.reskontra.core.application.ApplicationProblem.APPLIES_TO_DOCUMENT_NOT_FOUND_FOR_CUSTOMER;
import static org.reskontra.core.application.ApplicationProblem.APPLIES_TO_ENTRY_MUST_HAVE_OPPOSITE_SIGN;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/** Selects the entries that a new one is applied to (specification 4.5). */
public final class EntrySelection {

    private EntrySelection() {}

    /**
     * The party's open entry with this type and number, in full; the first instalment that is open.
     *
     * @param type of the document; {@link DocumentType#NONE} for any
     * @param entries those of the party are looked at
     */
    public static Outcome<List<ApplyRequest>> document(
            OpenEntry applying, DocumentType type, DocumentNo no, Collection<OpenEntry> entries) {
        OpenEntry found = entries.stream()
                .filter(entry ->
                        isOpenEntryOf(applying, entry) && entry.documentNo().equals(no))
                .filter(entry -> type == DocumentType.NONE || entry.documentType() == type)
                .min(Comparator.comparing(OpenEntry::dueDate).thenComparing(OpenEntry::no))
                .orElse(null);
        if (found == null) {
            return Outcome.rejected(Problem.of(APPLIES_TO_DOCUMENT_NOT_FOUND_FOR_CUSTOMER)
                    .with("document", no.value())
                    .with("party", applying.party().value()));
        }
        if (found.remaining().signum() == applying.remaining().signum()) {
            return Outcome.rejected(about(APPLIES_TO_ENTRY_MUST_HAVE_OPPOSITE_SIGN, found)
                    .with("amount", applying.remaining())
                    .with("remaining", found.remaining()));
        }
        return Outcome.done(List.of(inFull(found)));
    }

    /**
     * All open entries of the party that may be settled on the posting date, in currencies that go together.
     *
     * @param entries without those that somebody has marked to be applied
     */
    public static List<ApplyRequest> oldest(OpenEntry applying, CurrencyMix currencies, Collection<OpenEntry> entries) {
        return entries.stream()
                .filter(entry -> isOpenEntryOf(applying, entry))
                .filter(entry -> !entry.firstSettlement().isAfter(applying.postingDate()))
                .filter(entry -> currencies.allows(applying.currency(), entry.currency()))
                .map(EntrySelection::inFull)
                .toList();
    }

    private static boolean isOpenEntryOf(OpenEntry applying, OpenEntry entry) {
        return entry.isOpen()
                && entry.ledger() == applying.ledger()
                && entry.party().equals(applying.party())
                && !entry.no().equals(applying.no());
    }

    private static ApplyRequest inFull(OpenEntry entry) {
        return new ApplyRequest(entry, entry.remaining());
    }
}
