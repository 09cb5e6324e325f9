package org.reskontra.server.paymentreconciliation.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.AppliedRow;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.paymentreconciliation.Candidate;
import org.reskontra.server.shell.grid.CellWriter;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.Tone;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.text.Formats;

/**
 * An open entry in the dialog for applying by hand.
 *
 * @param applied what the line settles of it, discount included; null while it is not ticked
 */
record CandidateRow(Candidate candidate, @Nullable Money applied) {

    static final String TICK = "tick";

    static CandidateRow of(Candidate candidate) {
        return new CandidateRow(candidate, null);
    }

    CandidateRow appliedBy(AppliedLine line) {
        EntryNo no = new EntryNo(entryNo());
        return new CandidateRow(
                candidate,
                line.rows().stream()
                        .filter(row -> no.equals(row.entry()))
                        .map(AppliedRow::applied)
                        .findFirst()
                        .orElse(null));
    }

    long entryNo() {
        return candidate.entryNo();
    }

    /** Where a search looks. */
    String texts(Formats formats) {
        return String.join(
                "\n",
                candidate.documentNo(),
                candidate.externalDocumentNo(),
                candidate.accountNo(),
                candidate.accountName(),
                formats.amount(candidate.remaining()),
                candidate.remaining().toDecimal().toPlainString());
    }

    static WorksheetGrid<CandidateRow> grid(
            CurrencyCode currency, CellWriter<CandidateRow, Boolean> tick, CellWriter<CandidateRow, Money> amount) {
        WorksheetGrid<CandidateRow> grid = new WorksheetGrid<>(
                "prj.apply",
                CandidateRow::entryNo,
                List.of(
                        Column.<CandidateRow>check(TICK, "prj.apply.tick", row -> row.applied() != null)
                                .editable(tick)
                                .frozen()
                                .width("5rem"),
                        Column.<CandidateRow, Confidence>choice(
                                        "confidence", "prj.confidence", Confidence.class, CandidateRow::confidence)
                                .badge(row -> LineColumns.tone(row.candidate.confidence()))
                                .width("7rem"),
                        Column.<CandidateRow, DocumentType>choice(
                                        "type",
                                        "prj.documentType",
                                        DocumentType.class,
                                        row -> row.candidate.documentType())
                                .width("7rem"),
                        Column.<CandidateRow>text("document", "prj.documentNo", row -> row.candidate.documentNo())
                                .width("7rem"),
                        Column.<CandidateRow>text("partyNo", "prj.accountNo", row -> row.candidate.accountNo())
                                .width("6rem"),
                        Column.<CandidateRow>text("party", "prj.accountName", row -> row.candidate.accountName())
                                .width("12rem")
                                .grows(),
                        Column.<CandidateRow>date("dueDate", "prj.dueDate", row -> row.candidate.dueDate())
                                .width("7rem"),
                        Column.<CandidateRow>amount("remaining", "prj.remaining", row -> row.candidate.remaining())
                                .width("8rem"),
                        Column.<CandidateRow>amount("discount", "prj.discountPossible", CandidateRow::discount)
                                .width("7rem"),
                        Column.<CandidateRow>amount("applied", "prj.applied", CandidateRow::applied, row -> currency)
                                .editable(amount)
                                .width("8rem")));
        grid.setRowTone(row -> row.candidate.proposed() ? Tone.NEUTRAL : Tone.MUTED);
        return grid;
    }

    private @Nullable Confidence confidence() {
        return candidate.confidence() == Confidence.NONE ? null : candidate.confidence();
    }

    private @Nullable Money discount() {
        return candidate.discount().isZero() ? null : candidate.discount();
    }
}
