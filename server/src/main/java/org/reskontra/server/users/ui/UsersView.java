package org.reskontra.server.users.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.users.OneTimePassword;
import org.reskontra.server.users.User;
import org.reskontra.server.users.Users;

/** The users of the company worked in: who they are, what they may do, and the actions on them. */
@Route("users")
@PermitAll
public class UsersView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final Users users;
    private final SignedIn signedIn;
    private final Grid<User> grid = new Grid<>();
    private final Div actions = new Div();

    UsersView(Users users, SignedIn signedIn) {
        this.users = users;
        this.signedIn = signedIn;
        addClassNames("page", "users");
        grid.addColumn(User::name).setHeader(getTranslation("users.name"));
        grid.addColumn(User::displayName).setHeader(getTranslation("users.display-name"));
        grid.addColumn(this::roles).setHeader(getTranslation("users.roles"));
        grid.addColumn(this::state).setHeader(getTranslation("users.state"));
        grid.asSingleSelect().addValueChangeListener(change -> showActions(Optional.ofNullable(change.getValue())));
        actions.addClassName("page-tools");
        add(new H2(getTranslation("users.title")), actions, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.ADMINISTER)) {
            throw new NotFoundException();
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("users.title");
    }

    private void refresh() {
        grid.setItems(users.list(signedIn.actor()));
        showActions(Optional.empty());
    }

    private void showActions(Optional<User> selected) {
        actions.removeAll();
        Button add = new Button(getTranslation("users.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(add);
        selected.ifPresent(user -> {
            actions.add(
                    new Button(getTranslation("users.change-roles"), click -> changeRoles(user)),
                    new Button(
                            getTranslation("users.reset-password"),
                            click -> answer(users.resetPassword(signedIn.actor(), user.name()), this::showPassword)),
                    user.disabled()
                            ? new Button(
                                    getTranslation("users.enable"),
                                    click -> answer(users.enable(signedIn.actor(), user.name()), changed -> {}))
                            : new Button(
                                    getTranslation("users.disable"),
                                    click -> answer(users.disable(signedIn.actor(), user.name()), changed -> {})));
        });
    }

    private void add() {
        new UserDialog(
                        users.roles(),
                        (name, displayName, role) ->
                                answer(users.add(signedIn.actor(), name, displayName, role), this::showPassword))
                .open();
    }

    private void changeRoles(User user) {
        new RolesDialog(
                        user,
                        users.roles(),
                        (role, granted) -> answer(
                                granted
                                        ? users.grant(signedIn.actor(), user.name(), role)
                                        : users.revoke(signedIn.actor(), user.name(), role),
                                changed -> {}))
                .open();
    }

    private void showPassword(OneTimePassword password) {
        SecretDialog.show(
                this,
                password.userName(),
                getTranslation("users.one-time-password.hint"),
                getTranslation("users.one-time-password"),
                password.password());
    }

    private <T> boolean answer(Outcome<T> outcome, Consumer<T> then) {
        switch (outcome) {
            case Done<T>(T result) -> then.accept(result);
            case Rejected<T>(List<Problem> problems) ->
                Notices.problems(this, getTranslation("users.unchanged"), problems);
        }
        refresh();
        return outcome instanceof Done;
    }

    private String roles(User user) {
        return user.roles().stream().map(role -> getTranslation("role." + role)).collect(Collectors.joining(", "));
    }

    private String state(User user) {
        return user.disabled() ? getTranslation("users.disabled") : user.locked() ? getTranslation("users.locked") : "";
    }
}
