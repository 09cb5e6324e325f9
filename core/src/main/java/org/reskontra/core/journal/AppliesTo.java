package org.reskontra.core.journal;

import java.util.List;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;

/** Which open entries of its party a journal line is applied to (specification 4.5). */
public sealed interface AppliesTo {

    /** Nothing is chosen: the party's application method decides. */
    record NothingChosen() implements AppliesTo {}

    /** None: the amount stays on account, whatever the application method. */
    record OnAccount() implements AppliesTo {}

    /** One document, in full. */
    record Document(DocumentType type, DocumentNo no) implements AppliesTo {}

    /** Those marked with the line's applies-to ID, as far as the amount goes. */
    record Entries(List<ApplyTo> entries) implements AppliesTo {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /** What was shown before posting, which is posted to the letter or not at all; empty where it stays on account. */
    record AsShown(List<ApplyTo> entries) implements AppliesTo {
        public AsShown {
            entries = List.copyOf(entries);
        }
    }

    /** The entries that are chosen one by one. */
    default List<ApplyTo> chosen() {
        return switch (this) {
            case NothingChosen nothing -> List.of();
            case OnAccount onAccount -> List.of();
            case Document document -> List.of();
            case Entries(List<ApplyTo> chosen) -> chosen;
            case AsShown(List<ApplyTo> shown) -> shown;
        };
    }

    /** Whether somebody chose what is to be settled. */
    default boolean isChosen() {
        return this instanceof Document || !chosen().isEmpty();
    }
}
