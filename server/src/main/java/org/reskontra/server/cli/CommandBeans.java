package org.reskontra.server.cli;

import java.util.function.Function;
import org.reskontra.server.database.Database;
import org.reskontra.server.database.Schema;
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
import org.springframework.core.env.MapPropertySource;

/** The beans of users and their companies, without the web server: for commands that may run beside one. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JooqAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@ComponentScan(
        basePackages = {
            "org.reskontra.server.audit",
            "org.reskontra.server.changes",
            "org.reskontra.server.company",
            "org.reskontra.server.posting",
            "org.reskontra.server.security",
            "org.reskontra.server.setup",
            "org.reskontra.server.startup",
            "org.reskontra.server.users"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(ui|rest)\\..*"))
final class CommandBeans {

    private CommandBeans() {}

    /** Runs work with the beans on the database, and lets go of both. */
    static <R> R with(Database database, Function<ConfigurableApplicationContext, R> work) {
        try (database) {
            Schema.migrate(database.access());
            SpringApplication application = new SpringApplication(CommandBeans.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setLogStartupInfo(false);
            application.addInitializers(context -> context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "command line", database.access().springProperties())));
            try (ConfigurableApplicationContext context = application.run()) {
                return work.apply(context);
            }
        }
    }
}
