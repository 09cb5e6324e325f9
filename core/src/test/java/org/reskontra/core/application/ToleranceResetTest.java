package org.reskontra.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.application.Entries.entry;
import static org.reskontra.core.application.Entries.sek;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reskontra.core.calendar.DateFormula;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;

class ToleranceResetTest {

    private static final ToleranceSetup SETUP = new ToleranceSetup(
            Map.of(CurrencyCode.of("SEK"), new PaymentToleranceTerms(new BigDecimal("1"), sek("5"))),
            DateFormula.parse("5D").orElseThrow());
    private static final OpenEntry INVOICE = Entries.with(
            entry(1, DocumentType.INVOICE, "1000"), new PaymentDiscount(sek("20"), LocalDate.parse("2026-01-09")));

    @Test
    void an_open_entry_gets_the_tolerance_and_the_grace_period_of_the_new_set_up() {
        ToleranceReset reset = ToleranceReset.of(INVOICE, SETUP, false);

        assertThat(reset.maxTolerance()).isEqualTo(sek("5"));
        assertThat(reset.discount())
                .isEqualTo(
                        new PaymentDiscount(sek("20"), LocalDate.parse("2026-01-09"), LocalDate.parse("2026-01-14")));
    }

    @Test
    void a_party_whose_tolerance_is_blocked_loses_it() {
        assertThat(ToleranceReset.of(INVOICE, SETUP, true).maxTolerance()).isEqualTo(sek("0"));
    }

    @Test
    void payments_have_neither() {
        ToleranceReset reset = ToleranceReset.of(entry(2, DocumentType.PAYMENT, "-1000"), SETUP, false);

        assertThat(reset).isEqualTo(new ToleranceReset(sek("0"), null));
    }
}
