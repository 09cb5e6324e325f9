package org.reskontra.formats.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.formats.camt.CamtFiles.document;
import static org.reskontra.formats.camt.CamtFiles.entry;
import static org.reskontra.formats.camt.CamtFiles.errors;
import static org.reskontra.formats.camt.CamtFiles.readable;
import static org.reskontra.formats.camt.CamtFiles.statement;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reskontra.core.statement.StatementProblem;

class XmlHardeningTest {

    private static final String BODY = document("camt.053.001.08", statement(entry("1", "CRDT", "")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Document>",
                "<!DOCTYPE Document [<!ENTITY a 'b'>]>",
                "<!DOCTYPE Document [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE Document SYSTEM 'http://localhost:1/x.dtd'>",
                "<!DOCTYPE Document [<!ENTITY % p SYSTEM 'http://localhost:1/x.dtd'> %p;]>",
            })
    void aDocumentTypeIsRefused(String doctype) {
        assertThat(errors(doctype + BODY)).containsExactly(StatementProblem.XML_DOCTYPE);
    }

    @Test
    void depthIsBounded() {
        assertThat(errors("<a>".repeat(100_000))).containsExactly(StatementProblem.XML_TOO_DEEP);
    }

    @Test
    void attributesAreBounded() {
        String attributes =
                IntStream.range(0, 50_000).mapToObj(i -> " a" + i + "='x'").collect(Collectors.joining());

        assertThat(errors("<a" + attributes + "/>")).containsExactly(StatementProblem.XML_TOO_MANY_ATTRIBUTES);
    }

    @Test
    void textIsBounded() {
        assertThat(errors(document("camt.053.001.08", statement("<Nm>" + "x".repeat(10_001) + "</Nm>"))))
                .containsExactly(StatementProblem.XML_TEXT_TOO_LONG);
    }

    @Test
    void elementsOfATransactionAreBounded() {
        assertThat(errors(document("camt.053.001.08", statement("<X>" + "<a/>".repeat(20_001) + "</X>"))))
                .containsExactly(StatementProblem.XML_TOO_MANY_ELEMENTS);
    }

    @Test
    void problemsAreBounded() {
        assertThat(errors(document(
                        "camt.053.001.08", statement(entry("x", "CRDT", "").repeat(200)))))
                .hasSize(101)
                .endsWith(StatementProblem.FILE_MORE_PROBLEMS);
    }

    @Test
    void illegalCharactersAreNamed() {
        assertThat(errors(BODY.replace("S1", "S\u0000"))).containsExactly(StatementProblem.CHARACTER_ILLEGAL);
        assertThat(errors(BODY.replace("S1", "S\u0008"))).containsExactly(StatementProblem.CHARACTER_ILLEGAL);
    }

    @Test
    void aCutFileIsRefused() {
        assertThat(errors(BODY.substring(0, BODY.length() / 2))).containsExactly(StatementProblem.XML_NOT_WELL_FORMED);
    }

    @Test
    void theFivePredefinedEntitiesAreText() {
        String text = "&amp;&lt;&gt;&apos;&quot;".repeat(1_000);

        assertThat(readable(BODY.replace("S1", text)).statements().getFirst().id())
                .isEqualTo("&<>'\"".repeat(1_000));
    }
}
