package org.reskontra.server.shell.demo;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.util.List;
import org.reskontra.server.shell.Cue;
import org.reskontra.server.shell.CurrentUser;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The shell alone, without database, for a user who may do everything. Not found by the real application's scan. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration"
        })
@EnableVaadin("org.reskontra.server")
@ComponentScan("org.reskontra.server.shell")
public class DemoApplication {

    /** What the demo's user may do. */
    enum Right {
        READ
    }

    @Bean
    MenuEntry worksheetMenu() {
        return new MenuEntry(
                MenuSection.CASH_MANAGEMENT,
                10,
                "demo.title",
                VaadinIcon.EXCHANGE,
                WorksheetDemoView.class,
                Right.READ);
    }

    @Bean
    Cue toReview() {
        return cue(10, "demo.toReview", 37, Cue.Tone.ATTENTION);
    }

    @Bean
    Cue applied() {
        return cue(20, "demo.applied", 12_345, Cue.Tone.GOOD);
    }

    @Bean
    Cue overdue() {
        return cue(30, "demo.overdue", 4, Cue.Tone.URGENT);
    }

    @Bean
    Cue journals() {
        return cue(40, "demo.journals", 2, Cue.Tone.NEUTRAL);
    }

    private static Cue cue(int order, String label, long number, Cue.Tone tone) {
        return new Cue(order, label, Right.READ, () -> Cue.Reading.count(number, tone), WorksheetDemoView.class);
    }

    @Bean
    SecurityFilterChain everythingPermitted(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    CurrentUser user() {
        return new CurrentUser() {
            private final List<CompanyChoice> companies = List.of(
                    new CompanyChoice("norrsken", "Norrsken Grossist AB"),
                    new CompanyChoice("sydvast", "Sydväst Handel AB"));
            private CompanyChoice company = companies.getFirst();

            @Override
            public String name() {
                return "Maja Lindqvist";
            }

            @Override
            public List<CompanyChoice> companies() {
                return companies;
            }

            @Override
            public CompanyChoice company() {
                return company;
            }

            @Override
            public void workIn(CompanyChoice chosen) {
                company = chosen;
            }

            @Override
            public boolean may(Enum<?> permission) {
                return true;
            }

            @Override
            public void signOut() {}
        };
    }
}
