package org.reskontra.core.journal;

import org.reskontra.core.problem.ProblemCode;

/** Why an application cannot be unapplied, or a transaction not reversed (specification 4.9 and 4.10). */
public enum UndoProblem implements ProblemCode {
    ENTRY_HAS_NO_APPLICATION,
    DETAILED_ENTRY_TYPE_MUST_BE_APPLICATION,
    DETAILED_ENTRY_ALREADY_UNAPPLIED,
    LATER_APPLICATIONS_MUST_BE_UNAPPLIED_FIRST,
    CANNOT_UNAPPLY_REVERSED_ENTRY,
    POSTING_DATE_BEFORE_APPLICATION_DATE,
    ONLY_JOURNAL_ENTRIES_CAN_BE_REVERSED,
    ALREADY_REVERSED,
    ENTRY_IS_APPLIED,
    ENTRY_IS_ADJUSTED,
    BANK_LEDGER_ENTRY_CLOSED,
    BANK_LEDGER_ENTRY_ON_OPEN_STATEMENT,
    POSTING_DATE_BEFORE_TRANSACTION_DATE
}
