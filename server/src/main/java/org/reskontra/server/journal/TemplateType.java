package org.reskontra.server.journal;

/** What a journal is for: which page shows it, and what its new lines begin with (specification 5.1). */
public enum TemplateType {
    CASH_RECEIPT,
    GENERAL
}
