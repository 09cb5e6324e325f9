package org.reskontra.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Company;
import org.reskontra.server.jobs.Jobs;
import org.reskontra.server.jobs.StoredProblems;
import org.reskontra.server.jobs.store.JobStore;
import org.reskontra.server.rest.CoreTypesModule;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Loads the demo company into a test's database, through the real modules. */
public final class DemoData {

    public static final LocalDate DAY = LocalDate.parse("2026-11-25");

    private DemoData() {}

    public static Company load(TestDatabase database) {
        try (var context = context(database)) {
            Outcome<Company> outcome = context.getBean(DemoCompany.class).load(DAY);
            if (outcome instanceof Done<Company>(Company company)) {
                return company;
            }
            throw new AssertionError(outcome);
        }
    }

    private static final List<String> MODULES = List.of(
            "audit",
            "bank",
            "changes",
            "company",
            "demo",
            "paymentreconciliation",
            "posting",
            "salesdocuments",
            "statementimport");

    /** The modules that the demo company is made with, and more of them, without web, pages and security. */
    public static AnnotationConfigApplicationContext context(TestDatabase database, String... moreModules) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DSLContext.class, database::dsl);
        context.registerBean(TransactionTemplate.class, database::transactions);
        context.registerBean(
                JsonMapper.class,
                () -> JsonMapper.builder().addModule(new CoreTypesModule()).build());
        context.register(StoredProblems.class, Jobs.class, JobStore.class);
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.(ui|rest)\\..*")));
        Stream.concat(MODULES.stream(), Stream.of(moreModules))
                .forEach(module -> scanner.scan("org.reskontra.server." + module));
        context.refresh();
        return context;
    }
}
