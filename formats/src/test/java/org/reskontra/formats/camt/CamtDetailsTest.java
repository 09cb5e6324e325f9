package org.reskontra.formats.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.formats.camt.CamtFiles.document;
import static org.reskontra.formats.camt.CamtFiles.entry;
import static org.reskontra.formats.camt.CamtFiles.readable;
import static org.reskontra.formats.camt.CamtFiles.statement;

import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.EntryDetail;
import org.reskontra.core.statement.EntryDetail.StructuredReference;

class CamtDetailsTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");

    private static BankEntry read(String amount, String direction, String details) {
        return readable(document("camt.053.001.08", statement(entry(amount, direction, details))))
                .statements()
                .getFirst()
                .entries()
                .getFirst();
    }

    private static EntryDetail only(String direction, String content) {
        return read("100", direction, "<NtryDtls><TxDtls>" + content + "</TxDtls></NtryDtls>")
                .details()
                .getFirst();
    }

    private static String amount(String tag, String currency, String amount) {
        return "<" + tag + " Ccy='" + currency + "'>" + amount + "</" + tag + ">";
    }

    @Test
    void partiesAreReadInTheShapesOfAllVersions() {
        String old = "<Dbtr><Nm>Anna Ek</Nm><PstlAdr><StrtNm>Storgatan</StrtNm><BldgNb>5</BldgNb><TwnNm>Lund</TwnNm>"
                + "</PstlAdr></Dbtr><DbtrAcct><Id><Othr><Id>991 2346</Id></Othr></Id></DbtrAcct>"
                + "<UltmtDbtr><Nm>Ek AB</Nm></UltmtDbtr>";
        String choice =
                old.replaceAll("<(Dbtr|UltmtDbtr)>", "<$1><Pty>").replaceAll("</(Dbtr|UltmtDbtr)>", "</Pty></$1>");

        EntryDetail.Counterparty party =
                only("CRDT", "<RltdPties>" + old + "</RltdPties>").counterparty();

        assertThat(party).isEqualTo(new EntryDetail.Counterparty("Anna Ek", "Ek AB", "9912346", "Storgatan 5", "Lund"));
        assertThat(only("CRDT", "<RltdPties>" + choice + "</RltdPties>").counterparty())
                .isEqualTo(party);
        assertThat(only("CRDT", "<RltdPties><Dbtr><Agt><FinInstnId><Nm>Bank</Nm></FinInstnId></Agt></Dbtr></RltdPties>")
                        .counterparty()
                        .name())
                .isEqualTo("Bank");
    }

    @Test
    void theOtherSideIsTheDebtorOfWhatComesAndTheCreditorOfWhatGoes() {
        String parties = "<RltdPties><Dbtr><Nm>D</Nm></Dbtr><Cdtr><Nm>C</Nm></Cdtr></RltdPties>";
        String returned = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>";

        assertThat(only("CRDT", parties).counterparty().name()).isEqualTo("D");
        assertThat(only("DBIT", parties).counterparty().name()).isEqualTo("C");
        assertThat(only("DBIT", parties + returned).counterparty().name()).isEqualTo("D");
        assertThat(only("DBIT", parties + returned).returnReason()).isEqualTo("AC04");
    }

    @Test
    void referencesAreReadWithTheDocumentsAndAmountsTheyAreFor() {
        EntryDetail detail = only(
                "CRDT",
                "<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>RF18539007547034</Ref>"
                        + "</CdtrRefInf></Strd><Strd><RfrdDocInf><Nb>F-17</Nb></RfrdDocInf><RfrdDocAmt>"
                        + amount("RmtdAmt", "SEK", "120") + "</RfrdDocAmt></Strd><Strd><RfrdDocInf><Nb>K-3</Nb>"
                        + "</RfrdDocInf><RfrdDocAmt>" + amount("CdtNoteAmt", "SEK", "20")
                        + "</RfrdDocAmt><AddtlRmtInf>see letter</AddtlRmtInf></Strd></RmtInf>");

        assertThat(detail.structuredReferences())
                .containsExactly(
                        new StructuredReference("SCOR", "RF18539007547034", "", null),
                        new StructuredReference("", "", "F-17", Money.of("120", SEK)),
                        new StructuredReference("", "", "K-3", Money.of("-20", SEK)));
        assertThat(detail.unstructured()).containsExactly("see letter");
    }

    @Test
    void identificationsAreReadAndNotProvidedMeansNone() {
        EntryDetail detail = only(
                "CRDT",
                "<Refs><AcctSvcrRef>B1</AcctSvcrRef><EndToEndId>NOTPROVIDED</EndToEndId><MndtId>M1</MndtId></Refs>"
                        + "<RmtInf><Ustrd>first line </Ustrd><Ustrd>second</Ustrd></RmtInf>");

        assertThat(detail.bankReference()).isEqualTo("B1");
        assertThat(detail.endToEndId()).isEmpty();
        assertThat(detail.mandateId()).isEqualTo("M1");
        assertThat(detail.unstructured()).containsExactly("first line ", "second");
    }

    @Test
    void theAmountIsTheTransactionsOwnInBothShapes() {
        String two = "<NtryDtls><TxDtls>" + amount("Amt", "SEK", "130") + "<CdtDbtInd>CRDT</CdtDbtInd></TxDtls>"
                + "<TxDtls>" + amount("Amt", "SEK", "30") + "<CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls>";
        String older = "<NtryDtls><TxDtls><AmtDtls><TxAmt>" + amount("Amt", "SEK", "60")
                + "</TxAmt></AmtDtls></TxDtls></NtryDtls><NtryDtls><TxDtls><AmtDtls><TxAmt>"
                + amount("Amt", "SEK", "40") + "</TxAmt></AmtDtls></TxDtls></NtryDtls>";

        assertThat(read("100", "CRDT", two).details())
                .extracting(EntryDetail::amount)
                .containsExactly(Money.of("130", SEK), Money.of("-30", SEK));
        assertThat(read("100", "CRDT", two).detailsHeld()).isFalse();
        assertThat(read("100", "CRDT", older).details()).hasSize(2);
        assertThat(read("100", "CRDT", older).detailsHeld()).isFalse();
    }

    @Test
    void detailsThatContradictTheEntryAreHeld() {
        String credit =
                "<NtryDtls><TxDtls>" + amount("Amt", "SEK", "100") + "<CdtDbtInd>CRDT</CdtDbtInd></TxDtls></NtryDtls>";
        String withoutAmounts = "<NtryDtls><TxDtls/><TxDtls/></NtryDtls>";

        assertThat(read("100", "DBIT", credit).detailsHeld()).isTrue();
        assertThat(read("100", "CRDT", withoutAmounts).detailsHeld()).isTrue();
        assertThat(read("100", "CRDT", withoutAmounts).transactions()).hasSize(1);
    }

    @Test
    void detailsBeforeTheDirectionHaveItNevertheless() {
        String entry = "<Ntry><Amt Ccy='SEK'>5</Amt><NtryDtls><TxDtls/></NtryDtls><CdtDbtInd>DBIT</CdtDbtInd>"
                + "<BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry>";

        assertThat(readable(document("camt.053.001.02", statement(entry)))
                        .statements()
                        .getFirst()
                        .entries()
                        .getFirst()
                        .details()
                        .getFirst()
                        .amount())
                .isEqualTo(Money.of("-5", SEK));
    }

    @Test
    void aTransactionInAnotherCurrencySaysWhatWasOrdered() {
        EntryDetail detail = only("CRDT", amount("Amt", "EUR", "9"));

        assertThat(detail.amount()).isEqualTo(Money.of("100", SEK));
        assertThat(detail.instructed()).isEqualTo(Money.of("9", CurrencyCode.of("EUR")));
    }

    @Test
    void onlyChargesTakenFromTheAmountCount() {
        String record = "<Chrgs><Rcrd>" + amount("Amt", "SEK", "4") + "<ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>";
        String ordered = "<AmtDtls><InstdAmt>" + amount("Amt", "SEK", "104") + "</InstdAmt></AmtDtls>";
        String total = "<Chrgs>" + amount("TtlChrgsAndTaxAmt", "SEK", "4") + "</Chrgs>";

        assertThat(only("CRDT", record).charges()).isEqualTo(Money.of("4", SEK));
        assertThat(only("CRDT", record.replace("true", "false")).charges()).isNull();
        assertThat(only("CRDT", ordered + total).instructed()).isEqualTo(Money.of("104", SEK));
        assertThat(only("CRDT", amount("Amt", "SEK", "100") + ordered + total).charges())
                .isEqualTo(Money.of("4", SEK));
    }

    @Test
    void anEntryWithTextOnlyIsItsOwnTransaction() {
        BankEntry entry = read("100", "CRDT", "<NtryDtls>free text</NtryDtls><AddtlNtryInf>Salary</AddtlNtryInf>");

        assertThat(entry.details()).isEmpty();
        assertThat(entry.transactions()).singleElement().satisfies(detail -> {
            assertThat(detail.amount()).isEqualTo(Money.of("100", SEK));
            assertThat(detail.text()).isEqualTo("Salary");
        });
    }
}
