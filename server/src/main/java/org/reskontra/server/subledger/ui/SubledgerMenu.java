package org.reskontra.server.subledger.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.party.Parties;
import org.reskontra.server.party.PartyFilter;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.Cue;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where customers, vendors and their entries stand in the navigation, and how many customers are overdue. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SubledgerMenu {

    @Bean
    MenuEntry customersMenuEntry() {
        return new MenuEntry(
                MenuSection.RECEIVABLES, 10, "customers.title", VaadinIcon.USERS, CustomersView.class, Permission.READ);
    }

    @Bean
    MenuEntry customerEntriesMenuEntry() {
        return new MenuEntry(
                MenuSection.RECEIVABLES,
                20,
                "customers.entries",
                VaadinIcon.LIST_UL,
                CustomerEntriesView.class,
                Permission.READ);
    }

    @Bean
    MenuEntry vendorsMenuEntry() {
        return new MenuEntry(
                MenuSection.PAYABLES, 10, "vendors.title", VaadinIcon.TRUCK, VendorsView.class, Permission.READ);
    }

    @Bean
    MenuEntry vendorEntriesMenuEntry() {
        return new MenuEntry(
                MenuSection.PAYABLES,
                20,
                "vendors.entries",
                VaadinIcon.LIST_UL,
                VendorEntriesView.class,
                Permission.READ);
    }

    @Bean
    Cue overdueCustomers(Parties parties, WorkDate workDate, SignedIn signedIn) {
        return new Cue(
                50,
                "customers.cue.overdue",
                Permission.READ,
                () -> {
                    int overdue = parties.count(
                            signedIn.actor().company(),
                            Ledger.CUSTOMER,
                            new PartyFilter("", PartyFilter.Only.OVERDUE),
                            workDate.get());
                    return Cue.Reading.count(overdue, overdue == 0 ? Cue.Tone.GOOD : Cue.Tone.ATTENTION);
                },
                CustomersView.class);
    }
}
