package org.reskontra.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.reskontra.server.database.DatabaseAccess;
import org.reskontra.server.database.Schema;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated, otherwise empty database of its own for a test class, on the one PostgreSQL of the test JVM (about 0.1 s each).
 *
 * <p>Plain tests: {@code static final TestDatabase database = TestDatabase.create()}, then {@link #dsl()} and
 * {@link #transactions()}. Spring tests: {@code @ContextConfiguration(initializers = TestDatabase.ForSpring.class)};
 * classes that share a Spring context share its database.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "reskontra_template";
    private static final AtomicInteger CREATED = new AtomicInteger();

    private final String name;
    private final DataSource application;

    private TestDatabase(String name) {
        this.name = name;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url(name));
        pool.setUsername(user());
        pool.setConnectionInitSql("set role reskontra_app; set search_path to reskontra");
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(10);
        this.application = new TransactionAwareDataSourceProxy(new HikariDataSource(pool));
    }

    public static TestDatabase create() {
        String name = "test_" + CREATED.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return new TestDatabase(name);
    }

    /** A database without the schema, for tests of migration and restore. */
    public static DatabaseAccess createEmpty() {
        String name = "test_" + CREATED.incrementAndGet();
        execute("create database " + name);
        return new DatabaseAccess(url(name), user(), "");
    }

    /** As the owner of the schema. */
    public DatabaseAccess access() {
        return new DatabaseAccess(url(name), user(), "");
    }

    private static String user() {
        return "postgres";
    }

    /** Connections as the application's role, which may add facts but not change them; they join {@link #transactions()}. */
    public DataSource application() {
        return application;
    }

    /** Connections as the owner of the schema. */
    public DataSource owner() {
        return Server.POSTGRES.getDatabase(user(), name);
    }

    /** Works as the application's role; joins {@link #transactions()}, outside of which each statement is one of its own. */
    public DSLContext dsl() {
        return DSL.using(application, SQLDialect.POSTGRES);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(application));
    }

    private static String url(String name) {
        return url(Server.POSTGRES, name);
    }

    private static String url(EmbeddedPostgres postgres, String name) {
        return postgres.getJdbcUrl(user(), name);
    }

    private static void execute(String sql) {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Gives a Spring context a database of its own. */
    public static final class ForSpring implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> properties = create().access().springProperties();
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("database", properties));
        }
    }

    /** Started with the first database, stopped with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                try (var connection = postgres.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database " + TEMPLATE);
                }
                Schema.migrate(new DatabaseAccess(url(postgres, TEMPLATE), user(), ""));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
