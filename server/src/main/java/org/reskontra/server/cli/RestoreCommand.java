package org.reskontra.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reskontra.server.database.Database;
import org.reskontra.server.database.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fills an empty database from a backup. */
@Command(
        name = "restore",
        description = "Fills an empty database from a backup: all of it, or nothing where the file is damaged.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions databaseOptions;

    @Parameters(
            paramLabel = "FILE",
            description = "A file that backup made, by this version of Reskontra or an older one.")
    private Path file;

    @Override
    public Integer call() {
        Restore.check(file, Terminal::tell);
        try (Database database = databaseOptions.open()) {
            long rows = Restore.read(database.access(), file, Terminal::tell);
            System.out.printf("Restored %,d rows from %s to %s%n", rows, file, databaseOptions.place());
        }
        return ExitCode.OK;
    }
}
