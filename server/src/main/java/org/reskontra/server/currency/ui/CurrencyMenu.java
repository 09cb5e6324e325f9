package org.reskontra.server.currency.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where exchange-rate adjustments stand in the navigation. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CurrencyMenu {

    @Bean
    MenuEntry exchangeRateAdjustmentMenu() {
        return new MenuEntry(
                MenuSection.LEDGER,
                40,
                "currency.adjustment.title",
                VaadinIcon.EXCHANGE,
                ExchangeRateAdjustmentView.class,
                Permission.READ);
    }
}
