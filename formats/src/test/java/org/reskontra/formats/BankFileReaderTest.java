package org.reskontra.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reskontra.core.statement.StatementProblem;
import org.reskontra.formats.csv.CsvProfile;
import org.reskontra.formats.reading.ReadOutcome;

class BankFileReaderTest {

    private static StatementProblem problem(byte[] bytes) throws IOException {
        ReadOutcome outcome = BankFileReader.read("file", new ByteArrayInputStream(bytes), null);
        return (StatementProblem)
                ((ReadOutcome.Unreadable) outcome).problems().getFirst().code();
    }

    @ParameterizedTest
    @CsvSource({
        "'', FILE_EMPTY",
        "%PDF-1.7, FILE_NOT_A_STATEMENT",
        "'  <!DOCTYPE html><p>', FILE_NOT_A_STATEMENT",
        "<html></html>, FILE_NOT_A_STATEMENT",
        "<Invoice/>, FILE_NOT_A_STATEMENT",
        "Datum;Belopp, FILE_NEEDS_PROFILE",
    })
    void whatCannotBeReadIsNamedByItsBytes(String head, StatementProblem expected) throws IOException {
        assertThat(problem(head.getBytes(ISO_8859_1))).isEqualTo(expected);
    }

    @Test
    void compressedAndOfficeFilesAreNamed() throws IOException {
        for (String head : new String[] {"PK\3\4", "\37\u008B\10", "\u00D0\u00CF\21\u00E0"}) {
            assertThat(problem(head.getBytes(ISO_8859_1))).isEqualTo(StatementProblem.FILE_NOT_A_STATEMENT);
        }
    }

    @Test
    void xmlIsReadWithoutAndCsvWithAProfile() throws IOException {
        String camt = "<Document><BkToCstmrStmt><Stmt><Acct><Ccy>SEK</Ccy></Acct></Stmt></BkToCstmrStmt></Document>";
        String csv = "Datum;Text;Belopp;Saldo\n2026-03-02;x;1,00;1,00\n";

        for (String text : new String[] {camt, csv}) {
            assertThat(BankFileReader.read(
                            "file", new ByteArrayInputStream(text.getBytes(UTF_8)), CsvProfile.swedish()))
                    .isInstanceOf(ReadOutcome.Readable.class);
        }
    }
}
