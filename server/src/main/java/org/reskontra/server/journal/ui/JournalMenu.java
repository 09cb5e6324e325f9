package org.reskontra.server.journal.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the journals stand in the navigation. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class JournalMenu {

    @Bean
    MenuEntry cashReceiptJournalMenu() {
        return new MenuEntry(
                MenuSection.CASH_MANAGEMENT,
                15,
                "journal.cashReceipts",
                VaadinIcon.COINS,
                CashReceiptJournalView.class,
                Permission.READ);
    }

    @Bean
    MenuEntry journalBatchesMenu() {
        return new MenuEntry(
                MenuSection.LEDGER,
                11,
                "journal.batches",
                VaadinIcon.ARCHIVES,
                JournalBatchesView.class,
                Permission.READ);
    }

    @Bean
    MenuEntry generalJournalMenu() {
        return new MenuEntry(
                MenuSection.LEDGER, 10, "journal.general", VaadinIcon.BOOK, GeneralJournalView.class, Permission.READ);
    }
}
