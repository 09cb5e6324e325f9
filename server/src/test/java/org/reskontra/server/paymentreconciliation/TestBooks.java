package org.reskontra.server.paymentreconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions.Imported;
import org.reskontra.server.paymentreconciliation.ReviewLines.Choice;
import org.reskontra.server.salesdocuments.SalesDocuments;
import org.reskontra.server.security.Actor;
import org.reskontra.server.statementimport.IncomingFile;
import org.reskontra.server.verify.Verdict;
import org.reskontra.server.verify.Verification;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small company of its own, with two customers, one vendor, a bank account in kronor and one in euros; both begin at zero.
 * VAT is zero, so that amounts are easy to follow. A euro is worth 10 kronor until 31 October, 11 from 1 November 2026.
 */
final class TestBooks {

    static final LocalDate DAY = LocalDate.parse("2026-11-25");
    static final CurrencyCode SEK = CurrencyCode.of("SEK");
    static final CurrencyCode EUR = CurrencyCode.of("EUR");
    static final String IBAN_SEK = "SE1490000000000000110042";
    static final String IBAN_EUR = "SE4090000000000000110059";

    private static final AtomicInteger MADE = new AtomicInteger();

    private final TestDatabase database;
    final ApplicationContext modules;
    final DSLContext db;
    final Actor actor;

    private TestBooks(TestDatabase database, ApplicationContext modules, CompanyId company) {
        this.database = database;
        this.modules = modules;
        this.db = database.dsl();
        this.actor = Actor.operator(company);
    }

    /** The modules that journals need, without web and pages. */
    static ApplicationContext modules(TestDatabase database) {
        return DemoData.context(database);
    }

    static TestBooks in(TestDatabase database, ApplicationContext modules) {
        DSLContext db = database.dsl();
        int id = db.fetchSingle(
                        "insert into company (code, name, local_currency) values (?, 'Test', 'SEK') returning company_id",
                        "test-" + MADE.incrementAndGet())
                .get(0, Integer.class);
        for (String sql : SETUP.split(";")) {
            if (!sql.isBlank()) {
                db.execute(sql.replace("$1", Integer.toString(id)));
            }
        }
        return new TestBooks(database, modules, new CompanyId(id));
    }

    private static final String SETUP =
            """
            insert into gl_account select $1, no, no, direct from (values ('1510', false), ('1930', false), ('1941', false),
                ('2440', false), ('2611', true), ('2899', true), ('3001', true), ('3731', true), ('3740', true), ('3960', true),
                ('6570', true), ('7960', true)) a(no, direct);
            insert into party_posting_group values ($1, 'CUSTOMER', 'G', '1510', '3731', '3731', '3740', '3740'),
                ($1, 'VENDOR', 'G', '2440', '3731', '3731', '3740', '3740');
            insert into bank_posting_group values ($1, 'SEK', '1930'), ($1, 'EUR', '1941');
            insert into vat_posting_setup values ($1, 'G', 'FREE', 0, '2611', '2611');
            insert into currency values ($1, 'EUR', '3960', '7960');
            insert into exchange_rate values ($1, 'EUR', '2026-01-01', 1, 10), ($1, 'EUR', '2026-11-01', 1, 11);
            insert into party (company_id, ledger, party_no, name, posting_group, vat_group) values
                ($1, 'CUSTOMER', 'K1', 'Alfa AB', 'G', 'G'), ($1, 'CUSTOMER', 'K2', 'Beta AB', 'G', 'G'),
                ($1, 'VENDOR', 'L1', 'Gamma AB', 'G', 'G');
            insert into bank_account (company_id, bank_account_no, name, iban, currency, posting_group) values
                ($1, 'B-SEK', 'Kronor', 'SE1490000000000000110042', 'SEK', 'SEK'),
                ($1, 'B-EUR', 'Euro', 'SE4090000000000000110059', 'EUR', 'EUR');
            update company set unidentified_receipts_account = '2899' where company_id = $1
            """;

    /** An invoice of 1 October to customer K1, due on 1 December. */
    TestBooks invoice(String no, String amount) {
        return document(DocumentType.INVOICE, no, "K1", amount, SEK, "0", null);
    }

    TestBooks document(
            DocumentType type,
            String no,
            String customer,
            String amount,
            CurrencyCode currency,
            String discount,
            @Nullable LocalDate discountDate) {
        return post(List.of(salesDocument(type, no, customer, amount, currency, discount, discountDate)));
    }

    /** As many invoices to customer K1, with numbers and amounts of their own. */
    TestBooks invoices(int count) {
        return post(IntStream.range(0, count)
                .mapToObj(i -> salesDocument(DocumentType.INVOICE, documentNo(i), "K1", amount(i), SEK, "0", null))
                .toList());
    }

    static String documentNo(int index) {
        return Integer.toString(5_000_000 + index);
    }

    static String amount(int index) {
        return BigDecimal.valueOf(100_00L + index, 2).toPlainString();
    }

    private TestBooks post(List<SalesDocument> documents) {
        SalesDocuments posting = modules.getBean(SalesDocuments.class);
        done(modules.getBean(TransactionTemplate.class).execute(status -> posting.post(actor, documents)));
        return this;
    }

    private static SalesDocument salesDocument(
            DocumentType type,
            String no,
            String customer,
            String amount,
            CurrencyCode currency,
            String discount,
            @Nullable LocalDate discountDate) {
        LocalDate date = LocalDate.parse("2026-10-01");
        return new SalesDocument(
                1,
                type,
                new DocumentNo(no),
                new PartyNo(customer),
                date,
                date,
                LocalDate.parse("2026-12-01"),
                currency,
                "",
                "Document " + no,
                List.of(new SalesDocument.Line(new GlAccountNo("3001"), Money.of(amount, currency), "FREE")),
                Money.of(discount, currency),
                discountDate);
    }

    /** A statement in kronor that goes on where the last one in this company ended. */
    CamtFile statement(LocalDate date) {
        return CamtFile.of(IBAN_SEK, "SEK", date, balanceOfLastStatement("B-SEK"));
    }

    CamtFile statementInEuros(LocalDate date) {
        return CamtFile.of(IBAN_EUR, "EUR", date, balanceOfLastStatement("B-EUR"));
    }

    private String balanceOfLastStatement(String account) {
        long minor = db.fetchSingle(
                        "select balance_last_statement from bank_account where company_id = ? and bank_account_no = ?",
                        actor.company().value(),
                        account)
                .get(0, Long.class);
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    Outcome<Imported> take(byte[] contents) {
        return modules.getBean(ImportBankTransactions.class)
                .importFile(actor, IncomingFile.of("statement.xml", contents), null);
    }

    long imported(CamtFile file) {
        return done(take(file.bytes())).journals().getFirst();
    }

    void applyAutomatically(long journal) {
        done(modules.getBean(ApplyAutomatically.class).apply(actor, journal, false, null));
    }

    /** Applies the line that has this text to these documents, each with all that the line allows. */
    void apply(long journal, String text, String... documents) {
        List<Choice> choices = List.of(documents).stream()
                .map(document -> new Choice(entryNo(document), null))
                .toList();
        done(modules.getBean(ReviewLines.class)
                .applyToEntries(
                        actor, journal, new LineReference(line(journal, text).lineNo(), null), choices, null));
    }

    void accept(long journal, String text) {
        done(modules.getBean(ReviewLines.class)
                .accept(
                        actor,
                        journal,
                        List.of(new LineReference(line(journal, text).lineNo(), null)),
                        null));
    }

    Outcome<PostJournal.Posted> tryPosting(long journal, Mode mode) {
        return modules.getBean(PostJournal.class).post(actor, journal, mode, null);
    }

    PostJournal.Posted post(long journal) {
        return done(tryPosting(journal, Mode.POST_AND_RECONCILE));
    }

    JournalSummary journal(long journal) {
        return modules.getBean(PaymentJournals.class)
                .find(actor.company(), journal)
                .orElseThrow();
    }

    List<LineView> lines(long journal) {
        return modules.getBean(PaymentJournals.class).lines(actor.company(), journal(journal));
    }

    LineView line(long journal, String text) {
        return lines(journal).stream()
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is on no line of " + lines(journal)));
    }

    long entryNo(String document) {
        return db.fetchSingle(
                        "select entry_no from subledger_entry where company_id = ? and document_no = ?",
                        actor.company().value(),
                        document)
                .get(0, Long.class);
    }

    /** What is left of a document's entry, in minor units. */
    long remaining(String document) {
        return db.fetchSingle("select remaining from open_entry where entry_no = ?", entryNo(document))
                .get(0, Long.class);
    }

    /** Sum of the account in local currency, in minor units. */
    long balance(String glAccount) {
        return db.fetchSingle(
                        "select coalesce(sum(amount_local), 0)::bigint from gl_entry where company_id = ? and account_no = ?",
                        actor.company().value(),
                        glAccount)
                .get(0, Long.class);
    }

    /** What is left on account of the customer's payments, in minor units. */
    long onAccount(String customer) {
        return db.fetchSingle(
                        "select coalesce(sum(o.remaining), 0)::bigint from open_entry o join subledger_entry s using (company_id,"
                                + " entry_no) where company_id = ? and s.party_no = ? and s.document_type = 'PAYMENT'",
                        actor.company().value(),
                        customer)
                .get(0, Long.class);
    }

    int count(String table) {
        Record row = db.fetchSingle(
                "select count(*) from " + table + " where company_id = ?",
                actor.company().value());
        return row.get(0, Integer.class);
    }

    /** How many rows each table of the ledger has: what must not change where nothing is posted. */
    Map<String, Integer> ledger() {
        return List.of(
                        "gl_register",
                        "ledger_transaction",
                        "gl_entry",
                        "subledger_entry",
                        "detailed_entry",
                        "bank_entry",
                        "open_entry",
                        "open_bank_entry",
                        "bank_account_statement")
                .stream()
                .collect(Collectors.toMap(table -> table, this::count));
    }

    void assertLawsHold() {
        List<Verdict> broken = Verification.run(database.access(), verdict -> {}).stream()
                .filter(verdict -> !verdict.holds())
                .toList();
        assertThat(broken).isEmpty();
    }

    static <T> T done(@Nullable Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T result) -> result;
            case Rejected<T>(List<Problem> problems) -> throw new AssertionError(problems.toString());
            case null -> throw new AssertionError("no outcome");
        };
    }

    static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Rejected<?>(List<Problem> problems)
                ? problems.stream().map(problem -> problem.code().code()).toList()
                : List.of();
    }
}
