package org.reskontra.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;

/** A company of its own with customers and their invoices, which are written straight into the tables, as posting would. */
final class Books {

    static final LocalDate DAY = LocalDate.parse("2026-11-25");
    static final String CURRENCY = "SEK";
    static final String BANK = "B-SEK";
    private static final AtomicInteger MADE = new AtomicInteger();

    private final Program program;
    private final int company;
    private final int customers;

    private Books(Program program, int company, int customers) {
        this.program = program;
        this.company = company;
        this.customers = customers;
    }

    private static final String SETUP =
            """
            insert into gl_account select :company, no, 'Account ' || no, direct from (values ('1510', false), ('1930', false),
                ('2611', true), ('3001', true), ('3731', true), ('3740', true)) a(no, direct);
            insert into party_posting_group values (:company, 'CUSTOMER', 'G', '1510', '3731', '3731', '3740', '3740');
            insert into bank_posting_group values (:company, 'SEK', '1930');
            insert into vat_posting_setup values (:company, 'G', 'FREE', 0, '2611', '2611');
            insert into bank_account (company_id, bank_account_no, name, currency, posting_group) values
                (:company, 'B-SEK', 'Kronor', 'SEK', 'SEK');
            insert into party (company_id, ledger, party_no, name, posting_group, vat_group)
                select :company, 'CUSTOMER', 'K' || i, 'Customer ' || i, 'G', 'G' from generate_series(0, :customers - 1) i
            """;

    static Books in(Program program, int customers) {
        int id = program.db()
                .fetchSingle(
                        "insert into company (code, name, local_currency) values (?, 'Bench', 'SEK') returning"
                                + " company_id",
                        "bench-" + System.currentTimeMillis() + "-" + MADE.incrementAndGet())
                .get(0, Integer.class);
        Books books = new Books(program, id, customers);
        program.asOwner(db -> books.execute(db, SETUP, 0));
        return books;
    }

    private static final String INVOICES =
            """
            create temp table invoice on commit drop as
                select nextval('entry_no_seq') entry_no, nextval('transaction_no_seq') transaction_no,
                    'K' || i * 7919 % :customers party_no, 'F' || lpad(i::text, 9, '0') document_no,
                    10000 + i * 37 % 900000 amount, date '2026-10-01' + i % 30 posting_date
                from generate_series(1, :count) i;
            insert into gl_register select :company, nextval('register_no_seq'), 'SALES', 'bench', now();
            insert into ledger_transaction (company_id, transaction_no, register_no, posting_date, document_no)
                select :company, transaction_no, (select max(register_no) from gl_register where company_id = :company),
                    posting_date, document_no from invoice;
            insert into gl_entry (company_id, transaction_no, account_no, posting_date, document_no, description, amount_local,
                    currency, amount)
                select :company, transaction_no, account_no, posting_date, document_no, 'Invoice ' || document_no, sign * amount,
                    'SEK', sign * amount
                from invoice, (values ('1510', 1), ('3001', -1)) side(account_no, sign);
            insert into subledger_entry (company_id, entry_no, transaction_no, ledger, party_no, document_type, document_no,
                    payment_reference, description, posting_date, document_date, due_date, currency, amount, amount_local,
                    rate_foreign, rate_local, posting_group)
                select :company, entry_no, transaction_no, 'CUSTOMER', party_no, 'INVOICE', document_no, '',
                    'Invoice ' || document_no, posting_date, posting_date, posting_date + 30, 'SEK', amount, amount, 1, 1, 'G'
                from invoice;
            insert into detailed_entry (company_id, entry_no, transaction_no, entry_type, posting_date, currency, amount,
                    amount_local)
                select :company, entry_no, transaction_no, 'INITIAL_ENTRY', posting_date, 'SEK', amount, amount from invoice;
            insert into open_entry (company_id, entry_no, ledger, party_no, is_open, remaining, remaining_local, due_date)
                select :company, entry_no, 'CUSTOMER', party_no, true, amount, amount, posting_date + 30 from invoice
            """;

    /** Open invoices, spread over all customers. */
    Books invoices(int count) {
        program.asOwner(db -> execute(db, INVOICES, count));
        return this;
    }

    void execute(DSLContext db, String statements, int count) {
        for (String sql : statements.split(";")) {
            db.execute(sql.replace(":company", Integer.toString(company))
                    .replace(":customers", Integer.toString(customers))
                    .replace(":count", Integer.toString(count)));
        }
    }

    record Invoice(long entryNo, String customer, long remaining) {}

    /** What is open, in an order of its own that is the same in each run. */
    List<Invoice> openInvoices() {
        List<Invoice> invoices = new ArrayList<>(program.db()
                .fetch(
                        "select entry_no, party_no, remaining from open_entry where company_id = ? and is_open order"
                                + " by entry_no",
                        company)
                .map(row -> new Invoice(row.get(0, Long.class), row.get(1, String.class), row.get(2, Long.class))));
        Collections.shuffle(invoices, new Random(1));
        return invoices;
    }

    int number() {
        return company;
    }

    CompanyId company() {
        return new CompanyId(company);
    }

    Actor actor() {
        return Actor.operator(company());
    }
}
