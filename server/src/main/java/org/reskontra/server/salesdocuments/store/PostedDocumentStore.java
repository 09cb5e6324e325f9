package org.reskontra.server.salesdocuments.store;

import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.reskontra.core.journal.JournalProblem;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Repository;

/** Knows which document numbers are taken (specification 4.2, check 13). */
@Repository
public class PostedDocumentStore {

    /** Any number of its own, to tell the lock from others. */
    private static final int SALES = 0x5A1E5;

    private final DSLContext dsl;

    PostedDocumentStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Whoever posts sales documents of the company waits until this transaction ends: no number is taken twice. */
    public void holdPosting(CompanyId company) {
        dsl.execute("select pg_advisory_xact_lock(?, ?)", SALES, company.value());
    }

    private record Key(DocumentType type, String number) {}

    /** A problem for each document whose number was posted before, or stands twice among these. */
    public List<Problem> alreadyPosted(CompanyId company, List<SalesDocument> documents) {
        String[] numbers =
                documents.stream().map(document -> document.no().value()).toArray(String[]::new);
        Set<Key> taken = new HashSet<>(dsl.select(SUBLEDGER_ENTRY.DOCUMENT_TYPE, SUBLEDGER_ENTRY.DOCUMENT_NO)
                .from(SUBLEDGER_ENTRY)
                .where(
                        SUBLEDGER_ENTRY.COMPANY_ID.eq(company.value()),
                        SUBLEDGER_ENTRY.LEDGER.eq(Ledger.CUSTOMER.name()),
                        SUBLEDGER_ENTRY.DOCUMENT_NO.eq(DSL.any(numbers)))
                .fetch(row -> new Key(DocumentType.valueOf(row.value1()), row.value2())));
        List<Problem> problems = new ArrayList<>();
        for (SalesDocument document : documents) {
            String number = document.no().value();
            if (!taken.add(new Key(document.type(), number))) {
                problems.add(Problem.of(JournalProblem.DOCUMENT_ALREADY_POSTED)
                        .with("document", number)
                        .at(new Place(number, document.source(), "no")));
            }
        }
        return problems;
    }
}
