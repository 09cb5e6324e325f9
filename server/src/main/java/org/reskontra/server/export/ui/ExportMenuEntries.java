package org.reskontra.server.export.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where exports stand in the navigation. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ExportMenuEntries {

    @Bean
    MenuEntry sieMenuEntry() {
        return new MenuEntry(
                MenuSection.LEDGER, 90, "sie.title", VaadinIcon.DOWNLOAD_ALT, SieView.class, Permission.READ);
    }
}
