package org.reskontra.server.paymentreconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.paymentreconciliation.TestBooks.done;

import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.verify.Verification;
import org.springframework.context.ApplicationContext;

/** The main job on the demo company's statement, from the file to the reconciled bank account. */
class DemoJournalTest {

    private final TestDatabase database = TestDatabase.create();
    private final ApplicationContext modules = TestBooks.modules(database);

    @Test
    void aStatementIsImportedAppliedReviewedPreviewedPostedAndReconciled() {
        DemoJournal demo = DemoJournal.complete(modules);
        JournalSummary complete = demo.summary(modules);
        assertThat(complete.lines()).isEqualTo(120);
        assertThat(complete.linesWithDifference()).isZero();
        assertThat(complete.balanceDifference().isZero()).isTrue();

        PostJournal posting = modules.getBean(PostJournal.class);
        PostingPlan preview = done(posting.preview(demo.actor(), demo.journal(), Mode.POST_AND_RECONCILE));
        PostJournal.Posted posted = done(posting.post(demo.actor(), demo.journal(), Mode.POST_AND_RECONCILE, null));

        assertThat(posted.status()).isEqualTo(JournalStatus.RECONCILED);
        assertThat(posted.transactions())
                .isEqualTo(preview.transactions().size())
                .isEqualTo(complete.lines());
        assertThat(Verification.run(database.access(), verdict -> {})).allMatch(verdict -> verdict.holds());
    }
}
