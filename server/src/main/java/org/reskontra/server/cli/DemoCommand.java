package org.reskontra.server.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.database.DataFolder;
import org.reskontra.server.database.EmbeddedPostgres;
import org.reskontra.server.demo.DemoDay;
import org.reskontra.server.users.FirstAdministrator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The main job in one command: a company, a bank statement, its payments applied, the pages to review and post them. */
@Command(
        name = "demo",
        description =
                "Shows the main job on a made-up company: imports its bank statement, applies the payments, prints what"
                        + " happened, and serves the web pages. Started again it opens the same data.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:RESKONTRA_DATA}",
            description = "Folder of the demo's database; else RESKONTRA_DATA, else one of its own beside your data.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:RESKONTRA_PORT:-8080}",
            description = "Port of the web pages and the API; else RESKONTRA_PORT, else 8080. 0 takes any free one.")
    private int port;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day on which the demo happens, for example 2026-11-25; else today.")
    private @Nullable LocalDate date;

    @Option(names = "--exit", description = "Stops after the table.")
    private boolean exit;

    @Option(
            names = "--post",
            description = "Posts the lines that need nobody; reconciles the bank account when none is left.")
    private boolean post;

    @Option(names = "--fresh", description = "Starts over; refuses a database that demo did not make.")
    private boolean fresh;

    @Override
    public Integer call() {
        DataFolder folder = data == null ? DataFolder.ofDemo() : new DataFolder(data);
        if (fresh) {
            folder.startOver();
        }
        folder.markAsDemo();
        Terminal.tell("Starting the demo in " + folder + " ...");
        // Nobody is served when it only prints its table, so any port will do.
        ConfigurableApplicationContext server =
                ServeCommand.start(EmbeddedPostgres.start(folder, Terminal::tell), exit ? 0 : port);
        boolean served = false;
        try {
            run(server);
            served = !exit;
        } finally {
            if (!served) {
                server.close();
            }
        }
        return ExitCode.OK;
    }

    private void run(ConfigurableApplicationContext server) {
        DemoDay day = server.getBean(DemoDay.class);
        Terminal.tell("Making the company, importing its statement, applying the payments ...");
        System.out.print(DemoTable.of(day.happens(date == null ? LocalDate.now() : date, post)));
        server.getBean(FirstAdministrator.class)
                .create()
                .ifPresent(login -> System.out.println(
                        "Sign in as " + login.userName() + " with the one-time password " + login.password()));
        if (!exit) {
            Environment environment = server.getEnvironment();
            System.out.println("Reskontra answers on http://localhost:" + environment.getProperty("local.server.port")
                    + " - Ctrl-C stops it.");
        }
    }
}
