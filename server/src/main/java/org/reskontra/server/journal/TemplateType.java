package org.reskontra.server.journal;

import org.reskontra.server.posting.SourceCode;

/** What a journal is for: which page shows it, and what its new lines begin with (specification 5.1). */
public enum TemplateType {
    CASH_RECEIPT(SourceCode.CASH_RECEIPT_JOURNAL),
    GENERAL(SourceCode.GENERAL_JOURNAL);

    private final SourceCode sourceCode;

    TemplateType(SourceCode sourceCode) {
        this.sourceCode = sourceCode;
    }

    /** What the registers of its postings say where they came from. */
    public SourceCode sourceCode() {
        return sourceCode;
    }
}
