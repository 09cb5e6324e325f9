package org.reskontra.formats.documents;

import java.util.List;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.problem.Problem;

/**
 * What a file holds, as far as it can be made out, and what is wrong with it. Documents and lines have the row of the file as
 * their source, the header being row 1.
 *
 * @param problems the first of them, in the order of the file
 * @param problemCount all of them
 * @param wrongRows how many rows have any
 */
public record DocumentFile(
        List<SalesDocumentInput> documents, List<Problem> problems, int problemCount, int wrongRows) {

    public DocumentFile {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    /** A file that nothing can be made out of. */
    static DocumentFile unreadable(List<Problem> problems) {
        return new DocumentFile(List.of(), problems, problems.size(), 0);
    }
}
