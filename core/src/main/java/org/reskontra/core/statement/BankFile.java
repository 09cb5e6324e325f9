package org.reskontra.core.statement;

import java.util.List;
import org.reskontra.core.problem.Problem;

/**
 * What a reader made of a file that it could read completely.
 *
 * @param format the format and version found, for example {@code camt.053.001.08}
 * @param warnings what a person should know though the file can be trusted
 */
public record BankFile(String format, List<BankStatement> statements, List<Problem> warnings) {

    public BankFile {
        statements = List.copyOf(statements);
        warnings = List.copyOf(warnings);
    }
}
