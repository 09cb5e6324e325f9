package org.reskontra.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.reskontra.server.database.DataFolder;
import org.reskontra.server.database.Database;
import org.reskontra.server.database.DatabaseAccess;
import org.reskontra.server.database.EmbeddedPostgres;
import org.reskontra.server.database.Schema;
import org.reskontra.server.rest.CoreTypesModule;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/** The program as {@code serve} starts it, on its embedded PostgreSQL as it comes, without web server and pages. */
final class Program implements AutoCloseable {

    private final Database database;
    private final ConfigurableApplicationContext modules;

    private Program(Database database, ConfigurableApplicationContext modules) {
        this.database = database;
        this.modules = modules;
    }

    /** @param folder of the data; made where there is none */
    static Program start(Path folder, Consumer<String> tell) {
        Database database = EmbeddedPostgres.start(new DataFolder(folder), tell);
        boolean started = false;
        try {
            Schema.migrate(database.access());
            SpringApplication application = new SpringApplication(Modules.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setLogStartupInfo(false);
            application.setDefaultProperties(Map.of("logging.level.org.reskontra", "warn"));
            application.addInitializers(context -> context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("bench", database.access().springProperties())));
            Program program = new Program(database, application.run());
            started = true;
            return program;
        } finally {
            if (!started) {
                database.close();
            }
        }
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JooqAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @Import(CoreTypesModule.class)
    @ComponentScan(
            basePackages = {
                "org.reskontra.server.audit",
                "org.reskontra.server.changes",
                "org.reskontra.server.company",
                "org.reskontra.server.journal",
                "org.reskontra.server.party",
                "org.reskontra.server.posting",
                "org.reskontra.server.settlement"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(ui|rest)\\..*"))
    static final class Modules {}

    <T> T get(Class<T> type) {
        return modules.getBean(type);
    }

    /** Works as the program does, in its role and with its connections. */
    DSLContext db() {
        return get(DSLContext.class);
    }

    /** The only value that a query finds. */
    long number(String sql, Object... arguments) {
        return db().fetchSingle(sql, arguments).get(0, Long.class);
    }

    DatabaseAccess access() {
        return database.access();
    }

    /** Works on a connection of its own as the owner of the schema, in one transaction. */
    void asOwner(Consumer<DSLContext> work) {
        try (var connection = database.access().connect()) {
            connection.setAutoCommit(false);
            DSLContext owner = DSL.using(connection, SQLDialect.POSTGRES);
            owner.execute("set search_path to reskontra");
            work.accept(owner);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So that what is measured pays for no earlier writes. */
    void checkpoint() {
        maintain("checkpoint");
    }

    /** As autovacuum does within a minute. */
    void vacuum() {
        maintain("vacuum (analyze)");
    }

    private void maintain(String statement) {
        try (var connection = database.access().connect();
                var session = connection.createStatement()) {
            session.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        modules.close();
        database.close();
    }
}
