package org.reskontra.server.verify;

import java.util.List;
import org.reskontra.core.problem.Problem;

/**
 * Whether a law holds.
 *
 * @param culprits how many rows break it; zero where it holds
 * @param examples the first of them, at most {@value #EXAMPLES}
 */
public record Verdict(Law law, long culprits, List<Problem> examples) {

    /** Enough to see a pattern; the law's query finds the rest. */
    public static final int EXAMPLES = 20;

    public Verdict {
        examples = List.copyOf(examples);
    }

    public boolean holds() {
        return culprits == 0;
    }
}
