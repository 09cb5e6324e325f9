package org.reskontra.server.salesdocuments.store;

import static org.reskontra.server.db.Tables.NUMBER_SERIES;
import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.PAYMENT_TERMS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.salesdocuments.CustomerTerms;
import org.reskontra.server.salesdocuments.PaymentTerms;
import org.springframework.stereotype.Repository;

/** Reads what documents follow from, and gives them numbers. */
@Repository
public class TermsStore {

    private final DSLContext dsl;

    TermsStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** By code. */
    public Map<String, PaymentTerms> paymentTerms(CompanyId company) {
        return dsl.selectFrom(PAYMENT_TERMS)
                .where(PAYMENT_TERMS.COMPANY_ID.eq(company.value()))
                .fetchMap(
                        PAYMENT_TERMS.CODE,
                        row -> new PaymentTerms(
                                row.getCode(),
                                row.getDueDateCalculation(),
                                row.getDiscountDateCalculation(),
                                row.getDiscountPercent(),
                                row.getDiscountOnCreditMemos()));
    }

    /** Those of these customers that exist, by number. */
    public Map<String, CustomerTerms> customers(CompanyId company, Collection<String> numbers) {
        return dsl.select(PARTY.PARTY_NO, PARTY.CURRENCY, PARTY.PAYMENT_TERMS)
                .from(PARTY)
                .where(
                        PARTY.COMPANY_ID.eq(company.value()),
                        PARTY.LEDGER.eq(Ledger.CUSTOMER.name()),
                        PARTY.PARTY_NO.eq(DSL.any(numbers.toArray(String[]::new))))
                .fetchMap(
                        PARTY.PARTY_NO,
                        row -> new CustomerTerms(
                                Optional.ofNullable(row.value2())
                                        .map(CurrencyCode::of)
                                        .orElse(null),
                                row.value3()));
    }

    /**
     * The customers with this number or one of these registration or VAT registration numbers, by number.
     *
     * @param registrationNos capital letters and digits alone
     */
    public List<String> customersWith(CompanyId company, String no, List<String> registrationNos) {
        Field<String[]> wanted = DSL.val(registrationNos.toArray(String[]::new));
        return dsl.select(PARTY.PARTY_NO)
                .from(PARTY)
                .where(PARTY.COMPANY_ID.eq(company.value()), PARTY.LEDGER.eq(Ledger.CUSTOMER.name()))
                .and(PARTY.PARTY_NO
                        .eq(no)
                        .or(normalized(PARTY.REGISTRATION_NO).eq(DSL.any(wanted)))
                        .or(normalized(PARTY.VAT_REGISTRATION_NO).eq(DSL.any(wanted))))
                .orderBy(PARTY.PARTY_NO)
                .fetch(PARTY.PARTY_NO);
    }

    private static Field<String> normalized(Field<String> number) {
        return DSL.regexpReplaceAll(DSL.upper(number), DSL.inline("[^A-Z0-9]"), DSL.inline(""));
    }

    /** The next numbers of a series. */
    public record Drawn(String prefix, long first) {

        public String number(int index) {
            return prefix + (first + index);
        }
    }

    /** Draws numbers, which nobody else gets; empty where there is no such series. */
    public Optional<Drawn> draw(CompanyId company, String series, int count) {
        return dsl.update(NUMBER_SERIES)
                .set(NUMBER_SERIES.LAST_NO, NUMBER_SERIES.LAST_NO.plus(count))
                .where(NUMBER_SERIES.COMPANY_ID.eq(company.value()), NUMBER_SERIES.CODE.eq(series))
                .returning(NUMBER_SERIES.PREFIX, NUMBER_SERIES.LAST_NO)
                .fetchOptional(row -> new Drawn(row.getPrefix(), row.getLastNo() - count + 1));
    }
}
