package org.reskontra.server.setup.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the set-up stands in the navigation. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SetupMenu {

    @Bean
    MenuEntry setupMenuEntry() {
        return new MenuEntry(
                MenuSection.ADMINISTRATION, 5, "setup.title", VaadinIcon.COG, SetupView.class, Permission.READ);
    }
}
