package org.reskontra.server.paymentreconciliation.ui;

import org.reskontra.server.jobs.Jobs;
import org.reskontra.server.paymentreconciliation.ApplyAutomatically;
import org.reskontra.server.paymentreconciliation.ApplyAutomaticallyInBackground;
import org.reskontra.server.paymentreconciliation.PostJournal;
import org.reskontra.server.paymentreconciliation.PostJournalInBackground;
import org.reskontra.server.paymentreconciliation.ReleaseJournal;
import org.reskontra.server.paymentreconciliation.ReviewLines;
import org.springframework.stereotype.Component;

/** What can be done to a journal. */
@Component
record JournalCommands(
        ApplyAutomatically automatic,
        ApplyAutomaticallyInBackground automaticInBackground,
        ReviewLines review,
        PostJournal posting,
        PostJournalInBackground postingInBackground,
        Jobs jobs,
        ReleaseJournal release) {}
