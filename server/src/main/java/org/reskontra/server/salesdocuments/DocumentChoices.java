package org.reskontra.server.salesdocuments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.salesdocuments.store.ChoiceStore;
import org.springframework.stereotype.Component;

/** What there is to choose from for a document that somebody types. */
@Component
public class DocumentChoices {

    private final ChoiceStore store;

    DocumentChoices(ChoiceStore store) {
        this.store = store;
    }

    public record Choice(String code, String description) {}

    public record VatChoice(String productGroup, BigDecimal percent) {}

    /** The series that numbered the latest document of this type; empty where none did. */
    public Optional<String> usualSeries(CompanyId company, DocumentType type) {
        return store.usualSeries(company, type);
    }

    /** All number series. */
    public List<String> series(CompanyId company) {
        return store.series(company);
    }

    public List<Choice> paymentTerms(CompanyId company) {
        return store.paymentTerms(company);
    }

    /** What VAT there is for this customer, the highest first. */
    public List<VatChoice> vat(CompanyId company, String customer) {
        return store.vat(company, customer);
    }
}
