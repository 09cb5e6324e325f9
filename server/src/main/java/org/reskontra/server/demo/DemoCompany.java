package org.reskontra.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalPlanner;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.Company;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.demo.books.DemoBooks;
import org.reskontra.server.demo.books.DemoDocument;
import org.reskontra.server.demo.statement.Camt053File;
import org.reskontra.server.demo.statement.DayStatement;
import org.reskontra.server.demo.store.DemoSetupStore;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.salesdocuments.SalesDocuments;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/**
 * The demo company: a wholesaler with 200 customers, 2,000 open invoices and 60 credit memos. The same each time; dates are
 * relative to a day.
 */
@Component
public class DemoCompany {

    private final Commands commands;
    private final Companies companies;
    private final DemoSetupStore setup;
    private final SalesDocuments salesDocuments;
    private final Posting posting;

    DemoCompany(
            Commands commands,
            Companies companies,
            DemoSetupStore setup,
            SalesDocuments salesDocuments,
            Posting posting) {
        this.commands = commands;
        this.companies = companies;
        this.setup = setup;
        this.salesDocuments = salesDocuments;
        this.posting = posting;
    }

    /** The statement of its account in kronor for a day, as a camt.053.001.08 file: 120 payments of every kind. */
    public static byte[] statement(LocalDate date) {
        return Camt053File.bytes(DayStatement.of(DemoBooks.of(date)));
    }

    /** The demo company that is there already. */
    public Optional<Company> find() {
        return companies.all().stream().filter(Company::demo).findFirst();
    }

    /**
     * The demo company; where there is none yet, makes it with its books as of the morning of this day, whole or not at all.
     *
     * @return rejected where a company that is no demo has its code
     */
    public Outcome<Company> load(LocalDate date) {
        return find().map(Outcome::done)
                .orElseGet(() -> commands.run(
                        new CommandRequest(
                                Actor.operator(CompanyId.NONE),
                                Permission.ADMINISTER,
                                "demo.load",
                                "company/" + DemoBooks.COMPANY_CODE,
                                Map.of("date", date),
                                null),
                        Company.class,
                        () -> make(DemoBooks.of(date))));
    }

    private Outcome<Company> make(DemoBooks books) {
        return switch (companies.create(DemoBooks.COMPANY_CODE, DemoBooks.COMPANY_NAME, DemoBooks.SEK, true)) {
            case Rejected<Company> rejected -> rejected;
            case Done<Company>(Company company) -> {
                setup.insert(company.id(), books);
                Actor actor = Actor.operator(company.id());
                postOpening(actor, books);
                requireDone(salesDocuments.post(
                        actor,
                        books.documents().stream().map(DemoDocument::document).toList()));
                yield Outcome.done(companies.find(company.id()).orElseThrow());
            }
        };
    }

    private void postOpening(Actor actor, DemoBooks books) {
        List<JournalLine> lines = books.openingLines();
        Set<PartyKey> vendors = books.vendors().stream()
                .map(vendor -> new PartyKey(vendor.ledger(), vendor.no()))
                .collect(Collectors.toSet());
        PostingSetup snapshot = posting.setup(actor, vendors);
        List<PlannedTransaction> transactions =
                requireDone(JournalPlanner.plan(lines, snapshot, Map.of(), posting.reserve(lines.size())));
        posting.write(actor, SourceCode.OPENING, new PostingPlan(transactions, List.of()), null);
    }

    /** What is made up here has no problems; one that it had would be a bug. */
    private static <T> T requireDone(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T result) -> result;
            case Rejected<T>(List<Problem> problems) -> throw new IllegalStateException("demo company: " + problems);
        };
    }
}
