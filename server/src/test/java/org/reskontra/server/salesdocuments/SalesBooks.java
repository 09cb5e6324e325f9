package org.reskontra.server.salesdocuments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.security.Actor;
import org.reskontra.server.verify.Verification;
import org.springframework.context.ApplicationContext;

/**
 * A small company: customer K1 pays in 30 days and has 2 % discount for 8, K2 is in euros (11 kronor) and has no terms. VAT is
 * 25 % of FULL and 6 % of LOW. Invoices are numbered F1001 and on.
 */
final class SalesBooks {

    static final LocalDate DAY = LocalDate.parse("2026-11-25");

    private static final AtomicInteger MADE = new AtomicInteger();

    private final TestDatabase database;
    final ApplicationContext modules;
    final DSLContext db;
    final Actor actor;
    final PostSalesDocuments posting;

    private SalesBooks(TestDatabase database, ApplicationContext modules, CompanyId company) {
        this.database = database;
        this.modules = modules;
        this.db = database.dsl();
        this.actor = Actor.operator(company);
        this.posting = modules.getBean(PostSalesDocuments.class);
    }

    /** The modules that sales documents need, without web and pages. */
    static ApplicationContext modules(TestDatabase database) {
        return DemoData.context(database);
    }

    static SalesBooks in(TestDatabase database, ApplicationContext modules) {
        DSLContext db = database.dsl();
        int id = db.fetchSingle(
                        "insert into company (code, name, local_currency) values (?, 'Test', 'SEK') returning company_id",
                        "sales-" + MADE.incrementAndGet())
                .get(0, Integer.class);
        for (String sql : SETUP.split(";")) {
            if (!sql.isBlank()) {
                db.execute(sql.replace("$1", Integer.toString(id)));
            }
        }
        return new SalesBooks(database, modules, new CompanyId(id));
    }

    private static final String SETUP =
            """
            insert into gl_account select $1, no, 'Account ' || no, direct from (values ('1510', false), ('2611', true),
                ('2631', true), ('3001', true), ('3003', true), ('3731', true), ('3740', true), ('3960', true),
                ('7960', true)) a(no, direct);
            insert into party_posting_group values ($1, 'CUSTOMER', 'G', '1510', '3731', '3731', '3740', '3740');
            insert into vat_posting_setup values ($1, 'DOM', 'FULL', 25, '2611', '2611'), ($1, 'DOM', 'LOW', 6, '2631', '2631'),
                ($1, 'EU', 'FULL', 0, '2611', '2611');
            insert into currency values ($1, 'EUR', '3960', '7960');
            insert into exchange_rate values ($1, 'EUR', '2026-01-01', 1, 11);
            insert into payment_terms values ($1, '30', '30 days', '30D', '', 0, false),
                ($1, '30-2-8', '30 days, 2 % for 8', '30D', '8D', 2, false), ($1, 'BAD', 'Bad', '30 dagar', '', 0, false);
            insert into party (company_id, ledger, party_no, name, registration_no, posting_group, vat_group, currency,
                    payment_terms) values
                ($1, 'CUSTOMER', 'K1', 'Alfa AB', '556012-5790', 'G', 'DOM', null, '30-2-8'),
                ($1, 'CUSTOMER', 'K2', 'Beta Oy', '', 'G', 'EU', 'EUR', null);
            insert into number_series values ($1, 'F', 'F', 1000)
            """;

    /** An invoice to K1, numbered, of DAY. */
    static SalesDocumentInput invoice(String no, SalesDocumentInput.Line... lines) {
        return document(DocumentType.INVOICE, no, null, "K1", List.of(), lines);
    }

    static SalesDocumentInput document(
            DocumentType type,
            @Nullable String no,
            @Nullable String series,
            String customer,
            List<SalesDocumentInput.Instalment> instalments,
            SalesDocumentInput.Line... lines) {
        return new SalesDocumentInput(
                100,
                type,
                no,
                series,
                customer,
                DAY,
                null,
                null,
                null,
                null,
                instalments,
                "1234567897",
                null,
                false,
                List.of(lines));
    }

    static SalesDocumentInput.Line line(int source, String account, String vat, String amount) {
        return new SalesDocumentInput.Line(source, account, null, vat, new BigDecimal(amount));
    }

    /** The customer ledger, oldest first: document, instalment, due date, amount, discount, discount date. */
    List<String> entries() {
        return db.fetch(
                        """
                        select document_type || ' ' || document_no || ' ' || instalment_no || ' ' || due_date || ' ' || amount
                            || ' ' || discount_possible || ' ' || coalesce(discount_date::text, '-')
                        from subledger_entry where company_id = ? order by entry_no
                        """,
                        actor.company().value())
                .getValues(0, String.class);
    }

    /** Gives a customer a payment method that settles his documents on a general ledger account. */
    void paysBy(String customer, String method, String account) {
        db.execute(
                "insert into payment_method values (?, ?, '', 'GL_ACCOUNT', ?, false)",
                actor.company().value(),
                method,
                account);
        db.execute(
                "update party set payment_method = ? where company_id = ? and party_no = ?",
                method,
                actor.company().value(),
                customer);
    }

    /** What is open in the customer ledger: document and remaining amount. */
    List<String> open() {
        return db.fetch(
                        """
                        select document_type || ' ' || document_no || ' ' || remaining
                        from subledger_entry join open_entry using (company_id, entry_no)
                        where company_id = ? and is_open order by entry_no
                        """,
                        actor.company().value())
                .getValues(0, String.class);
    }

    /** What stands on a general ledger account, in öre. */
    long balance(String account) {
        return db.fetchSingle(
                        "select coalesce(sum(amount_local), 0) from gl_entry where company_id = ? and account_no = ?",
                        actor.company().value(),
                        account)
                .get(0, Long.class);
    }

    void assertLawsHold() {
        assertThat(Verification.run(database.access(), verdict -> {}))
                .allSatisfy(verdict -> assertThat(verdict.examples()).isEmpty());
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T result) -> result;
            case Rejected<T>(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** As {@code code@line.field}. */
    static List<String> refused(Outcome<?> outcome) {
        return outcome instanceof Rejected<?>(List<Problem> problems)
                ? problems.stream()
                        .map(problem -> problem.code().code() + "@"
                                + problem.place().line() + "." + problem.place().field())
                        .toList()
                : List.of();
    }
}
