package org.reskontra.formats.camt;

import static org.reskontra.core.statement.StatementProblem.FILE_NOT_A_STATEMENT;
import static org.reskontra.core.statement.StatementProblem.FILE_OTHER_MESSAGE;
import static org.reskontra.core.statement.StatementProblem.FILE_WITHOUT_STATEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankFile;
import org.reskontra.core.statement.BankStatement;
import org.reskontra.formats.reading.FileProblems;
import org.reskontra.formats.reading.LimitedInput;
import org.reskontra.formats.reading.Limits;
import org.reskontra.formats.reading.ReadOutcome;
import org.reskontra.formats.reading.UnreadableException;
import org.reskontra.formats.xml.Element;
import org.reskontra.formats.xml.XmlInput;
import org.reskontra.formats.xml.XmlText;

/**
 * Reads camt.053, all versions by one set of rules: an element is known by its name alone, and where versions differ in
 * shape each shape is accepted in each version, for banks mix them. No schema decides: a third of real files breaks
 * theirs.
 */
public final class CamtReader {

    private static final Pattern MESSAGE = Pattern.compile("camt\\.053\\.\\d{3}\\.\\d{2}");

    private final XmlInput xml;
    private final FileProblems problems;
    private final StatementElement statement;
    private final List<BankStatement> statements = new ArrayList<>();
    private String format = "";
    private String otherMessage = "";
    private String root = "";

    private CamtReader(InputStream in, FileProblems problems) throws IOException {
        this.problems = problems;
        this.xml = new XmlInput(
                XmlText.of(new LimitedInput(in, Limits.FILE_BYTES)), List.of("Ccy"), problems::checkVisible);
        this.statement = new StatementElement(xml, problems);
    }

    public static ReadOutcome read(String fileName, InputStream in) throws IOException {
        return FileProblems.read(fileName, problems -> new CamtReader(in, problems).file());
    }

    private BankFile file() throws IOException {
        while (xml.toNextElement()) {
            String name = xml.name();
            if (root.isEmpty()) {
                root = name;
            }
            switch (name) {
                case "BkToCstmrStmt" -> {
                    Matcher matcher = MESSAGE.matcher(xml.namespace());
                    format = matcher.find() ? matcher.group() : "camt.053";
                    message();
                }
                case "BkToCstmrAcctRpt" -> otherMessage = "camt.052";
                case "BkToCstmrDbtCdtNtfctn" -> otherMessage = "camt.054";
                default -> {
                    // What wraps the message: Document, a SOAP envelope, a business header.
                }
            }
        }
        if (statements.isEmpty() && !problems.hasErrors()) {
            throw new UnreadableException(nothing());
        }
        return new BankFile(format, statements, List.of());
    }

    private Problem nothing() {
        if (!format.isEmpty()) {
            return Problem.of(FILE_WITHOUT_STATEMENT);
        }
        if (!otherMessage.isEmpty()) {
            return Problem.of(FILE_OTHER_MESSAGE).with("found", otherMessage).with("expected", "camt.053");
        }
        return Problem.of(FILE_NOT_A_STATEMENT).with("found", "<" + root + ">");
    }

    private void message() throws IOException {
        Element pagination = Element.NONE;
        for (@Nullable String child = xml.nextChild(); child != null; child = xml.nextChild()) {
            switch (child) {
                case "GrpHdr" -> pagination = xml.element().at("MsgPgntn");
                case "Stmt" -> {
                    BankStatement read = statement.read(pagination);
                    if (read != null) {
                        statements.add(read);
                    }
                }
                default -> xml.element();
            }
        }
    }
}
