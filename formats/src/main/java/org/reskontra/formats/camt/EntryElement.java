package org.reskontra.formats.camt;

import static org.reskontra.core.statement.StatementProblem.AMOUNT_MISSING;
import static org.reskontra.core.statement.StatementProblem.DIRECTION_MISSING;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankEntry.Direction;
import org.reskontra.core.statement.EntryDetail;
import org.reskontra.formats.reading.FileProblems;
import org.reskontra.formats.xml.Element;
import org.reskontra.formats.xml.XmlInput;

/** Reads {@code Ntry}, transaction by transaction: a batch may have thousands. */
final class EntryElement {

    private final XmlInput xml;
    private final FileProblems problems;
    private final Values values;
    private final DetailElement detail;
    private final Pool<String> codes = new Pool<>();

    EntryElement(XmlInput xml, FileProblems problems, Values values) {
        this.xml = xml;
        this.problems = problems;
        this.values = values;
        this.detail = new DetailElement(values);
    }

    /** Null where it has problems, which are reported. */
    @Nullable
    BankEntry read(int no) throws IOException {
        problems.enterEntry(no);
        List<Element> head = new ArrayList<>();
        List<DetailElement.Draft> drafts = new ArrayList<>();
        for (@Nullable String child = xml.nextChild(); child != null; child = xml.nextChild()) {
            if (child.equals("NtryDtls")) {
                readDetails(drafts);
            } else {
                head.add(xml.element());
            }
        }
        BankEntry entry = entry(no, new Element("Ntry", "", "", head), drafts);
        problems.leaveEntry();
        return entry;
    }

    private void readDetails(List<DetailElement.Draft> drafts) throws IOException {
        for (@Nullable String child = xml.nextChild(); child != null; child = xml.nextChild()) {
            Element element = xml.element();
            if (child.equals("TxDtls")) {
                drafts.add(detail.read(element));
            }
        }
    }

    private @Nullable BankEntry entry(int no, Element head, List<DetailElement.Draft> drafts) {
        Money amount = null;
        if (head.at("Amt").isMissing()) {
            problems.report(AMOUNT_MISSING, "Amt");
        } else {
            amount = values.amount(head.at("Amt"));
        }
        Direction direction = values.direction(head.at("CdtDbtInd"));
        if (head.textAt("CdtDbtInd").isEmpty()) {
            problems.report(DIRECTION_MISSING, "CdtDbtInd");
        }
        boolean reversal = Values.isTrue(head.textAt("RvslInd"));
        BankEntry.Status status = values.status(head.at("Sts"));
        var bookingDate = values.date(head.at("BookgDt"));
        var valueDate = values.date(head.at("ValDt"));
        if (amount == null || direction == null) {
            return null;
        }
        List<EntryDetail> details = new ArrayList<>(drafts.size());
        for (DetailElement.Draft draft : drafts) {
            details.add(draft.detail(amount, direction, reversal, drafts.size() == 1));
        }
        return new BankEntry(
                no,
                amount,
                direction,
                reversal,
                status,
                bookingDate,
                valueDate,
                head.textAt("AcctSvcrRef"),
                codes.shared(transactionCode(head.at("BkTxCd"))),
                head.textAt("AddtlNtryInf"),
                details,
                null);
    }

    private static String transactionCode(Element code) {
        Element domain = code.at("Domn");
        if (domain.isMissing()) {
            return code.textAt("Prtry", "Cd");
        }
        Element family = domain.at("Fmly");
        return String.join("/", domain.textAt("Cd"), family.textAt("Cd"), family.textAt("SubFmlyCd"));
    }
}
