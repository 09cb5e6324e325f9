package org.reskontra.server.startup.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where starting up stands in the menus. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class StartupMenu {

    @Bean
    MenuEntry newCompanyMenuEntry() {
        return new MenuEntry(
                MenuSection.COMPANY,
                10,
                "startup.new.title",
                VaadinIcon.PLUS,
                NewCompanyView.class,
                Permission.ADMINISTER);
    }

    @Bean
    MenuEntry openingBalancesMenuEntry() {
        return new MenuEntry(
                MenuSection.ADMINISTRATION,
                8,
                "opening.title",
                VaadinIcon.FLAG_CHECKERED,
                OpeningBalancesView.class,
                Permission.POST);
    }
}
