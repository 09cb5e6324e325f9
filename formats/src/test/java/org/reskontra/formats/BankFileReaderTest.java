package org.reskontra.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reskontra.core.statement.StatementProblem;
import org.reskontra.formats.csv.CsvProfile;
import org.reskontra.formats.reading.ReadOutcome;

class BankFileReaderTest {

    private static final String CAMT =
            "<?xml version='1.0' encoding='UTF-8'?><Document><BkToCstmrStmt><Stmt><Acct><Ccy>SEK</Ccy></Acct>"
                    + "<Ntry><Amt Ccy='SEK'>1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-02</Dt></BookgDt>"
                    + "<NtryDtls><TxDtls><RmtInf><Ustrd>Faktura 17 &amp; 18</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
                    + "</Stmt></BkToCstmrStmt></Document>";
    private static final String CSV = "Datum;Text;Belopp;Saldo\n2026-03-02;\"Faktura; 17\";1 000,00;1 000,00\n";

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
    void whateverIsBrokenReadingEndsInAnOutcome() throws IOException {
        Random random = new Random(17);
        for (String text : new String[] {CAMT, CSV}) {
            for (int i = 0; i < 2_000; i++) {
                byte[] bytes = text.getBytes(UTF_8);
                for (int change = random.nextInt(1, 4); change > 0; change--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length / 2, bytes.length + 1));

                assertThat(BankFileReader.read("file", new ByteArrayInputStream(bytes), CsvProfile.swedish()))
                        .isNotNull();
            }
        }
    }

    @Test
    void xmlIsReadWithoutAndCsvWithAProfile() throws IOException {
        for (String text : new String[] {CAMT, CSV}) {
            assertThat(BankFileReader.read(
                            "file", new ByteArrayInputStream(text.getBytes(UTF_8)), CsvProfile.swedish()))
                    .isInstanceOf(ReadOutcome.Readable.class);
        }
    }
}
