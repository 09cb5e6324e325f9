package org.reskontra.server.salesdocuments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.formats.documents.Einvoice;

/**
 * What an electronic invoice does not say, and posting must know.
 *
 * @param account that all lines go to
 * @param vat which VAT product group each kind of VAT is
 * @param roundingAccount where rounding of the amount to pay goes; null where none is expected
 * @param roundingVatGroup a group without VAT; null likewise
 * @param postingDate null for the date of the invoice
 */
public record EinvoiceOptions(
        String account,
        List<VatMapping> vat,
        @Nullable String roundingAccount,
        @Nullable String roundingVatGroup,
        @Nullable LocalDate postingDate) {

    public EinvoiceOptions {
        vat = List.copyOf(vat);
    }

    /** @param tax for example {@code S 25}: category and percent, with a blank between them */
    public record VatMapping(String tax, String vatProductGroup) {}

    Optional<String> groupOf(Einvoice.Tax tax) {
        return vat.stream()
                .filter(mapping -> mapping.tax().equals(tax.toString()))
                .map(VatMapping::vatProductGroup)
                .findFirst();
    }
}
