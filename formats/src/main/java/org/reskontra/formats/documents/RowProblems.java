package org.reskontra.formats.documents;

import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** Counts the problems of all rows and keeps the first of them, so that no file fills the memory. */
final class RowProblems {

    /** More would not help whoever has to correct the file. */
    static final int KEPT = 1000;

    private final List<Problem> kept = new ArrayList<>();
    private int count;
    private int rows;
    private int lastRow = -1;

    void add(String document, int row, String column, Problem problem) {
        count++;
        if (row != lastRow) {
            rows++;
            lastRow = row;
        }
        if (kept.size() < KEPT) {
            kept.add(
                    problem.at(new Place(document.isEmpty() ? null : document, row, column.isEmpty() ? null : column)));
        }
    }

    DocumentFile file(List<SalesDocumentInput> documents) {
        return new DocumentFile(documents, kept, count, rows);
    }
}
