package org.reskontra.server.paymentreconciliation.ui;

import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.shell.grid.Tone;

/** What readers are told about how far a journal is. */
enum JournalState {
    HELD(Tone.URGENT),
    OPEN(Tone.ATTENTION),
    POSTING(Tone.ATTENTION),
    POSTED(Tone.NEUTRAL),
    RECONCILED(Tone.GOOD);

    final Tone tone;

    JournalState(Tone tone) {
        this.tone = tone;
    }

    static JournalState of(JournalSummary journal) {
        return switch (journal.status()) {
            case OPEN -> journal.held() ? HELD : OPEN;
            case POSTING -> POSTING;
            case POSTED -> POSTED;
            case RECONCILED -> RECONCILED;
        };
    }
}
