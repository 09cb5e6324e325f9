package org.reskontra.server.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter messages = new StringWriter();

    @BeforeEach
    void writeFiles() throws IOException {
        write(
                "customers.csv",
                """
                customer_no,name,city
                K1,Brobygge Södra AB,Ystad
                K2,Lyktan Förlag,Lund
                """);
        write(
                "accounts.csv",
                """
                customer_no,iban
                K1,SE3550000000054910000003
                """);
        write(
                "entries.csv",
                """
                entry_no,customer_no,document_type,document_no,posting_date,due_date,currency,remaining_amount,discount_date,discount_amount,payment_reference
                1,K1,Invoice,88001,2031-03-01,2031-03-31,SEK,1250.00,2031-03-20,25.00,
                2,K2,Invoice,88002,2031-03-01,2031-03-31,SEK,310.50,,,7700012
                """);
        write(
                "statement.xml",
                """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>M</MsgId><CreDtTm>2031-03-15T20:00:00</CreDtTm></GrpHdr>
                <Stmt><Id>S1</Id><Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id><Ccy>SEK</Ccy></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="SEK">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2031-03-15</Dt></Dt></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="SEK">1535.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2031-03-15</Dt></Dt></Bal>
                %s%s</Stmt></BkToCstmrStmt></Document>
                """
                        .formatted(
                                entry(
                                        "T1",
                                        "1225.00",
                                        "CRDT",
                                        "<RltdPties><DbtrAcct><Id><IBAN>SE3550000000054910000003</IBAN></Id></DbtrAcct>"
                                                + "</RltdPties><RmtInf><Ustrd>faktura 88001</Ustrd></RmtInf>"),
                                entry(
                                        "T2",
                                        "310.50",
                                        "CRDT",
                                        "<RmtInf><Strd><CdtrRefInf><Ref>7700012</Ref></CdtrRefInf></Strd></RmtInf>")));
    }

    @Test
    void eachTransactionGivesOneLineInTheOrderOfTheStatement() throws IOException {
        Path out = folder.resolve("result.jsonl");
        assertThat(match("--out", out.toString(), file("statement.xml"))).isZero();
        List<JsonNode> lines =
                Files.readAllLines(out).stream().map(JSON::readTree).toList();
        assertThat(lines)
                .extracting(line -> line.path("transaction").asString())
                .containsExactly("T1", "T2");
        assertThat(lines.getFirst())
                .isEqualTo(
                        JSON.readTree(
                                """
                {"transaction":"T1","account":"SE4550000000058398257466","bookingDate":"2031-03-15","amount":"1225.00",
                 "currency":"SEK","decision":"apply","confidence":"High","party":"K1",
                 "applications":[{"entry":1,"document":"88001","amount":"1225.00","discount":"25.00"}],"unapplied":"0.00",
                 "returnOf":null,"evidence":["account SE3550000000054910000003","document 88001","amount of 1 entry","rule High 4"]}
                """));
        assertThat(lines.get(1).path("decision").asString()).isEqualTo("suggest");
    }

    @Test
    void whatIsReadIsNotOverwritten() throws IOException {
        String before = Files.readString(folder.resolve("customers.csv"));
        assertThat(match("--out", file("customers.csv"), file("statement.xml"))).isEqualTo(2);
        assertThat(messages.toString()).contains("This file is read, so the result is not written over it");
        assertThat(folder.resolve("customers.csv")).hasContent(before);
    }

    @Test
    void theSettingsDecide() throws IOException {
        write(
                "settings.json",
                """
                {"preset": "classic", "rules": [
                  {"confidence": "high", "priority": 1, "document": "yes", "amount": "one"}]}
                """);
        Path out = folder.resolve("result.jsonl");
        assertThat(match("--settings", file("settings.json"), "--out", out.toString(), file("statement.xml")))
                .isZero();
        assertThat(Files.readAllLines(out)).allMatch(line -> line.contains("\"decision\":\"apply\""));
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsWritten() throws IOException {
        write(
                "entries.csv",
                """
                entry_no,customer_no,document_no,posting_date,currency,remaining_amount,colour
                1,K1,88001,2031-02-30,SEK,1250.00,red
                1,K9,88002,2031-03-01,SEK,"1 250,00",red
                """);
        write("settings.json", "{\"tolerances\": {\"X\": {\"type\": \"cent\", \"value\": \"1\"}}}");
        Path out = folder.resolve("result.jsonl");
        Files.writeString(out, "from yesterday");
        assertThat(match("--settings", file("settings.json"), "--out", out.toString(), file("missing.xml")))
                .isEqualTo(2);
        assertThat(messages.toString().lines().map(line -> line.replace(folder + "/", "")))
                .containsExactly(
                        "warning: entries.csv: The column colour is not known, and ignored.",
                        "settings.json: The setting tolerances.X.type must be one of percentage, amount.",
                        "entries.csv:2: posting_date: “2031-02-30” is found where a date as 2026-12-31 is expected.",
                        "entries.csv:3: entry_no: 1 is in line 2 already. It must be there once only.",
                        "entries.csv:3: customer_no: K9 is not among the customers.",
                        "entries.csv:3: remaining_amount: “1 250,00” is found where an amount as 1234.50 is expected.",
                        "missing.xml: The file cannot be read: there is no such file.");
        assertThat(out).hasContent("from yesterday");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(path -> path.toString().endsWith(".part"));
        }
    }

    @Test
    void aTableInAnotherEncodingIsRefused() throws IOException {
        Files.write(folder.resolve("customers.csv"), "customer_no,name\nK1,Södra\n".getBytes(ISO_8859_1));
        assertThat(match(file("statement.xml"))).isEqualTo(2);
        assertThat(messages.toString()).contains("customers.csv: The file is not encoded in UTF-8.");
    }

    @Test
    void csvStatementsAreReadByTheirProfileAndOverlappingOnesMatchedOnce() throws IOException {
        write("first.csv", "Datum;Text;Belopp\n2031-03-15;faktura 88001;1225,00\n2031-03-15;Ränta;0,10\n");
        write("second.csv", "Datum;Text;Belopp\n2031-03-15;Ränta;0,10\n2031-03-15;Ränta;0,10\n");
        write("profile.json", CSV_PROFILE);
        Path out = folder.resolve("result.jsonl");
        assertThat(match(
                        "--csv-profile",
                        file("profile.json"),
                        "--csv-account",
                        "SE4550000000058398257466",
                        "--out",
                        out.toString(),
                        file("first.csv"),
                        file("second.csv")))
                .isZero();
        List<JsonNode> lines =
                Files.readAllLines(out).stream().map(JSON::readTree).toList();
        assertThat(lines).extracting(line -> line.path("amount").asString()).containsExactly("1225.00", "0.10", "0.10");
        assertThat(lines).extracting(line -> line.path("account").asString()).containsOnly("SE4550000000058398257466");
        assertThat(lines.getFirst()
                        .path("applications")
                        .path(0)
                        .path("document")
                        .asString())
                .isEqualTo("88001");
        assertThat(messages.toString()).contains("second.csv: 1 entries were imported before and are skipped.");
    }

    @Test
    void aProfileThatIsWrongIsToldOnceWithEachOfItsFields() throws IOException {
        write("first.csv", "Datum;Text;Belopp\n");
        write("profile.json", CSV_PROFILE.replace("\"SEK\"", "\"kr\"").replace("\"encoding\"", "\"codepage\""));
        assertThat(match("--csv-profile", file("profile.json"), file("first.csv")))
                .isEqualTo(2);
        assertThat(messages.toString().lines().map(line -> line.replace(folder + "/", "")))
                .anyMatch(line -> line.startsWith("profile.json: codepage: There is no such field."))
                .contains(
                        "profile.json: encoding: This field is needed.",
                        "profile.json: currency: “kr” is no currency code of three capital letters.")
                .hasSize(3);
        messages.getBuffer().setLength(0);
        assertThat(match(file("first.csv"))).isEqualTo(2);
        assertThat(messages.toString()).contains("first.csv: The file is of no known bank format.");
    }

    private static final String CSV_PROFILE =
            """
            {"name": "Bank", "encoding": "UTF-8", "delimiter": ";",
             "columns": {"bookingDate": "Datum", "text": "Text", "amount": "Belopp"},
             "decimalSign": ",", "dateFormat": "yyyy-MM-dd", "signs": "SIGNED", "currency": "SEK"}
            """;

    private int match(String... more) {
        Stream<String> files = Stream.of(
                "--customers",
                file("customers.csv"),
                "--bank-accounts",
                file("accounts.csv"),
                "--open-entries",
                file("entries.csv"));
        return new CommandLine(new MatchCommand())
                .setErr(new PrintWriter(messages, true))
                .execute(Stream.concat(files, Stream.of(more)).toArray(String[]::new));
    }

    private static String entry(String reference, String amount, String direction, String details) {
        return """
                <Ntry><Amt Ccy="SEK">%2$s</Amt><CdtDbtInd>%3$s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2031-03-15</Dt></BookgDt>
                <NtryDtls><TxDtls><Refs><AcctSvcrRef>%1$s</AcctSvcrRef></Refs><Amt Ccy="SEK">%2$s</Amt><CdtDbtInd>%3$s</CdtDbtInd>%4$s</TxDtls></NtryDtls></Ntry>
                """
                .formatted(reference, amount, direction, details);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
