package org.reskontra.server.bank.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where bank accounts stand in the navigation. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class BankAccountsMenu {

    @Bean
    MenuEntry bankAccountsMenuEntry() {
        return new MenuEntry(
                MenuSection.CASH_MANAGEMENT,
                20,
                "bankAccounts.title",
                VaadinIcon.INSTITUTION,
                BankAccountsView.class,
                Permission.READ);
    }
}
