package org.reskontra.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reskontra.server.shell.text.Language;

/** The user's own menu: language, appearance, sign out. */
final class UserMenu {

    private UserMenu() {}

    static Component of(Component page, CurrentUser user) {
        Avatar avatar = new Avatar(user.name());
        Span name = new Span(user.name());
        name.addClassName("user-name");
        Div face = new Div(avatar, name);
        face.addClassName("user");
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("user-menu");
        MenuItem top = bar.addItem(face);
        top.setAriaLabel(page.getTranslation("shell.user", user.name()));

        Preferences now = VaadinRequest.getCurrent() == null
                ? new Preferences(Language.of(UI.getCurrent().getLocale()), Appearance.SYSTEM)
                : Preferences.of(VaadinRequest.getCurrent());
        choices(
                top.getSubMenu().addItem(page.getTranslation("shell.language")).getSubMenu(),
                List.of(Language.values()),
                now.language(),
                Language::ownName,
                language -> Preferences.choose(UI.getCurrent(), language));
        choices(
                top.getSubMenu()
                        .addItem(page.getTranslation("shell.appearance"))
                        .getSubMenu(),
                List.of(Appearance.values()),
                now.appearance(),
                choice ->
                        page.getTranslation("shell.appearance." + choice.name().toLowerCase(Locale.ROOT)),
                choice -> Preferences.choose(UI.getCurrent(), choice));
        top.getSubMenu().addSeparator();
        top.getSubMenu().addItem(page.getTranslation("shell.signOut"), click -> user.signOut());
        return bar;
    }

    private static <C> void choices(
            SubMenu menu, List<C> choices, C current, Function<C, String> label, Consumer<C> choose) {
        List<MenuItem> items = new ArrayList<>();
        for (C choice : choices) {
            MenuItem item = menu.addItem(label.apply(choice), click -> {
                items.forEach(other -> other.setChecked(other == click.getSource()));
                choose.accept(choice);
            });
            item.setCheckable(true);
            item.setChecked(choice.equals(current));
            items.add(item);
        }
    }
}
