package org.reskontra.server.paymentreconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.paymentreconciliation.TestBooks.done;

import java.util.List;
import org.reskontra.server.company.Company;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.security.Actor;
import org.reskontra.server.statementimport.IncomingFile;
import org.springframework.context.ApplicationContext;

/** The journal of the demo company's statement. */
record DemoJournal(Actor actor, long journal) {

    /** Imported, matched and reviewed: ready to be posted. */
    static DemoJournal complete(ApplicationContext modules) {
        DemoJournal demo = matched(modules);
        demo.review(modules);
        return demo;
    }

    /** Imported and matched. */
    static DemoJournal matched(ApplicationContext modules) {
        Company company = done(modules.getBean(DemoCompany.class).load(DemoData.DAY));
        Actor actor = Actor.operator(company.id());
        long journal = done(modules.getBean(ImportBankTransactions.class)
                        .importFile(actor, IncomingFile.of("demo.xml", DemoCompany.statement(DemoData.DAY)), null))
                .journals()
                .getFirst();
        ApplyAutomatically.Applied applied =
                done(modules.getBean(ApplyAutomatically.class).apply(actor, journal, false, null));
        assertThat(applied.applied()).isGreaterThan(90);
        return new DemoJournal(actor, journal);
    }

    /** Accepts what the matcher proposes, and moves what is left to the account for unidentified receipts. */
    void review(ApplicationContext modules) {
        ReviewLines review = modules.getBean(ReviewLines.class);
        List<LineReference> toAccept = lines(modules).stream()
                .filter(line -> line.accountType() != null)
                .filter(line -> line.reviewRequired() || !line.difference().isZero())
                .filter(line -> line.difference().isZero()
                        || line.difference().signum() == line.applied().signum())
                .map(line -> new LineReference(line.lineNo(), line.version()))
                .toList();
        done(review.accept(actor, journal, toAccept, null));
        List<LineReference> left = lines(modules).stream()
                .filter(line -> !line.difference().isZero())
                .map(line -> new LineReference(line.lineNo(), line.version()))
                .toList();
        assertThat(left).isNotEmpty();
        done(review.toUnidentified(actor, journal, left, null));
    }

    JournalSummary summary(ApplicationContext modules) {
        return modules.getBean(PaymentJournals.class)
                .find(actor.company(), journal)
                .orElseThrow();
    }

    List<LineView> lines(ApplicationContext modules) {
        return modules.getBean(PaymentJournals.class).lines(actor.company(), summary(modules));
    }
}
