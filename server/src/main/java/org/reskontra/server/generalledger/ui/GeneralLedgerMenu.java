package org.reskontra.server.generalledger.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where accounts, registers and found entries stand in the navigation. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GeneralLedgerMenu {

    @Bean
    MenuEntry chartOfAccountsMenuEntry() {
        return new MenuEntry(
                MenuSection.LEDGER, 20, "accounts.title", VaadinIcon.BOOK, ChartOfAccountsView.class, Permission.READ);
    }

    @Bean
    MenuEntry registersMenuEntry() {
        return new MenuEntry(
                MenuSection.LEDGER, 30, "registers.title", VaadinIcon.ARCHIVE, RegistersView.class, Permission.READ);
    }

    @Bean
    MenuEntry findEntriesMenuEntry() {
        return new MenuEntry(
                MenuSection.LEDGER, 40, "find.title", VaadinIcon.CONNECT, FindEntriesView.class, Permission.READ);
    }
}
