package org.reskontra.server.paymentreconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.paymentreconciliation.TestBooks.done;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.core.statement.Verdict;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Company;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions.Imported;
import org.reskontra.server.security.Actor;
import org.reskontra.server.verify.Verification;

/** The main job on the demo company's statement, from the file to the reconciled bank account. */
class DemoJournalTest {

    private final TestDatabase database = TestDatabase.create();

    @Test
    void aStatementIsImportedAppliedReviewedPreviewedPostedAndReconciled() {
        try (var context = DemoData.context(database)) {
            Company company = done(context.getBean(DemoCompany.class).load(DemoData.DAY));
            Actor actor = Actor.operator(company.id());
            ReviewLines review = context.getBean(ReviewLines.class);
            PaymentJournals journals = context.getBean(PaymentJournals.class);

            Imported imported = done(context.getBean(ImportBankTransactions.class)
                    .importFile(actor, "demo.xml", DemoCompany.statement(DemoData.DAY), null));
            assertThat(imported.verdict()).isEqualTo(Verdict.ACCEPT);
            assertThat(imported.lines()).isEqualTo(120);
            long journal = imported.journals().getFirst();
            assertThat(journals.find(company.id(), journal).orElseThrow().balanceDifference())
                    .matches(difference -> difference.isZero());

            ApplyAutomatically.Applied applied =
                    done(context.getBean(ApplyAutomatically.class).apply(actor, journal, false, null));
            assertThat(applied.applied()).isGreaterThan(90);

            complete(actor, journal, review, journals);
            JournalSummary complete = journals.find(company.id(), journal).orElseThrow();
            assertThat(complete.linesWithDifference()).isZero();

            PostJournal posting = context.getBean(PostJournal.class);
            PostingPlan preview = done(posting.preview(actor, journal, Mode.POST_AND_RECONCILE));
            PostJournal.Posted posted = done(posting.post(actor, journal, Mode.POST_AND_RECONCILE, null));

            assertThat(posted.status()).isEqualTo(JournalStatus.RECONCILED);
            assertThat(posted.transactions())
                    .isEqualTo(preview.transactions().size())
                    .isEqualTo(complete.lines());
            assertThat(Verification.run(database.access(), verdict -> {})).allMatch(verdict -> verdict.holds());
        }
    }

    /** Accepts what the matcher proposes, and moves what is left to the account for unidentified receipts. */
    private static void complete(Actor actor, long journal, ReviewLines review, PaymentJournals journals) {
        JournalSummary summary = journals.find(actor.company(), journal).orElseThrow();
        List<LineReference> toAccept = journals.lines(actor.company(), summary).stream()
                .filter(line -> line.accountType() != null)
                .filter(line -> line.reviewRequired() || !line.difference().isZero())
                .filter(line -> line.difference().isZero()
                        || line.difference().signum() == line.applied().signum())
                .map(line -> new LineReference(line.lineNo(), line.version()))
                .toList();
        done(review.accept(actor, journal, toAccept));
        List<LineReference> left = journals.lines(actor.company(), summary).stream()
                .filter(line -> !line.difference().isZero())
                .map(line -> new LineReference(line.lineNo(), line.version()))
                .toList();
        assertThat(left).isNotEmpty();
        done(review.toUnidentified(actor, journal, left));
    }
}
