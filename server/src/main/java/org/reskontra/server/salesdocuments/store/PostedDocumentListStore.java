package org.reskontra.server.salesdocuments.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.reskontra.server.db.Tables.GL_ACCOUNT;
import static org.reskontra.server.db.Tables.GL_ENTRY;
import static org.reskontra.server.db.Tables.OPEN_ENTRY;
import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;
import static org.reskontra.server.db.Tables.VAT_ENTRY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.tables.OpenEntry;
import org.reskontra.server.db.tables.SubledgerEntry;
import org.reskontra.server.salesdocuments.DocumentFilter;
import org.reskontra.server.salesdocuments.PostedDocument;
import org.reskontra.server.salesdocuments.PostedDocumentDetails;
import org.springframework.stereotype.Repository;

/** Reads posted invoices and credit memos: each is found by its first instalment, and summed over all of them. */
@Repository
public class PostedDocumentListStore {

    private static final SubledgerEntry PART = SUBLEDGER_ENTRY.as("part");
    private static final OpenEntry OF_PART = OPEN_ENTRY.as("of_part");
    private static final Field<BigDecimal> AMOUNT =
            DSL.field(parts(sum(PART.AMOUNT))).as("whole_amount");
    private static final Field<BigDecimal> REMAINING =
            DSL.field(parts(sum(OF_PART.REMAINING))).as("whole_remaining");
    private static final Field<Integer> INSTALMENTS =
            DSL.field(parts(DSL.count())).as("instalments");
    private static final Field<LocalDate> DUE = DSL.field(
                    parts(coalesce(min(OF_PART.DUE_DATE).filterWhere(OF_PART.IS_OPEN.isTrue()), max(OF_PART.DUE_DATE))))
            .as("next_due");

    private final DSLContext dsl;

    PostedDocumentListStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    public int count(CompanyId company, DocumentFilter filter, LocalDate workDate) {
        return dsl.selectCount()
                .from(SUBLEDGER_ENTRY)
                .join(PARTY)
                .on(isCustomer())
                .where(of(company, filter, workDate))
                .fetchSingle()
                .value1();
    }

    /** By posting date. */
    public List<PostedDocument> list(
            CompanyId company, DocumentFilter filter, LocalDate workDate, int offset, int limit) {
        return documents()
                .where(of(company, filter, workDate))
                .orderBy(SUBLEDGER_ENTRY.POSTING_DATE.desc(), SUBLEDGER_ENTRY.ENTRY_NO.desc())
                .limit(limit)
                .offset(offset)
                .fetch(PostedDocumentListStore::document);
    }

    /** As they were posted. */
    public List<PostedDocument> listBefore(
            CompanyId company, DocumentFilter filter, LocalDate workDate, @Nullable EntryNo before, int limit) {
        return documents()
                .where(of(company, filter, workDate))
                .and(before == null ? noCondition() : SUBLEDGER_ENTRY.ENTRY_NO.lt(before.value()))
                .orderBy(SUBLEDGER_ENTRY.ENTRY_NO.desc())
                .limit(limit)
                .fetch(PostedDocumentListStore::document);
    }

    public Optional<PostedDocumentDetails> find(
            CompanyId company, DocumentType type, DocumentNo no, CurrencyCode local) {
        return documents()
                .where(
                        isDocument(company),
                        SUBLEDGER_ENTRY.DOCUMENT_TYPE.eq(type.name()),
                        SUBLEDGER_ENTRY.DOCUMENT_NO.eq(no.value()))
                .fetchOptional()
                .map(row -> details(company, row, row.get(SUBLEDGER_ENTRY.TRANSACTION_NO), local));
    }

    private static <T> Select<Record1<T>> parts(Field<T> field) {
        return select(field)
                .from(PART)
                .join(OF_PART)
                .on(OF_PART.COMPANY_ID.eq(PART.COMPANY_ID), OF_PART.ENTRY_NO.eq(PART.ENTRY_NO))
                .where(isPart());
    }

    private static Condition isPart() {
        return PART.COMPANY_ID
                .eq(SUBLEDGER_ENTRY.COMPANY_ID)
                .and(PART.TRANSACTION_NO.eq(SUBLEDGER_ENTRY.TRANSACTION_NO))
                .and(PART.DOCUMENT_TYPE.eq(SUBLEDGER_ENTRY.DOCUMENT_TYPE))
                .and(PART.DOCUMENT_NO.eq(SUBLEDGER_ENTRY.DOCUMENT_NO));
    }

    private SelectOnConditionStep<Record> documents() {
        return dsl.select(SUBLEDGER_ENTRY.fields())
                .select(PARTY.NAME, AMOUNT, REMAINING, INSTALMENTS, DUE)
                .from(SUBLEDGER_ENTRY)
                .join(PARTY)
                .on(isCustomer());
    }

    private static Condition isCustomer() {
        return PARTY.COMPANY_ID
                .eq(SUBLEDGER_ENTRY.COMPANY_ID)
                .and(PARTY.LEDGER.eq(SUBLEDGER_ENTRY.LEDGER))
                .and(PARTY.PARTY_NO.eq(SUBLEDGER_ENTRY.PARTY_NO));
    }

    private static Condition isDocument(CompanyId company) {
        return SUBLEDGER_ENTRY
                .COMPANY_ID
                .eq(company.value())
                .and(SUBLEDGER_ENTRY.LEDGER.eq(Ledger.CUSTOMER.name()))
                .and(SUBLEDGER_ENTRY.DOCUMENT_TYPE.in(DocumentType.INVOICE.name(), DocumentType.CREDIT_MEMO.name()))
                .and(SUBLEDGER_ENTRY.INSTALMENT_NO.eq(1))
                .and(SUBLEDGER_ENTRY.REVERSES_ENTRY_NO.isNull());
    }

    private static Condition of(CompanyId company, DocumentFilter filter, LocalDate workDate) {
        DocumentType type = filter.type();
        Condition state =
                switch (filter.state()) {
                    case ALL -> noCondition();
                    case OPEN -> exists(open(noCondition()));
                    case OVERDUE -> exists(open(OF_PART.DUE_DATE.lt(workDate).and(OF_PART.REMAINING.gt(0L))));
                    case CLOSED -> notExists(open(noCondition()));
                };
        return isDocument(company)
                .and(type == null ? noCondition() : SUBLEDGER_ENTRY.DOCUMENT_TYPE.eq(type.name()))
                .and(state)
                .and(found(filter.search().strip().toLowerCase(Locale.ROOT)));
    }

    private static SelectConditionStep<?> open(Condition more) {
        return selectOne()
                .from(PART)
                .join(OF_PART)
                .on(OF_PART.COMPANY_ID.eq(PART.COMPANY_ID), OF_PART.ENTRY_NO.eq(PART.ENTRY_NO))
                .where(isPart(), OF_PART.IS_OPEN.isTrue(), more);
    }

    private static Condition found(String search) {
        return search.isEmpty()
                ? noCondition()
                : SUBLEDGER_ENTRY
                        .DOCUMENT_NO
                        .containsIgnoreCase(search)
                        .or(SUBLEDGER_ENTRY.PAYMENT_REFERENCE.contains(search))
                        .or(SUBLEDGER_ENTRY.PARTY_NO.containsIgnoreCase(search))
                        .or(lower(PARTY.NAME).contains(search));
    }

    private static PostedDocument document(Record row) {
        CurrencyCode currency = CurrencyCode.of(row.get(SUBLEDGER_ENTRY.CURRENCY));
        return new PostedDocument(
                new EntryNo(row.get(SUBLEDGER_ENTRY.ENTRY_NO)),
                DocumentType.valueOf(row.get(SUBLEDGER_ENTRY.DOCUMENT_TYPE)),
                new DocumentNo(row.get(SUBLEDGER_ENTRY.DOCUMENT_NO)),
                new PartyNo(row.get(SUBLEDGER_ENTRY.PARTY_NO)),
                row.get(PARTY.NAME),
                row.get(SUBLEDGER_ENTRY.POSTING_DATE),
                row.get(SUBLEDGER_ENTRY.DOCUMENT_DATE),
                row.get(DUE),
                row.get(INSTALMENTS),
                new Money(row.get(AMOUNT).longValueExact(), currency),
                new Money(row.get(REMAINING).longValueExact(), currency),
                row.get(SUBLEDGER_ENTRY.PAYMENT_REFERENCE),
                row.get(SUBLEDGER_ENTRY.DESCRIPTION));
    }

    private PostedDocumentDetails details(CompanyId company, Record row, long transaction, CurrencyCode local) {
        PostedDocument document = document(row);
        return new PostedDocumentDetails(
                document,
                instalments(company, transaction, document),
                dsl.select(
                                GL_ENTRY.ACCOUNT_NO,
                                GL_ACCOUNT.NAME,
                                GL_ENTRY.AMOUNT_LOCAL,
                                GL_ENTRY.CURRENCY,
                                GL_ENTRY.AMOUNT)
                        .from(GL_ENTRY)
                        .join(GL_ACCOUNT)
                        .on(
                                GL_ACCOUNT.COMPANY_ID.eq(GL_ENTRY.COMPANY_ID),
                                GL_ACCOUNT.ACCOUNT_NO.eq(GL_ENTRY.ACCOUNT_NO))
                        .where(GL_ENTRY.COMPANY_ID.eq(company.value()), GL_ENTRY.TRANSACTION_NO.eq(transaction))
                        .orderBy(GL_ENTRY.ENTRY_NO)
                        .fetch(gl -> new PostedDocumentDetails.AccountRow(
                                gl.value1(),
                                gl.value2(),
                                new Money(gl.value3(), local),
                                new Money(gl.value5(), CurrencyCode.of(gl.value4())))),
                dsl.selectFrom(VAT_ENTRY)
                        .where(VAT_ENTRY.COMPANY_ID.eq(company.value()), VAT_ENTRY.TRANSACTION_NO.eq(transaction))
                        .orderBy(VAT_ENTRY.ENTRY_NO)
                        .fetch(vat -> new PostedDocumentDetails.VatRow(
                                vat.getProductGroup(),
                                vat.getVatPercent(),
                                new Money(vat.getBaseLocal(), local),
                                new Money(vat.getAmountLocal(), local))));
    }

    private List<PostedDocumentDetails.Instalment> instalments(
            CompanyId company, long transaction, PostedDocument document) {
        CurrencyCode currency = document.amount().currency();
        return dsl.select(PART.fields())
                .select(OF_PART.REMAINING)
                .from(PART)
                .join(OF_PART)
                .on(OF_PART.COMPANY_ID.eq(PART.COMPANY_ID), OF_PART.ENTRY_NO.eq(PART.ENTRY_NO))
                .where(
                        PART.COMPANY_ID.eq(company.value()),
                        PART.TRANSACTION_NO.eq(transaction),
                        PART.DOCUMENT_NO.eq(document.no().value()))
                .orderBy(PART.INSTALMENT_NO)
                .fetch(row -> new PostedDocumentDetails.Instalment(
                        new EntryNo(row.get(PART.ENTRY_NO)),
                        row.get(PART.INSTALMENT_NO),
                        row.get(PART.DUE_DATE),
                        new Money(row.get(PART.AMOUNT), currency),
                        new Money(row.get(OF_PART.REMAINING), currency),
                        new Money(row.get(PART.DISCOUNT_POSSIBLE), currency),
                        row.get(PART.DISCOUNT_DATE)));
    }
}
