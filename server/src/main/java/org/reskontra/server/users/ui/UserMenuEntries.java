package org.reskontra.server.users.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class UserMenuEntries {

    @Bean
    MenuEntry usersMenu() {
        return new MenuEntry(
                MenuSection.ADMINISTRATION,
                10,
                "users.title",
                VaadinIcon.USERS,
                UsersView.class,
                Permission.ADMINISTER);
    }

    @Bean
    MenuEntry tokensMenu() {
        return new MenuEntry(
                MenuSection.ADMINISTRATION, 20, "tokens.title", VaadinIcon.KEY, TokensView.class, Permission.READ);
    }

    @Bean
    MenuEntry ownPasswordMenu() {
        return new MenuEntry(
                MenuSection.ADMINISTRATION,
                30,
                "password.title",
                VaadinIcon.PASSWORD,
                ChangePasswordView.class,
                Permission.READ);
    }
}
