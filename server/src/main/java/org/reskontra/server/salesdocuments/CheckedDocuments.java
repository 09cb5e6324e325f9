package org.reskontra.server.salesdocuments;

import java.util.List;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.journal.SalesDocumentAmounts;
import org.reskontra.core.problem.Problem;

/**
 * Documents as they would be posted, with all that keeps them from it.
 *
 * @param documents those that could be made out, in the order of the input; all of them where there is no problem
 * @param problems in the order of the input; documents and lines are named by their sources
 * @param amounts what the first document comes to, for whoever types it; with as many of its lines as are complete
 */
record CheckedDocuments(
        List<SalesDocument> documents,
        List<Problem> problems,
        PostingSetup setup,
        List<SalesDocumentAmounts> amounts) {}
