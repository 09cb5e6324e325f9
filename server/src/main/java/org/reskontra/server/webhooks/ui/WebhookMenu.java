package org.reskontra.server.webhooks.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where webhooks stand in the navigation. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebhookMenu {

    @Bean
    MenuEntry webhooksMenuEntry() {
        return new MenuEntry(
                MenuSection.ADMINISTRATION,
                25,
                "webhooks.title",
                VaadinIcon.PAPERPLANE_O,
                WebhooksView.class,
                Permission.ADMINISTER);
    }
}
