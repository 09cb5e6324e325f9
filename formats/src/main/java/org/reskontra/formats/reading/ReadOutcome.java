package org.reskontra.formats.reading;

import java.util.List;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankFile;

/** All of a file, or what is wrong with it. */
public sealed interface ReadOutcome {

    record Readable(BankFile file) implements ReadOutcome {}

    /**
     * @param problems all that were found, in the order of the file; never empty
     */
    record Unreadable(List<Problem> problems) implements ReadOutcome {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
