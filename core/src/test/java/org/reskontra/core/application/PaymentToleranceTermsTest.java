package org.reskontra.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

class PaymentToleranceTermsTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");

    @ParameterizedTest(name = "{1} % and at most {2} of {0} {3}: {4}")
    @CsvSource(
            textBlock =
                    """
            # document,    percent, maximum,  amount, tolerance
            INVOICE,             1,       5,     300,      3
            INVOICE,             1,       5,    1000,      5
            INVOICE,             1,       5,     500,      5
            INVOICE,             2,       0,     300,      6
            INVOICE,             0,       7,     300,      7
            INVOICE,             0,       0,     300,      0
            INVOICE,             0,      50,      20,     20
            INVOICE,           1.5,     100,  333.33,      5
            CREDIT_MEMO,         1,       5,    -300,     -3
            CREDIT_MEMO,         1,       5,   -1000,     -5
            CREDIT_MEMO,         0,      50,     -20,    -20
            PAYMENT,             1,       5,    -300,      0
            REMINDER,            1,       5,     300,      0
            """)
    void percent_and_maximum_limit_each_other(
            DocumentType type, String percent, String maximum, String amount, String tolerance) {
        PaymentToleranceTerms terms = new PaymentToleranceTerms(new BigDecimal(percent), sek(maximum));

        assertThat(terms.maxTolerance(type, sek(amount))).isEqualTo(sek(tolerance));
    }

    private static Money sek(String amount) {
        return Money.of(amount, SEK);
    }
}
