package org.reskontra.server.subledger.ui;

import org.reskontra.server.journal.JournalBatches;
import org.reskontra.server.settlement.ui.SettlementCommands;
import org.reskontra.server.subledger.EditEntry;
import org.reskontra.server.subledger.PrepareRefund;
import org.reskontra.server.subledger.ResetTolerances;
import org.springframework.stereotype.Component;

/** What can be done with ledger entries, and the journals that refunds are prepared in. */
@Component
record EntryCommands(
        SettlementCommands settlement,
        EditEntry edit,
        PrepareRefund refunds,
        ResetTolerances tolerances,
        JournalBatches journals) {}
