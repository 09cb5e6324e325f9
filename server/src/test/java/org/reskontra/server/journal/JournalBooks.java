package org.reskontra.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.application.ToleranceAnswers.Answer.ASK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.journal.LineApplication.Choice;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.salesdocuments.SalesDocuments;
import org.reskontra.server.security.Actor;
import org.reskontra.server.verify.Verdict;
import org.reskontra.server.verify.Verification;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small company with two customers, one in euros, a bank account in kronor and one in euros, and a cash receipt journal whose
 * balancing account is the bank account in kronor. VAT is zero. A euro is worth 10 kronor until October, then 11.
 */
final class JournalBooks {

    static final LocalDate DAY = LocalDate.parse("2026-11-25");
    static final CurrencyCode SEK = CurrencyCode.of("SEK");
    static final CurrencyCode EUR = CurrencyCode.of("EUR");
    static final BatchId BATCH = new BatchId("INBET", "STANDARD");
    static final BatchId GENERAL = new BatchId("REDOV", "STANDARD");

    private static final AtomicInteger MADE = new AtomicInteger();

    private final TestDatabase database;
    final ApplicationContext modules;
    final DSLContext db;
    final Actor actor;

    private JournalBooks(TestDatabase database, ApplicationContext modules, CompanyId company) {
        this.database = database;
        this.modules = modules;
        this.db = database.dsl();
        this.actor = Actor.operator(company);
    }

    /** The modules that journals need, without web and pages. */
    static ApplicationContext modules(TestDatabase database) {
        return DemoData.context(database, "party", "journal");
    }

    static JournalBooks in(TestDatabase database, ApplicationContext modules) {
        DSLContext db = database.dsl();
        int id = db.fetchSingle(
                        "insert into company (code, name, local_currency) values (?, 'Test', 'SEK') returning company_id",
                        "journal-" + MADE.incrementAndGet())
                .get(0, Integer.class);
        for (String sql : SETUP.split(";")) {
            if (!sql.isBlank()) {
                db.execute(sql.replace("$1", Integer.toString(id)));
            }
        }
        JournalBooks books = new JournalBooks(database, modules, new CompanyId(id));
        SetUpBatch setUp = modules.getBean(SetUpBatch.class);
        done(setUp.setUp(
                books.actor,
                BATCH,
                new SetUpBatch.Setup(
                        TemplateType.CASH_RECEIPT,
                        "Receipts",
                        "DOC",
                        AccountType.BANK_ACCOUNT,
                        "B-SEK",
                        true,
                        ASK,
                        ASK),
                null));
        done(setUp.setUp(
                books.actor,
                GENERAL,
                new SetUpBatch.Setup(TemplateType.GENERAL, "General", null, null, null, false, ASK, ASK),
                null));
        return books;
    }

    private static final String SETUP =
            """
            insert into gl_account select $1, no, 'Account ' || no, direct from (values ('1510', false), ('1930', false),
                ('1941', false), ('2440', false), ('2611', true), ('3001', true), ('3731', true), ('3740', true),
                ('3960', true), ('7960', true), ('8311', true)) a(no, direct);
            insert into party_posting_group values ($1, 'CUSTOMER', 'G', '1510', '3731', '3731', '3740', '3740'),
                ($1, 'VENDOR', 'G', '2440', '3731', '3731', '3740', '3740');
            insert into bank_posting_group values ($1, 'SEK', '1930'), ($1, 'EUR', '1941');
            insert into vat_posting_setup values ($1, 'G', 'FREE', 0, '2611', '2611');
            insert into currency values ($1, 'EUR', '3960', '7960');
            insert into exchange_rate values ($1, 'EUR', '2026-01-01', 1, 10), ($1, 'EUR', '2026-11-01', 1, 11);
            insert into party (company_id, ledger, party_no, name, posting_group, vat_group, currency) values
                ($1, 'CUSTOMER', 'K1', 'Alfa AB', 'G', 'G', null), ($1, 'CUSTOMER', 'K2', 'Beta Oy', 'G', 'G', 'EUR'),
                ($1, 'VENDOR', 'L1', 'Gamma AB', 'G', 'G', null);
            insert into bank_account (company_id, bank_account_no, name, currency, posting_group) values
                ($1, 'B-SEK', 'Kronor', 'SEK', 'SEK'), ($1, 'B-EUR', 'Euro', 'EUR', 'EUR');
            insert into number_series values ($1, 'DOC', 'R', 100)
            """;

    /** An invoice of 1 October to customer K1, due on 1 December. */
    JournalBooks invoice(String no, String amount) {
        return document(DocumentType.INVOICE, no, "K1", amount, SEK, "0", null);
    }

    JournalBooks document(
            DocumentType type,
            String no,
            String customer,
            String amount,
            CurrencyCode currency,
            String discount,
            @Nullable LocalDate discountDate) {
        LocalDate date = LocalDate.parse("2026-10-01");
        SalesDocument document = new SalesDocument(
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
        SalesDocuments posting = modules.getBean(SalesDocuments.class);
        done(modules.getBean(TransactionTemplate.class).execute(status -> posting.post(actor, List.of(document))));
        return this;
    }

    // Lines

    /** A new line of the company's day with what the caller fills in. */
    static Typed line() {
        return new Typed(null, null, null, DAY, null, null, null, null, null, null, null);
    }

    /** What somebody types into a line. */
    record Typed(
            @Nullable DocumentType type,
            @Nullable String documentNo,
            @Nullable Integer after,
            @Nullable LocalDate date,
            @Nullable AccountType accountType,
            @Nullable String account,
            @Nullable String amount,
            @Nullable AccountType balancingType,
            @Nullable String balancing,
            @Nullable CurrencyCode currency,
            @Nullable String appliesTo) {

        Typed customer(String no) {
            return account(AccountType.CUSTOMER, no);
        }

        Typed account(AccountType wanted, String no) {
            return new Typed(
                    type, documentNo, after, date, wanted, no, amount, balancingType, balancing, currency, appliesTo);
        }

        Typed amount(String wanted) {
            return new Typed(
                    type,
                    documentNo,
                    after,
                    date,
                    accountType,
                    account,
                    wanted,
                    balancingType,
                    balancing,
                    currency,
                    appliesTo);
        }

        Typed type(DocumentType wanted) {
            return new Typed(
                    wanted,
                    documentNo,
                    after,
                    date,
                    accountType,
                    account,
                    amount,
                    balancingType,
                    balancing,
                    currency,
                    appliesTo);
        }

        Typed date(@Nullable LocalDate wanted) {
            return new Typed(
                    type,
                    documentNo,
                    after,
                    wanted,
                    accountType,
                    account,
                    amount,
                    balancingType,
                    balancing,
                    currency,
                    appliesTo);
        }

        Typed documentNo(String wanted) {
            return new Typed(
                    type,
                    wanted,
                    after,
                    date,
                    accountType,
                    account,
                    amount,
                    balancingType,
                    balancing,
                    currency,
                    appliesTo);
        }

        Typed after(int wanted) {
            return new Typed(
                    type,
                    documentNo,
                    wanted,
                    date,
                    accountType,
                    account,
                    amount,
                    balancingType,
                    balancing,
                    currency,
                    appliesTo);
        }

        Typed balancing(AccountType wanted, String no) {
            return new Typed(
                    type, documentNo, after, date, accountType, account, amount, wanted, no, currency, appliesTo);
        }

        Typed appliesTo(String no) {
            return new Typed(
                    type,
                    documentNo,
                    after,
                    date,
                    accountType,
                    account,
                    amount,
                    balancingType,
                    balancing,
                    currency,
                    no);
        }

        LineInput input() {
            return input(null, null);
        }

        /** @param lineNo of the line to be changed */
        LineInput input(@Nullable Integer lineNo, @Nullable Long version) {
            return new LineInput(
                    lineNo,
                    version,
                    after,
                    date,
                    null,
                    null,
                    type,
                    documentNo,
                    null,
                    accountType,
                    account,
                    null,
                    currency,
                    amount == null ? null : new BigDecimal(amount),
                    balancingType,
                    balancing,
                    null,
                    appliesTo);
        }
    }

    Outcome<SaveLines.Saved> trySaving(BatchId batch, LineInput... inputs) {
        return modules.getBean(SaveLines.class).save(actor, batch, List.of(inputs), null);
    }

    BatchLine save(Typed line) {
        return save(BATCH, line);
    }

    BatchLine save(BatchId batch, Typed line) {
        int no = done(trySaving(batch, line.input())).lineNos().getFirst();
        return line(batch, no);
    }

    BatchLine line(BatchId batch, int no) {
        return lines(batch).stream()
                .filter(line -> line.lineNo() == no)
                .findFirst()
                .orElseThrow();
    }

    List<BatchLine> lines(BatchId batch) {
        return modules.getBean(JournalBatches.class).lines(actor.company(), batch);
    }

    List<Problem> problems(BatchId batch) {
        return modules.getBean(JournalBatches.class)
                .check(actor, batch, lines(batch))
                .problems();
    }

    Outcome<SaveLines.Saved> tryApplying(BatchLine line, Choice... choices) {
        return modules.getBean(ApplyLine.class).apply(actor, BATCH, reference(line), List.of(choices), null);
    }

    BatchLine apply(BatchLine line, String... documents) {
        done(tryApplying(
                line,
                List.of(documents).stream()
                        .map(document -> new Choice(entryNo(document), null))
                        .toArray(Choice[]::new)));
        return line(BATCH, line.lineNo());
    }

    static LineReference reference(BatchLine line) {
        return new LineReference(line.lineNo(), line.version());
    }

    Outcome<PostBatch.Posted> tryPosting(BatchId batch) {
        return modules.getBean(PostBatch.class).post(actor, batch, BatchAnswers.NONE, null);
    }

    PostBatch.Posted post() {
        return done(tryPosting(BATCH));
    }

    // What is in the books

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

    int count(String table) {
        return db.fetchSingle(
                        "select count(*) from " + table + " where company_id = ?",
                        actor.company().value())
                .get(0, Integer.class);
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
                        "open_entry")
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
        return outcome instanceof Rejected<?>(List<Problem> problems) ? codes(problems) : List.of();
    }

    static List<String> codes(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().code()).toList();
    }
}
