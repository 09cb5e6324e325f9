package org.reskontra.server.salesdocuments.store;

import static org.reskontra.server.db.Tables.NUMBER_SERIES;
import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.PAYMENT_TERMS;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;
import static org.reskontra.server.db.Tables.VAT_POSTING_SETUP;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.salesdocuments.DocumentChoices.Choice;
import org.reskontra.server.salesdocuments.DocumentChoices.VatChoice;
import org.springframework.stereotype.Repository;

/** Reads what there is to choose from for a document. */
@Repository
public class ChoiceStore {

    private final DSLContext dsl;

    ChoiceStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Optional<String> usualSeries(CompanyId company, DocumentType type) {
        return dsl.select(NUMBER_SERIES.CODE)
                .from(NUMBER_SERIES)
                .join(SUBLEDGER_ENTRY)
                .on(
                        SUBLEDGER_ENTRY.COMPANY_ID.eq(NUMBER_SERIES.COMPANY_ID),
                        SUBLEDGER_ENTRY.DOCUMENT_NO.eq(
                                DSL.concat(NUMBER_SERIES.PREFIX, NUMBER_SERIES.LAST_NO.cast(String.class))))
                .where(
                        NUMBER_SERIES.COMPANY_ID.eq(company.value()),
                        SUBLEDGER_ENTRY.LEDGER.eq(Ledger.CUSTOMER.name()),
                        SUBLEDGER_ENTRY.DOCUMENT_TYPE.eq(type.name()))
                .orderBy(SUBLEDGER_ENTRY.ENTRY_NO.desc())
                .limit(1)
                .fetchOptional(NUMBER_SERIES.CODE);
    }

    public List<String> series(CompanyId company) {
        return dsl.select(NUMBER_SERIES.CODE)
                .from(NUMBER_SERIES)
                .where(NUMBER_SERIES.COMPANY_ID.eq(company.value()))
                .orderBy(NUMBER_SERIES.CODE)
                .fetch(NUMBER_SERIES.CODE);
    }

    public List<Choice> paymentTerms(CompanyId company) {
        return dsl.select(PAYMENT_TERMS.CODE, PAYMENT_TERMS.DESCRIPTION)
                .from(PAYMENT_TERMS)
                .where(PAYMENT_TERMS.COMPANY_ID.eq(company.value()))
                .orderBy(PAYMENT_TERMS.CODE)
                .fetch(row -> new Choice(row.value1(), row.value2()));
    }

    public List<VatChoice> vat(CompanyId company, String customer) {
        return dsl.select(VAT_POSTING_SETUP.PRODUCT_GROUP, VAT_POSTING_SETUP.VAT_PERCENT)
                .from(VAT_POSTING_SETUP)
                .join(PARTY)
                .on(
                        PARTY.COMPANY_ID.eq(VAT_POSTING_SETUP.COMPANY_ID),
                        PARTY.VAT_GROUP.eq(VAT_POSTING_SETUP.BUSINESS_GROUP))
                .where(
                        PARTY.COMPANY_ID.eq(company.value()),
                        PARTY.LEDGER.eq(Ledger.CUSTOMER.name()),
                        PARTY.PARTY_NO.eq(customer))
                .orderBy(VAT_POSTING_SETUP.VAT_PERCENT.desc(), VAT_POSTING_SETUP.PRODUCT_GROUP)
                .fetch(row -> new VatChoice(row.value1(), row.value2()));
    }
}
