package org.reskontra.core.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;

/** A journal line that tests change one field of. */
record DraftLine(
        int no,
        LocalDate date,
        DocumentType type,
        String document,
        Account account,
        @Nullable Account balancing,
        Money amount,
        AppliesTo appliesTo) {

    DraftLine(
            int no,
            String date,
            DocumentType type,
            String document,
            Account account,
            @Nullable Account balancing,
            Money amount) {
        this(no, LocalDate.parse(date), type, document, account, balancing, amount, new AppliesTo.OnAccount());
    }

    DraftLine at(int line) {
        return new DraftLine(line, date, type, document, account, balancing, amount, appliesTo);
    }

    DraftLine on(String day) {
        return new DraftLine(no, LocalDate.parse(day), type, document, account, balancing, amount, appliesTo);
    }

    DraftLine typed(DocumentType other) {
        return new DraftLine(no, date, other, document, account, balancing, amount, appliesTo);
    }

    DraftLine numbered(String other) {
        return new DraftLine(no, date, type, other, account, balancing, amount, appliesTo);
    }

    DraftLine to(Account other) {
        return new DraftLine(no, date, type, document, other, balancing, amount, appliesTo);
    }

    DraftLine against(@Nullable Account other) {
        return new DraftLine(no, date, type, document, account, other, amount, appliesTo);
    }

    DraftLine of(Money other) {
        return new DraftLine(no, date, type, document, account, balancing, other, appliesTo);
    }

    DraftLine settling(AppliesTo chosen) {
        return new DraftLine(no, date, type, document, account, balancing, amount, chosen);
    }

    DraftLine applied(ApplyTo... entries) {
        return settling(new AppliesTo.AsShown(List.of(entries)));
    }

    JournalLine journalLine() {
        return new JournalLine(
                no,
                date,
                date,
                date,
                type,
                new DocumentNo(document),
                "",
                "",
                account,
                balancing,
                amount,
                appliesTo,
                ToleranceAnswers.REFUSE_ALL,
                null);
    }
}
