package org.reskontra.server.salesdocuments.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where sales documents stand in the navigation. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SalesDocumentsMenu {

    @Bean
    MenuEntry salesDocumentsMenuEntry() {
        return new MenuEntry(
                MenuSection.RECEIVABLES,
                20,
                "salesDocuments.title",
                VaadinIcon.INVOICE,
                SalesDocumentsView.class,
                Permission.READ);
    }
}
