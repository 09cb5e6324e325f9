package org.reskontra.server.posting;

/** The workplace that a posting came from; kept on its register (specification 19.5). */
public enum SourceCode {
    /** Balances and open documents that a company brings along. */
    OPENING(false),
    SALES(false),
    PAYMENT_RECONCILIATION(true),
    CASH_RECEIPT_JOURNAL(true),
    GENERAL_JOURNAL(true),
    /** Posted entries applied to each other. */
    APPLICATION(false),
    UNAPPLICATION(false),
    REVERSAL(false),
    EXCHANGE_RATE_ADJUSTMENT(false);

    private final boolean journal;

    SourceCode(boolean journal) {
        this.journal = journal;
    }

    /** Whether it comes from journal lines, which can be reversed (specification 4.10). */
    public boolean isJournal() {
        return journal;
    }
}
