package org.reskontra.server.demo;

import java.time.LocalDate;
import java.util.List;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.company.Company;
import org.reskontra.server.paymentreconciliation.ApplyAutomatically;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions;
import org.reskontra.server.paymentreconciliation.JournalStatus;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.paymentreconciliation.PaymentJournals;
import org.reskontra.server.paymentreconciliation.PostJournal;
import org.reskontra.server.security.Actor;
import org.reskontra.server.statementimport.IncomingFile;
import org.springframework.stereotype.Component;

/** The day of the demo company: its statement comes in and its payments are applied, through the commands that pages call. */
@Component
public class DemoDay {

    private final DemoCompany demo;
    private final ImportBankTransactions imports;
    private final ApplyAutomatically matching;
    private final PostJournal posting;
    private final PaymentJournals journals;

    DemoDay(
            DemoCompany demo,
            ImportBankTransactions imports,
            ApplyAutomatically matching,
            PostJournal posting,
            PaymentJournals journals) {
        this.demo = demo;
        this.imports = imports;
        this.matching = matching;
        this.posting = posting;
        this.journals = journals;
    }

    /** What became of the statement. */
    public record Result(JournalSummary journal, List<LineView> lines) {
        public Result {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Does what has not been done yet; where it was, only tells what there is.
     *
     * @param date the day, where the company is to be made
     * @param post whether the lines that need nobody are posted
     */
    public Result happens(LocalDate date, boolean post) {
        Company company = done(demo.load(date));
        Actor actor = Actor.operator(company.id());
        if (journals.all(company.id()).isEmpty()) {
            done(imports.importFile(
                    actor, IncomingFile.of("statement-" + date + ".xml", DemoCompany.statement(date)), null));
        }
        JournalSummary journal = journal(company);
        if (isOpen(journal)
                && journal.applied().equals(Money.zero(journal.applied().currency()))) {
            done(matching.apply(actor, journal.id(), false, null));
        }
        if (post && isOpen(journal)) {
            done(posting.postCompleteLines(actor, journal.id(), null));
        }
        JournalSummary now = journal(company);
        return new Result(now, journals.lines(company.id(), now));
    }

    private JournalSummary journal(Company company) {
        return journals.all(company.id()).getLast();
    }

    private static boolean isOpen(JournalSummary journal) {
        return journal.status() == JournalStatus.OPEN;
    }

    /** What is made up here has no problems; one that it had would be a bug. */
    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.Rejected<T>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
