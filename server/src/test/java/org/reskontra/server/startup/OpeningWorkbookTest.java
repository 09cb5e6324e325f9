package org.reskontra.server.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.reskontra.core.opening.OpeningAccount;

/** A workbook is read sheet by sheet; numbers and dates are those that people see. */
class OpeningWorkbookTest {

    @Test
    void sheetsNamedLikeKindsAreRead() throws IOException {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put(
                "Customers",
                row("party", "type", "documentNo", "postingDate", "dueDate", "amount")
                        + "<row r=\"2\">" + text("A2", "K1") + text("B2", "INVOICE") + number("C2", "9001")
                        + number("D2", "46249") + text("E2", "2026-09-14") + number("F2", "1234.5600000000001")
                        + "</row>");
        sheets.put(
                "accounts",
                row("account", "balance") + "<row r=\"3\">" + number("A3", "1510") + number("B3", "1234.56")
                        + "</row>");
        sheets.put("Notes", row("whatever"));
        OpeningRows.Read read = OpeningRows.read(
                LocalDate.parse("2026-10-31"), "IB", "2099", OpeningFiles.workbook(OpeningKind.BANK, workbook(sheets)));
        assertThat(read.problems()).isEmpty();
        assertThat(read.balances().customers()).singleElement().satisfies(entry -> {
            assertThat(entry.row()).isEqualTo(2);
            assertThat(entry.documentNo()).isEqualTo("9001");
            assertThat(entry.postingDate()).isEqualTo(LocalDate.parse("2026-08-15"));
            assertThat(entry.dueDate()).isEqualTo(LocalDate.parse("2026-09-14"));
            assertThat(entry.amount()).isEqualByComparingTo("1234.56");
        });
        assertThat(read.balances().accounts())
                .containsExactly(new OpeningAccount(3, "1510", new BigDecimal("1234.56")));
    }

    @Test
    void whatIsNoWorkbookSaysSo() {
        byte[] broken = "PK\3\4 but no workbook".getBytes(UTF_8);
        assertThat(OpeningFiles.isWorkbook(broken)).isTrue();
        assertThat(OpeningFiles.workbook(OpeningKind.CUSTOMERS, broken))
                .singleElement()
                .satisfies(table -> assertThat(table.problems())
                        .extracting(problem ->
                                problem.code().code() + "@" + problem.place().document())
                        .isEqualTo(List.of("workbook_unreadable@customers")));
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < cells.length; i++) {
            row.append(text((char) ('A' + i) + "1", cells[i]));
        }
        return row.append("</row>").toString();
    }

    private static String text(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String cell, String number) {
        return "<c r=\"" + cell + "\"><v>" + number + "</v></c>";
    }

    /** The least that a spreadsheet program writes. */
    private static byte[] workbook(Map<String, String> sheets) throws IOException {
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        int no = 0;
        for (String name : sheets.keySet()) {
            no++;
            names.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, no, no));
            relations.append(("<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\" Type=\"http://schemas."
                            + "openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>")
                    .formatted(no, no));
            types.append(
                    ("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/vnd.openxmlformats-"
                                    + "officedocument.spreadsheetml.worksheet+xml\"/>")
                            .formatted(no));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                            + "spreadsheetml.sheet.main+xml\"/>" + types + "</Types>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/" + "relationships\">"
                            + relations + "</Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + names
                            + "</sheets></workbook>");
            no = 0;
            for (String rows : sheets.values()) {
                part(
                        zip,
                        "xl/worksheets/sheet" + ++no + ".xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/"
                                + "spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>");
            }
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(UTF_8));
        zip.closeEntry();
    }
}
