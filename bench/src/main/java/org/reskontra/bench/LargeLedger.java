package org.reskontra.bench;

import org.jooq.DSLContext;

/** Fills the customer ledger with entries and their states, of which one in ten is open; what else posting writes is left out. */
final class LargeLedger {

    private static final String ENTRIES =
            """
            insert into subledger_entry (company_id, entry_no, transaction_no, ledger, party_no, document_type, document_no,
                    external_document_no, payment_reference, description, posting_date, document_date, due_date, currency, amount,
                    amount_local, rate_foreign, rate_local, posting_group)
                select :company, :first + i, :first + i, 'CUSTOMER', :party, 'INVOICE', 'F' || lpad(i::text, 9, '0'),
                    'PO ' || i * 31 % 100000, (i * 7919::bigint % 100000000)::text, 'Invoice ' || i || ' for goods delivered',
                    day, day, day + 30, 'SEK', 10000 + i % 90000, 10000 + i % 90000, 1, 1, 'G'
                from generate_series(1, :count) i, lateral (select date '2016-01-01' + i % 3900 as day) d;
            insert into open_entry (company_id, entry_no, ledger, party_no, is_open, remaining, remaining_local, due_date, closed_at)
                select company_id, entry_no, ledger, party_no, open, case when open then amount else 0 end,
                    case when open then amount else 0 end, due_date, case when open then null else due_date end
                from subledger_entry, lateral (select entry_no % 97 < 10 as open) o
                where company_id = :company
            """;

    private final DSLContext db;
    private final Books books;

    LargeLedger(DSLContext db, Books books) {
        this.db = db;
        this.books = books;
    }

    /** Customer K0 gets as many entries as the largest one has, the others share the rest. */
    void fill(Sizes sizes, int customers) {
        long first = db.fetchSingle(
                        "select setval('entry_no_seq', nextval('entry_no_seq') + ?) - ?",
                        sizes.entries(),
                        sizes.entries())
                .get(0, Long.class);
        int every = sizes.entries() / sizes.ofLargestCustomer();
        String party =
                "'K' || case when i % " + every + " = 0 then 0 else 1 + i * 7919::bigint % " + (customers - 1) + " end";
        withoutIndexes(() -> books.execute(
                db, ENTRIES.replace(":first", Long.toString(first)).replace(":party", party), sizes.entries()));
    }

    /** Indexes are made faster than kept; they are the same afterwards. */
    private void withoutIndexes(Runnable work) {
        var indexes = db.fetch(
                """
                select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
                where indrelid in ('subledger_entry'::regclass, 'open_entry'::regclass) and not indisprimary
                """);
        indexes.forEach(index -> db.execute("drop index " + index.get(0)));
        work.run();
        db.execute("set local maintenance_work_mem = '512MB'");
        indexes.forEach(index -> db.execute(index.get(1, String.class)));
    }
}
