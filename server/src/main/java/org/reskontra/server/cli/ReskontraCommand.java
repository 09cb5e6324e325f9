package org.reskontra.server.cli;

import org.reskontra.server.database.DatabaseProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line. Exit codes: 0 done, 1 the answer is no, 2 bad input. */
@Command(
        name = "reskontra",
        description = "Receivables: bank statements in, invoices settled, bank accounts reconciled.",
        mixinStandardHelpOptions = true,
        version = "Reskontra 0.1.0",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            MatchCommand.class,
            VerifyCommand.class,
            CompanyCommand.class,
            UserCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
final class ReskontraCommand {

    private ReskontraCommand() {}

    static int execute(String... arguments) {
        CommandLine commands = new CommandLine(new ReskontraCommand());
        if (arguments.length == 0) {
            commands.usage(System.err);
            return CommandLine.ExitCode.USAGE;
        }
        commands.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof DatabaseProblem) {
                Terminal.tell(String.valueOf(problem.getMessage()));
                return CommandLine.ExitCode.USAGE;
            }
            throw problem;
        });
        return commands.execute(arguments);
    }
}
