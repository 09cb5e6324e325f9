package org.reskontra.server.journal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.Receipt;
import org.reskontra.server.journal.Receipt.Settled;
import org.springframework.stereotype.Repository;

/** Payments of customers with what they settle now; two statements, whatever their number. */
@Repository
public class ReceiptStore {

    private static final String PAYMENTS =
            """
            select e.entry_no, e.party_no, p.name, p.address, trim(p.post_code || ' ' || p.city) place, p.language,
                e.document_no, e.posting_date, e.currency, e.amount, o.remaining
            from ledger_transaction given
            join ledger_transaction t on t.company_id = given.company_id and t.register_no = given.register_no
            join subledger_entry e on e.company_id = t.company_id and e.transaction_no = t.transaction_no
            join open_entry o on o.company_id = e.company_id and o.entry_no = e.entry_no
            join party p on p.company_id = e.company_id and p.ledger = e.ledger and p.party_no = e.party_no
            where given.company_id = ? and given.transaction_no = ? and e.ledger = 'CUSTOMER' and e.document_type = 'PAYMENT'
                and e.entry_no > ?
            order by e.entry_no
            limit ?
            """;

    /** What was unapplied settles nothing any more. */
    private static final String SETTLED =
            """
            select d.entry_no, o.document_type, o.document_no, d.currency, sum(d.amount)::bigint amount
            from detailed_entry d
            join subledger_entry o on o.company_id = d.company_id and o.entry_no = d.applied_entry_no
            where d.company_id = ? and d.entry_no = any(?) and d.entry_type = 'APPLICATION'
            group by d.entry_no, o.entry_no, o.document_type, o.document_no, d.currency
            having sum(d.amount) <> 0
            order by o.entry_no
            """;

    private final DSLContext dsl;

    ReceiptStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** By entry number, those after this one. */
    public List<Receipt> postedWith(CompanyId company, TransactionNo transaction, long after, int most) {
        List<Record> payments = List.copyOf(dsl.fetch(PAYMENTS, company.value(), transaction.value(), after, most));
        Map<Long, List<Settled>> settled = settled(
                company,
                payments.stream().map(row -> row.get("entry_no", Long.class)).toArray(Long[]::new));
        return payments.stream()
                .map(row -> receipt(row, settled.getOrDefault(row.get("entry_no", Long.class), List.of())))
                .toList();
    }

    private Map<Long, List<Settled>> settled(CompanyId company, Long[] payments) {
        Map<Long, List<Settled>> settled = new HashMap<>();
        dsl.fetch(SETTLED, company.value(), payments)
                .forEach(row -> settled.computeIfAbsent(row.get("entry_no", Long.class), payment -> new ArrayList<>())
                        .add(new Settled(
                                DocumentType.valueOf(row.get("document_type", String.class)),
                                row.get("document_no", String.class),
                                money(row, "amount"))));
        return settled;
    }

    private static Receipt receipt(Record row, List<Settled> settled) {
        return new Receipt(
                row.get("entry_no", Long.class),
                row.get("party_no", String.class),
                row.get("name", String.class),
                Stream.of(row.get("address", String.class), row.get("place", String.class))
                        .filter(line -> !line.isBlank())
                        .toList(),
                row.get("language", String.class),
                row.get("document_no", String.class),
                row.get("posting_date", LocalDate.class),
                money(row, "amount").negate(),
                money(row, "remaining").negate(),
                settled);
    }

    private static Money money(Record row, String field) {
        return new Money(row.get(field, Long.class), CurrencyCode.of(row.get("currency", String.class)));
    }
}
