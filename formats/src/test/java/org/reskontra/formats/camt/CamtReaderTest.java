package org.reskontra.formats.camt;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.formats.camt.CamtFiles.balance;
import static org.reskontra.formats.camt.CamtFiles.document;
import static org.reskontra.formats.camt.CamtFiles.entry;
import static org.reskontra.formats.camt.CamtFiles.errors;
import static org.reskontra.formats.camt.CamtFiles.read;
import static org.reskontra.formats.camt.CamtFiles.readable;
import static org.reskontra.formats.camt.CamtFiles.statement;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankEntry.Direction;
import org.reskontra.core.statement.BankEntry.Status;
import org.reskontra.core.statement.BankFile;
import org.reskontra.core.statement.BankStatement;
import org.reskontra.core.statement.StatementProblem;

class CamtReaderTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14"})
    void everyVersionIsRead(String version) {
        BankFile file = readable(document("camt.053.001." + version, statement(entry("10.00", "CRDT", ""))));

        assertThat(file.format()).isEqualTo("camt.053.001." + version);
        assertThat(file.statements().getFirst().entries()).hasSize(1);
    }

    @Test
    void theStatementIsRead() {
        BankStatement statement = readable(document(
                        "camt.053.001.08",
                        "<Id>S-1</Id><ElctrncSeqNb>17</ElctrncSeqNb><FrToDt><FrDtTm>2026-03-01T00:00:00</FrDtTm>"
                                + "<ToDtTm>2026-03-02T23:59:59+01:00</ToDtTm></FrToDt>"
                                + "<Acct><Id><IBAN>SE45 5000 0000 0583 9825 7466</IBAN></Id><Ccy>SEK</Ccy></Acct>"
                                + balance("OPBD", "100.00", "DBIT") + balance("OPAV", "7", "CRDT")
                                + balance("CLBD", "90", "DBIT") + entry("10.00", "CRDT", "")))
                .statements()
                .getFirst();

        assertThat(statement.account()).isEqualTo("SE4550000000058398257466");
        assertThat(statement.id()).isEqualTo("S-1");
        assertThat(statement.sequenceNo()).isEqualTo(17);
        assertThat(statement.from()).isEqualTo("2026-03-01");
        assertThat(statement.to()).isEqualTo("2026-03-02");
        assertThat(statement.opening()).isEqualTo(Money.of("-100", SEK));
        assertThat(statement.closing()).isEqualTo(Money.of("-90", SEK));
        assertThat(statement.balanceDifference()).contains(Money.zero(SEK));
    }

    @Test
    void prefixesWrappersByteOrderMarksAndMissingNamespacesDoNotMatter() {
        String plain = document("camt.053.001.08", statement(entry("10.00", "CRDT", "")));
        String prefixed = plain.replace("<", "<n:").replace("<n:/", "</n:").replace("xmlns=", "xmlns:n=");
        String wrapped = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>" + plain
                + "</e:Body></e:Envelope>";
        String bare = plain.replaceFirst(" xmlns='[^']*'", "");

        for (String text : new String[] {plain, prefixed, wrapped, bare, "\uFEFF" + plain}) {
            assertThat(readable(text).statements().getFirst().entries()).hasSize(1);
        }
        assertThat(readable(("<?xml version='1.0' encoding='UTF-16'?>" + plain).getBytes(UTF_16))
                        .statements())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "<Sts>BOOK</Sts>, BOOKED",
        "<Sts><Cd>BOOK</Cd></Sts>, BOOKED",
        "'', BOOKED",
        "<Sts>PDNG</Sts>, PENDING",
        "<Sts><Cd>INFO</Cd></Sts>, INFORMATION",
        "<Sts><Cd>FUTR</Cd></Sts>, FUTURE",
    })
    void theStatusIsReadInBothShapes(String xml, Status status) {
        assertThat(onlyEntry(entry("10.00", "CRDT", xml)).status()).isEqualTo(status);
    }

    @Test
    void anUnknownStatusIsNoMoneyAndIsWarnedOf() {
        BankFile file =
                readable(document("camt.053.001.08", statement(entry("10.00", "CRDT", "<Sts><Prtry>X</Prtry></Sts>"))));

        assertThat(file.statements().getFirst().entries().getFirst().isBooked()).isFalse();
        assertThat(file.warnings()).extracting(Problem::code).containsExactly(StatementProblem.STATUS_UNKNOWN);
    }

    @Test
    void aReversalIsNotTurnedTwice() {
        BankEntry entry = onlyEntry(entry("10.00", "DBIT", "<RvslInd>true</RvslInd>"));

        assertThat(entry.reversal()).isTrue();
        assertThat(entry.direction()).isEqualTo(Direction.DEBIT);
        assertThat(entry.signedAmount()).isEqualTo(Money.of("-10", SEK));
    }

    @Test
    void datesAreThoseWrittenWhateverTheirTimeZone() {
        BankEntry entry = onlyEntry("<Ntry><Amt Ccy='SEK'>1</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                + "<BookgDt><DtTm>2026-03-02T23:30:00-08:00</DtTm></BookgDt>"
                + "<ValDt><Dt>2026-03-03+02:00</Dt></ValDt></Ntry>");

        assertThat(entry.bookingDate()).isEqualTo("2026-03-02");
        assertThat(entry.valueDate()).isEqualTo("2026-03-03");
    }

    @Test
    void anEntryWithoutDateIsOfTheDayOfTheClosingBalance() {
        BankEntry entry = onlyEntry(
                balance("CLBD", "1", "CRDT") + "<Ntry><Amt Ccy='SEK'>1</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>");

        assertThat(entry.bookingDate()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(entry.valueDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1E3, AMOUNT_NOT_DECIMAL",
        "'1,5', AMOUNT_NOT_DECIMAL",
        "NaN, AMOUNT_NOT_DECIMAL",
        "12..34, AMOUNT_NOT_DECIMAL",
        "-1.00, AMOUNT_SIGNED",
        "+1.00, AMOUNT_SIGNED",
        "'', AMOUNT_MISSING",
        "1.005, AMOUNT_TOO_PRECISE",
        "1234567890123456789, AMOUNT_TOO_LONG",
        "123456789012345678, AMOUNT_TOO_LONG",
    })
    void anAmountIsAPlainDecimalOfItsCurrency(String amount, StatementProblem problem) {
        assertThat(errors(document("camt.053.001.08", statement(entry(amount, "CRDT", "")))))
                .containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10.", "10.0", "10.00000", " 10.00 "})
    void zeroDecimalsMayBeMissingOrMany(String amount) {
        assertThat(onlyEntry(entry(amount, "CRDT", "")).amount()).isEqualTo(Money.of("10", SEK));
    }

    @Test
    void allProblemsAreReportedAtTheirEntries() {
        var outcome = read(document(
                "camt.053.001.08",
                statement(entry("x", "CRDT", "") + entry("1", "CREDIT", "") + "<Ntry><Amt Ccy='SEK'>1</Amt>"
                        + "<BookgDt><Dt>2026-02-30</Dt></BookgDt></Ntry>")));

        assertThat(CamtFiles.problems(outcome))
                .extracting(problem -> problem.place().line() + " " + problem.code())
                .containsExactly(
                        "1 AMOUNT_NOT_DECIMAL", "2 DIRECTION_INVALID", "3 DIRECTION_MISSING", "3 DATE_INVALID");
        assertThat(CamtFiles.problems(outcome))
                .allSatisfy(problem -> assertThat(problem.place().document()).isEqualTo("file.xml"));
    }

    @Test
    void otherMessagesAreNamed() {
        assertThat(CamtFiles.problems(read("<Document><BkToCstmrDbtCdtNtfctn/></Document>")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(StatementProblem.FILE_OTHER_MESSAGE);
                    assertThat(problem.arguments()).containsEntry("found", "camt.054");
                });
        assertThat(errors("<Invoice/>")).containsExactly(StatementProblem.FILE_NOT_A_STATEMENT);
        assertThat(errors("<Document><BkToCstmrStmt/></Document>"))
                .containsExactly(StatementProblem.FILE_WITHOUT_STATEMENT);
    }

    @Test
    void theLastPageIndicatorOfTheStatementGoesBeforeThatOfTheMessage() {
        String message = "<GrpHdr><MsgPgntn><LastPgInd>false</LastPgInd></MsgPgntn></GrpHdr>";
        String own = "<StmtPgntn><LastPgInd>true</LastPgInd></StmtPgntn>";

        assertThat(lastPage(message, "")).isFalse();
        assertThat(lastPage(message, own)).isTrue();
        assertThat(lastPage("", "")).isTrue();
    }

    private static boolean lastPage(String header, String pagination) {
        return readable("<Document><BkToCstmrStmt>" + header + "<Stmt>" + pagination + entry("1", "CRDT", "")
                        + "</Stmt></BkToCstmrStmt></Document>")
                .statements()
                .getFirst()
                .lastPage();
    }

    @Test
    void charactersThatNobodySeesAreKeptAndWarnedOf() {
        BankFile file = readable(document(
                "camt.053.001.08", statement(entry("1", "CRDT", "<AddtlNtryInf>abc\u202Ecba\u200B</AddtlNtryInf>"))));

        assertThat(file.statements().getFirst().entries().getFirst().text()).isEqualTo("abc\u202Ecba\u200B");
        assertThat(file.warnings()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(StatementProblem.CHARACTER_HIDDEN);
            assertThat(problem.place().line()).isEqualTo(1);
        });
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] bytes = document("camt.053.001.08", statement(entry("1", "CRDT", "<AddtlNtryInf>å</AddtlNtryInf>")))
                .getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == (byte) 0xC3) {
                bytes[i] = (byte) 0xE5;
            }
        }

        assertThat(errors(bytes)).containsExactly(StatementProblem.FILE_WRONG_ENCODING);
    }

    private static BankEntry onlyEntry(String xml) {
        return readable(document("camt.053.001.08", statement(xml)))
                .statements()
                .getFirst()
                .entries()
                .getFirst();
    }
}
