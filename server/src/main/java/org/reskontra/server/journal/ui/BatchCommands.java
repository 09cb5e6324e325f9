package org.reskontra.server.journal.ui;

import org.reskontra.server.journal.ApplyLine;
import org.reskontra.server.journal.EditBatch;
import org.reskontra.server.journal.PostBatch;
import org.reskontra.server.journal.SaveLines;
import org.reskontra.server.journal.SetUpBatch;
import org.reskontra.server.journal.StandardJournals;
import org.springframework.stereotype.Component;

/** What can be done to a batch. */
@Component
record BatchCommands(
        SaveLines saving,
        EditBatch edit,
        ApplyLine applying,
        PostBatch posting,
        SetUpBatch setUp,
        StandardJournals standard) {}
