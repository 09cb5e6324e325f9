package org.reskontra.formats.camt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;
import org.reskontra.core.statement.BankFile;
import org.reskontra.formats.reading.ReadOutcome;

/** Small camt.053 files, and reading them. */
final class CamtFiles {

    private CamtFiles() {}

    static String document(String message, String statement) {
        return "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:" + message + "'><BkToCstmrStmt><Stmt>" + statement
                + "</Stmt></BkToCstmrStmt></Document>";
    }

    static String statement(String content) {
        return "<Id>S1</Id><Acct><Id><Othr><Id>123-4</Id></Othr></Id><Ccy>SEK</Ccy></Acct>" + content;
    }

    static String balance(String type, String amount, String direction) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + type + "</Cd></CdOrPrtry></Tp><Amt Ccy='SEK'>" + amount
                + "</Amt><CdtDbtInd>" + direction + "</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>";
    }

    /** An entry of 2 March 2026 with more elements at its end. */
    static String entry(String amount, String direction, String more) {
        return "<Ntry><Amt Ccy='SEK'>" + amount + "</Amt><CdtDbtInd>" + direction
                + "</CdtDbtInd><BookgDt><Dt>2026-03-02</Dt></BookgDt>" + more + "</Ntry>";
    }

    static ReadOutcome read(String text) {
        return read(text.getBytes(UTF_8));
    }

    static ReadOutcome read(byte[] bytes) {
        try {
            return CamtReader.read("file.xml", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BankFile readable(String text) {
        return readable(text.getBytes(UTF_8));
    }

    static BankFile readable(byte[] bytes) {
        return switch (read(bytes)) {
            case ReadOutcome.Readable readable -> readable.file();
            case ReadOutcome.Unreadable unreadable -> throw new AssertionError(unreadable.problems());
        };
    }

    static List<Problem> problems(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Readable readable -> List.of();
            case ReadOutcome.Unreadable unreadable -> unreadable.problems();
        };
    }

    static List<ProblemCode> errors(String text) {
        return errors(text.getBytes(UTF_8));
    }

    static List<ProblemCode> errors(byte[] bytes) {
        return problems(read(bytes)).stream().map(Problem::code).toList();
    }
}
