package org.reskontra.formats.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/** A file as other programs read it, byte for byte. */
class SieWriterTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final SieWriter writer = new SieWriter(file);

    @Test
    void aWholeFileIsAsTheStandardHasIt() throws IOException {
        writer.head(new SieHead(
                "Reskontra",
                "0.1",
                DAY,
                "anna",
                "Åkessons \"Ö\" AB",
                "556000-4615",
                SEK,
                List.of(
                        new SieFiscalYear(0, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        new SieFiscalYear(-1, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))),
                LocalDate.of(2026, 11, 30)));
        writer.account("1510", "Kundfordringar");
        writer.account("3001", "Försäljning, 25 % moms");
        writer.openingBalance(0, "1510", Money.of("1000", SEK));
        writer.closingBalance(0, "1510", Money.of("1125.50", SEK));
        writer.result(0, "3001", Money.of("-125.50", SEK));
        writer.voucher(new SieVoucher(
                "F",
                "17",
                DAY,
                "Faktura 1001",
                DAY.plusDays(1),
                "anna",
                List.of(
                        new SieVoucher.Row("1510", Money.of("125.50", SEK), "Ängs\\Bo\tAB"),
                        new SieVoucher.Row("3001", Money.of("-125.50", SEK), "Vara 🙂"))));
        writer.finish();

        assertThat(file.toString(Charset.forName("IBM437"))).isEqualTo(golden().replace("\n", "\r\n"));
        // Å is 0x8F in code page 437.
        assertThat(file.toByteArray()).contains(0x8F);
    }

    @Test
    void aVoucherThatDoesNotBalanceIsNone() {
        assertThatThrownBy(() -> new SieVoucher(
                        "A", "1", DAY, "", DAY, "", List.of(new SieVoucher.Row("1510", Money.of("1", SEK), ""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A 1");
    }

    private static String golden() throws IOException {
        try (var in = SieWriterTest.class.getResourceAsStream("/sie/golden.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
