package org.reskontra.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;

/**
 * An entry of the navigation. A module contributes it as a bean:
 *
 * <pre>{@code
 * @Bean
 * MenuEntry customersMenu() {
 *     return new MenuEntry(MenuSection.RECEIVABLES, 10, "customers.title", VaadinIcon.USERS, CustomersView.class, Permission.READ);
 * }
 * }</pre>
 *
 * @param order position in its section, ascending
 * @param labelKey key of its text
 * @param needs the permission without which it is not shown
 */
public record MenuEntry(
        MenuSection section,
        int order,
        String labelKey,
        VaadinIcon icon,
        Class<? extends Component> view,
        Enum<?> needs) {

    static final Comparator<MenuEntry> ORDER = Comparator.comparing(MenuEntry::section)
            .thenComparing(MenuEntry::order)
            .thenComparing(MenuEntry::labelKey);
}
