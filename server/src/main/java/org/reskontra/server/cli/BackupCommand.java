package org.reskontra.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reskontra.server.database.Backup;
import org.reskontra.server.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Saves everything to a file, whole and as of one moment, also while the server runs. */
@Command(
        name = "backup",
        description = "Saves everything to a file, whole and as of one moment, also while the server runs.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions databaseOptions;

    @Parameters(paramLabel = "FILE", description = "The file to make; one that exists is left alone.")
    private Path file;

    @Override
    public Integer call() {
        try (Database database = databaseOptions.join()) {
            long rows = Backup.write(database.access(), file, Terminal::tell);
            System.out.printf("Saved %,d rows of %s to %s%n", rows, databaseOptions.place(), file);
        }
        return ExitCode.OK;
    }
}
