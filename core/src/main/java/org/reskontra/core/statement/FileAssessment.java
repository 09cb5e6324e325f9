package org.reskontra.core.statement;

import java.util.List;
import org.reskontra.core.problem.Problem;

/**
 * What becomes of a file, before anything is stored. All or nothing: a rejected file has no statements here.
 *
 * @param problems every problem found, the worst of which makes the verdict
 * @param statements in the order of the file; empty where rejected
 */
public record FileAssessment(Verdict verdict, List<Problem> problems, List<StatementAssessment> statements) {

    public FileAssessment {
        problems = List.copyOf(problems);
        statements = List.copyOf(statements);
    }

    /** The assessment of a file that no reader could read. */
    public static FileAssessment unreadable(List<Problem> problems) {
        return of(problems, List.of());
    }

    static FileAssessment of(List<Problem> problems, List<StatementAssessment> statements) {
        Verdict verdict = Verdict.ACCEPT;
        for (Problem problem : problems) {
            if (problem.code() instanceof StatementProblem code) {
                verdict = verdict.worse(code.verdict());
            }
        }
        return new FileAssessment(verdict, problems, verdict == Verdict.REJECT ? List.of() : statements);
    }

    /**
     * @param account where the statement belongs
     * @param fresh booked entries to import, in the order of the statement
     * @param skipped booked entries imported before
     */
    public record StatementAssessment(
            BankStatement statement, OwnAccount account, List<BankEntry> fresh, List<BankEntry> skipped) {

        public StatementAssessment {
            fresh = List.copyOf(fresh);
            skipped = List.copyOf(skipped);
        }
    }
}
