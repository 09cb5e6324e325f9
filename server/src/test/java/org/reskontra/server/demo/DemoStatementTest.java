package org.reskontra.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankFile;
import org.reskontra.core.statement.BankStatement;
import org.reskontra.core.statement.EntryDetail;
import org.reskontra.formats.BankFileReader;
import org.reskontra.formats.reading.ReadOutcome;
import org.reskontra.server.demo.books.DemoBooks;
import org.reskontra.server.demo.books.DemoDocument;
import org.reskontra.server.demo.statement.DayStatement;

class DemoStatementTest {

    private final DemoBooks books = DemoBooks.of(DemoData.DAY);

    @Test
    void itIsTheSameEachTime() {
        assertThat(DemoCompany.statement(DemoData.DAY)).isEqualTo(DemoCompany.statement(DemoData.DAY));
    }

    @Test
    void theReaderOfBankFilesReadsItWithoutWarningAndItAddsUp() throws IOException {
        BankFile file = read();
        BankStatement statement = file.statements().getFirst();

        assertThat(file.warnings()).isEmpty();
        assertThat(file.format()).isEqualTo("camt.053.001.08");
        assertThat(statement.account()).isEqualTo(DemoBooks.BANK_SEK.iban());
        assertThat(statement.opening()).isEqualTo(DemoBooks.BANK_SEK.balance());
        assertThat(statement.closing()).isEqualTo(DayStatement.of(books).closing());
        assertThat(statement.balanceDifference()).hasValueSatisfying(difference -> assertThat(difference.isZero())
                .isTrue());
        assertThat(statement.entries()).allMatch(entry -> DemoData.DAY.equals(entry.bookingDate()));
    }

    @Test
    void itHas120PaymentsOfEveryKind() throws IOException {
        List<EntryDetail> payments = details(entry -> true);

        assertThat(payments).hasSize(120);
        assertThat(payments).filteredOn(this::isExactReference).hasSizeBetween(42, 50);
        assertThat(payments)
                .filteredOn(payment -> payment.text().matches("Fakturor .*, .*"))
                .hasSize(8);
        assertThat(payments)
                .filteredOn(payment -> payment.text().contains("avgår kredit"))
                .hasSize(2);
        assertThat(payments)
                .filteredOn(payment -> payment.text().equals("Betalning"))
                .hasSize(8);
        assertThat(payments)
                .filteredOn(payment ->
                        books.strangers().contains(payment.counterparty().name()))
                .hasSize(4);
        assertThat(details(entry -> entry.transactionCode().endsWith("CHRG"))).hasSize(3);
        assertThat(details(entry -> entry.transactionCode().endsWith("INTR"))).hasSize(2);
        assertThat(details(entry -> entry.text().equals("Leverantörsbetalning")))
                .hasSize(4);
        assertThat(payments)
                .filteredOn(payment -> payment.returnReason().equals("AC04"))
                .singleElement()
                .satisfies(payment -> assertThat(payment.counterparty().name()).isNotEmpty());
        assertThat(details(entry -> entry.details().size() > 1)).hasSize(42);
    }

    private boolean isExactReference(EntryDetail payment) {
        return books.documents().stream()
                .filter(DemoDocument::isInvoice)
                .anyMatch(invoice -> payment.structuredReferences().stream().anyMatch(reference -> reference
                                .value()
                                .equals(invoice.document().paymentReference()))
                        && payment.amount().equals(invoice.amount()));
    }

    private static List<EntryDetail> details(Predicate<BankEntry> condition) throws IOException {
        return read().statements().getFirst().entries().stream()
                .filter(condition)
                .flatMap(entry -> entry.details().stream())
                .toList();
    }

    private static BankFile read() throws IOException {
        ReadOutcome outcome =
                BankFileReader.read("demo.xml", new ByteArrayInputStream(DemoCompany.statement(DemoData.DAY)), null);
        if (outcome instanceof ReadOutcome.Readable(BankFile file)) {
            return file;
        }
        throw new AssertionError(outcome);
    }
}
