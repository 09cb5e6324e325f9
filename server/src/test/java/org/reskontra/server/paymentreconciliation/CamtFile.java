package org.reskontra.server.paymentreconciliation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A camt.053 file for a test, written as short as the reader allows. */
final class CamtFile {

    private final String iban;
    private final String currency;
    private final LocalDate date;
    private final List<String> entries = new ArrayList<>();
    private final BigDecimal opening;
    private String id;
    private BigDecimal closing;
    private String period = "";

    private CamtFile(String iban, String currency, LocalDate date, String opening) {
        this.iban = iban;
        this.currency = currency;
        this.date = date;
        this.opening = new BigDecimal(opening);
        this.closing = this.opening;
        this.id = "STMT-" + date;
    }

    static CamtFile of(String iban, String currency, LocalDate date, String opening) {
        return new CamtFile(iban, currency, date, opening);
    }

    /** @param reference of the bank, by which it is known when it comes again */
    CamtFile entry(String amount, String reference, String text) {
        BigDecimal signed = new BigDecimal(amount);
        closing = closing.add(signed);
        entries.add(
                """
                <Ntry>%s<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef>
                <NtryDtls><TxDtls><Refs><AcctSvcrRef>T%s</AcctSvcrRef></Refs>%s<RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """
                        .formatted(amount(signed), date, reference, reference, amount(signed), text));
        return this;
    }

    CamtFile named(String other) {
        id = other;
        return this;
    }

    /** A closing balance that the entries do not add up to. */
    CamtFile closing(String other) {
        closing = new BigDecimal(other);
        return this;
    }

    /** Says which days it covers; others only have the dates of their entries. */
    CamtFile withPeriod() {
        period = "<FrToDt><FrDtTm>%sT00:00:00</FrDtTm><ToDtTm>%sT23:59:59</ToDtTm></FrToDt>".formatted(date, date);
        return this;
    }

    byte[] bytes() {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
        <GrpHdr><MsgId>%s</MsgId><CreDtTm>%sT21:00:00</CreDtTm></GrpHdr>
        <Stmt><Id>%s</Id><CreDtTm>%sT21:00:00</CreDtTm>%s<Acct><Id><IBAN>%s</IBAN></Id><Ccy>%s</Ccy></Acct>
        %s%s%s</Stmt></BkToCstmrStmt></Document>
        """
                .formatted(
                        id,
                        date,
                        id,
                        date,
                        period,
                        iban,
                        currency,
                        balance("OPBD", opening),
                        balance("CLBD", closing),
                        String.join("", entries))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String balance(String type, BigDecimal amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp>%s<Dt><Dt>%s</Dt></Dt></Bal>"
                .formatted(type, amount(amount), date);
    }

    private String amount(BigDecimal signed) {
        return "<Amt Ccy=\"%s\">%s</Amt><CdtDbtInd>%s</CdtDbtInd>"
                .formatted(currency, signed.abs().toPlainString(), signed.signum() < 0 ? "DBIT" : "CRDT");
    }
}
