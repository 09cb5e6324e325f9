package org.reskontra.server.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.reskontra.server.ReskontraApplication;
import org.reskontra.server.database.Database;
import org.reskontra.server.database.Schema;
import org.reskontra.server.users.FirstAdministrator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The server for real use. Returns when it answers; the server then lives until the process is told to end. */
@Command(
        name = "serve",
        description = "Starts the server, with a database of its own or one of yours.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private DatabaseOptions databaseOptions;

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:RESKONTRA_PORT:-8080}",
            description = "Port of the web pages and the API; else RESKONTRA_PORT, else 8080. 0 takes any free one.")
    private int port;

    @Override
    public Integer call() {
        requireFreePort();
        Terminal.tell("Starting Reskontra on " + databaseOptions.place() + " ...");
        ConfigurableApplicationContext server = start(databaseOptions.open(), port);
        Environment environment = server.getEnvironment();
        System.out.println("Reskontra answers on http://localhost:" + environment.getProperty("local.server.port")
                + " - Ctrl-C stops it.");
        server.getBean(FirstAdministrator.class)
                .create()
                .ifPresent(first -> System.out.println("First sign-in: user " + first.userName()
                        + ", one-time password " + first.password() + " (shown only now)"));
        return ExitCode.OK;
    }

    /** Starts the web application on a database, which it takes over: ends with the application, or at once if that fails. */
    static ConfigurableApplicationContext start(Database database, int port) {
        boolean started = false;
        try {
            Schema.migrate(database.access());
            Map<String, Object> properties = new HashMap<>(database.access().springProperties());
            properties.put("server.port", port);
            SpringApplication application = new SpringApplication(ReskontraApplication.class);
            application.setLogStartupInfo(false);
            application.addInitializers(context -> context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("command line", properties)));
            SpringApplication.getShutdownHandlers().add(database::close); // after the application let go of it
            ConfigurableApplicationContext context = application.run();
            started = true;
            return context;
        } finally {
            if (!started) {
                database.close();
            }
        }
    }

    private void requireFreePort() {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    command.commandLine(), "--port: a number from 0 to " + LAST_PORT + " is expected");
        }
        try (ServerSocket socket = new ServerSocket(port)) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new ParameterException(
                    command.commandLine(), "Port " + port + " is in use: choose another with --port PORT", e);
        }
    }
}
